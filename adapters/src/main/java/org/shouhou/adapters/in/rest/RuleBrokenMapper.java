package org.shouhou.adapters.in.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.shouhou.domain.RuleBroken;

/** Tells the caller which rule was broken. */
@Provider
public class RuleBrokenMapper implements ExceptionMapper<RuleBroken> {

    @Inject
    private Sentences sentences;

    @Context
    private HttpHeaders headers;

    @Override
    public Response toResponse(RuleBroken broken) {
        return Problem.of(broken)
                .response(sentences, Languages.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
    }
}
