package org.shouhou.adapters.in.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the caller that we failed, and nothing of how; the log has it. */
@Provider
public class UnexpectedErrorMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedErrorMapper.class);
    private static final int RETRY_SECONDS = 5;

    @Inject
    private Sentences sentences;

    @Context
    private HttpHeaders headers;

    @Override
    public Response toResponse(Throwable unexpected) {
        var locale = Languages.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        if (noDatabase(unexpected)) {
            LOG.warn("The API can't answer: {}", unexpected.getMessage());
            Response later = new Problem(503, "api.unavailable", List.of()).response(sentences, locale);
            return Response.fromResponse(later)
                    .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                    .build();
        }
        LOG.error("The API failed", unexpected);
        return new Problem(500, "unknown", List.of()).response(sentences, locale);
    }

    /** Whether the database is away or closing down, by the classes 08 and 57 of SQL's states. */
    static boolean noDatabase(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException broken
                    && broken.getSQLState() != null
                    && (broken.getSQLState().startsWith("08")
                            || broken.getSQLState().startsWith("57P"))) {
                return true;
            }
        }
        return false;
    }
}
