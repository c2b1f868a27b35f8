package org.shouhou.adapters.in.rest;

import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.shouhou.application.reading.RegisterPage;

/** Lists as they are sent: a page with the cursor of the next, or everything, one object a line. */
final class Pages {

    static final String LINES = "application/x-ndjson";

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

    /**
     * Every row, page after page, so that any number takes the same memory. The first page is read before the answer
     * begins: what is wrong with the request is said by a status.
     *
     * @param pages gives the page a cursor stands for; the first one where it is empty
     */
    static <T> Response lines(Function<Optional<String>, RegisterPage<T>> pages, Function<T, Fields> each) {
        RegisterPage<T> first = pages.apply(Optional.empty());
        StreamingOutput stream = out -> {
            RegisterPage<T> page = first;
            write(page.rows(), each, out);
            while (page.next().isPresent()) {
                page = pages.apply(page.next());
                write(page.rows(), each, out);
            }
        };
        return Response.ok(stream, LINES).build();
    }

    private static <T> void write(List<T> rows, Function<T, Fields> each, OutputStream out) throws IOException {
        for (T row : rows) {
            out.write(each.apply(row).toString().getBytes(StandardCharsets.UTF_8));
            out.write('\n');
        }
        out.flush();
    }
}
