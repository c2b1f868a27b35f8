package org.shouhou.portal.security;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/**
 * Lets the pages that are open to everyone be used where no script runs. PrimeFaces' script sends the nonce of the page along
 * with a form, and without it the page can't be drawn again, as when something in the form is wrong; it gets a fresh one.
 */
@WebFilter(filterName = "ScriptlessForms", urlPatterns = "/*", asyncSupported = true)
public class ScriptlessForms implements Filter {

    @Override
    public void doFilter(ServletRequest servletRequest, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) servletRequest;
        boolean form = request.getMethod().equals("POST") && PublicPaths.isPage(PublicPaths.of(request));
        chain.doFilter(form ? new NonceAtHand(request) : request, response);
    }
}
