package org.shouhou.adapters.in.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Tells the caller what was wrong with a request that reached none of our methods: path, method, or media type. */
@Provider
public class RefusedRequestMapper implements ExceptionMapper<WebApplicationException> {

    @Inject
    private Sentences sentences;

    @Context
    private HttpHeaders headers;

    @Override
    public Response toResponse(WebApplicationException refused) {
        Response original = refused.getResponse();
        int status = original.getStatus();
        if (status < 400) {
            return original;
        }
        String code =
                switch (status) {
                    case 404 -> "api.path.unknown";
                    case 405 -> "api.method.not-allowed";
                    case 406 -> "api.media-type.not-offered";
                    case 415 -> "api.media-type.not-taken";
                    default -> status < 500 ? "api.request.malformed" : "unknown";
                };
        Response ours = new Problem(status, code, List.of())
                .response(sentences, Languages.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
        String allowed = original.getHeaderString(HttpHeaders.ALLOW);
        return allowed == null
                ? ours
                : Response.fromResponse(ours).header(HttpHeaders.ALLOW, allowed).build();
    }
}
