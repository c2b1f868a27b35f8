package org.shouhou.adapters.in.rest;

import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Lists sent page by page, each with the cursor of the next. */
final class Pages {

    private Pages() {}

    /** One page; the next one's cursor stands in {@code next} and its address in the header {@code Link}. */
    static <T> Response page(List<T> rows, Optional<String> next, Function<T, Fields> each, UriInfo uri) {
        String body = new Fields().with("items", rows, each).with("next", next).toString();
        Response.ResponseBuilder response = Response.ok(body, MediaType.APPLICATION_JSON_TYPE);
        next.ifPresent(cursor ->
                response.links(Link.fromUriBuilder(uri.getRequestUriBuilder().replaceQueryParam("cursor", cursor))
                        .rel("next")
                        .build()));
        return response.build();
    }
}
