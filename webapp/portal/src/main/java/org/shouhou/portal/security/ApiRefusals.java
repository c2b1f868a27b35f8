package org.shouhou.portal.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.shouhou.adapters.in.rest.Languages;
import org.shouhou.adapters.in.rest.Problem;
import org.shouhou.adapters.in.rest.Sentences;

/** What a caller of the API is told who doesn't get past the door: always a problem in JSON, never a page. */
@ApplicationScoped
public class ApiRefusals {

    @Inject
    private Sentences sentences;

    /** No credential, or a wrong one: nobody learns which of name and password was wrong. */
    void unknown(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.addHeader("WWW-Authenticate", "Basic realm=\"Shouhou\", charset=\"UTF-8\"");
        response.addHeader("WWW-Authenticate", "Bearer realm=\"Shouhou\"");
        write(new Problem(HttpServletResponse.SC_UNAUTHORIZED, "api.credential.wrong", List.of()), request, response);
    }

    /** Known, but not entitled to this. */
    void notPermitted(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(new Problem(HttpServletResponse.SC_FORBIDDEN, "not-permitted", List.of()), request, response);
    }

    /** A path that is none of ours, however it is read. */
    void unknownPath(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(new Problem(HttpServletResponse.SC_NOT_FOUND, "api.path.unknown", List.of()), request, response);
    }

    /** Too many tries, or too many requests at once: again after that time. */
    void later(Duration wait, String code, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Retry-After", String.valueOf(wait.toSeconds() + 1));
        write(new Problem(429, code, List.of()), request, response);
    }

    /** Whoever it is, we can't find out now. */
    void unavailable(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", "5");
        write(new Problem(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "api.unavailable", List.of()), request, response);
    }

    private void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale locale = Languages.of(request.getHeader("Accept-Language"));
        byte[] body = problem.json(sentences, locale).getBytes(StandardCharsets.UTF_8);
        response.setStatus(problem.status());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Language", locale.toLanguageTag());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
