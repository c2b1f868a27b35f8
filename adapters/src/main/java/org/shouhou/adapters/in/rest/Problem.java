package org.shouhou.adapters.in.rest;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.shouhou.domain.RuleBroken;

/**
 * An error as the API's callers get it: problem details (RFC 9457) with our code and a sentence in the caller's language.
 *
 * @param status the HTTP status
 * @param data fills the placeholders of the code's sentence
 */
public record Problem(int status, String code, List<Object> data) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** What a broken rule is to a caller who only reads. */
    static Problem of(RuleBroken broken) {
        int status =
                switch (broken.code()) {
                    case "not-signed-in" -> 401;
                    case "not-permitted" -> 403;
                    default -> broken.code().endsWith(".unknown") ? 404 : 400;
                };
        return new Problem(status, broken.code(), broken.data());
    }

    /** The body. */
    public String json(Sentences sentences, Locale locale) {
        return new Fields()
                .with("type", "about:blank")
                .with("title", Response.Status.fromStatusCode(status).getReasonPhrase())
                .with("status", status)
                .with("code", code)
                .with("detail", sentences.explain(code, data, locale))
                .toString();
    }

    Response response(Sentences sentences, Locale locale) {
        return Response.status(status)
                .type(MEDIA_TYPE)
                .language(locale)
                .entity(json(sentences, locale))
                .build();
    }
}
