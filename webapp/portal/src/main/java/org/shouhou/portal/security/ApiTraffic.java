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
import java.time.Duration;

/**
 * No caller of the API holds more than a share of this node's threads, so that the office can work whatever a program
 * does. How fast requests follow each other is left to the caller: each ends before it makes room for the next.
 */
@WebFilter(filterName = "ApiTraffic", urlPatterns = "/api/*")
public class ApiTraffic implements Filter {

    /** Far below the threads of the listener, far above what a well-made program needs. */
    static final int AT_ONCE = 16;

    private final Turnstile turnstile = new Turnstile(AT_ONCE);

    @Inject
    private ApiRefusals refusals;

    @Inject
    private Callers callers;

    @Override
    public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) servletRequest;
        String caller =
                request.getRemoteUser() == null ? callers.addressOf(request) : "user " + request.getRemoteUser();
        if (!turnstile.enter(caller)) {
            refusals.later(Duration.ZERO, "api.too-many-at-once", request, (HttpServletResponse) servletResponse);
            return;
        }
        try {
            chain.doFilter(request, servletResponse);
        } finally {
            turnstile.leave(caller);
        }
    }
}
