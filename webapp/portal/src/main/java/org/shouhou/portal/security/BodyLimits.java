package org.shouhou.portal.security;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * What anybody may send without signing in is small, and says beforehand how much it is: a form, or on the page for reports a
 * form with photos, few at a time from one address and from all. Otherwise it is refused before it is read.
 */
@WebFilter(filterName = "BodyLimits", urlPatterns = "/*", asyncSupported = true)
public class BodyLimits implements Filter {

    private static final long A_FORM = 1024L * 1024;
    private static final long WITH_PHOTOS = 70 * A_FORM;
    private static final int AT_ONCE = 4;
    private static final int OF_ALL_AT_ONCE = 16;
    private static final String ALL = "all";

    private static final int TOO_MANY = 429;

    private final Turnstile turnstile = new Turnstile(AT_ONCE);
    private final Turnstile forAll = new Turnstile(OF_ALL_AT_ONCE);

    @Inject
    private Callers callers;

    @Override
    public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) servletRequest;
        HttpServletResponse response = (HttpServletResponse) servletResponse;
        String path = PublicPaths.of(request);
        boolean bounded = request.getMethod().equals("POST")
                && PublicPaths.contains(path, request)
                && !PublicPaths.isForPrograms(path);
        if (!bounded) {
            chain.doFilter(request, response);
        } else if (request.getContentLengthLong() < 0) {
            refuse(response, HttpServletResponse.SC_LENGTH_REQUIRED);
        } else if (request.getContentLengthLong() > (PublicPaths.isForReports(path) ? WITH_PHOTOS : A_FORM)) {
            refuse(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (PublicPaths.isForReports(path)) {
            oneOfFew(request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void oneOfFew(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String house = Network.of(callers.addressOf(request)).house();
        if (!turnstile.enter(house)) {
            refuse(response, TOO_MANY);
            return;
        }
        try {
            if (forAll.enter(ALL)) {
                try {
                    chain.doFilter(request, response);
                } finally {
                    forAll.leave(ALL);
                }
            } else {
                refuse(response, TOO_MANY);
            }
        } finally {
            turnstile.leave(house);
        }
    }

    /** In few words: an error page would read what was sent, to find its parameters. */
    private static void refuse(HttpServletResponse response, int status) throws IOException {
        response.setStatus(status);
        response.setHeader("Connection", "close");
        response.setContentType("text/plain;charset=UTF-8");
        response.getOutputStream()
                .write("未受理，请稍后再试 / Not taken, please try again later\n".getBytes(StandardCharsets.UTF_8));
    }
}
