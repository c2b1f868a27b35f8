package org.shouhou.portal;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.shouhou.portal.security.NonceAtHand;

/**
 * Lets an error page be drawn after a request's parameters were read: Faces sets the encoding of every request, and the
 * container warns where that is too late to matter. And after a form that came without PrimeFaces' nonce, as from elsewhere.
 */
@WebFilter(filterName = "ErrorPageRequest", urlPatterns = "/*", dispatcherTypes = DispatcherType.ERROR)
public class ErrorPageRequest implements Filter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(new Read((HttpServletRequest) request), response);
    }

    private static final class Read extends NonceAtHand {

        Read(HttpServletRequest request) {
            super(request);
        }

        @Override
        public void setCharacterEncoding(String encoding) {
            // read already, as UTF-8
        }
    }
}
