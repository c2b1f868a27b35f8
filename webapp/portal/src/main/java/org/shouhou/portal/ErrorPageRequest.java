package org.shouhou.portal;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;

/**
 * Lets an error page be drawn after a request's parameters were read: Faces sets the encoding of every request, and the
 * container warns where that is too late to matter.
 */
@WebFilter(filterName = "ErrorPageRequest", urlPatterns = "/*", dispatcherTypes = DispatcherType.ERROR)
public class ErrorPageRequest implements Filter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(new Read((HttpServletRequest) request), response);
    }

    private static final class Read extends HttpServletRequestWrapper {

        Read(HttpServletRequest request) {
            super(request);
        }

        @Override
        public void setCharacterEncoding(String encoding) {
            // read already, as UTF-8
        }
    }
}
