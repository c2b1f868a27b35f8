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
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What anybody may send without signing in is small, and says beforehand how much it is: a form, or on the page for reports a
 * form with photos; few at a time from one address and from all. Otherwise it is refused before it is read.
 */
@WebFilter(filterName = "BodyLimits", urlPatterns = "/*", asyncSupported = true)
public class BodyLimits implements Filter {

    private static final Logger LOG = Logger.getLogger(BodyLimits.class.getName());

    private static final long A_FORM = 1024L * 1024;
    private static final long WITH_PHOTOS = 70 * A_FORM;
    private static final int TOO_MANY = 429;

    // together well below the server's threads: whoever sends slowly holds one
    private final FewAtOnce forms = new FewAtOnce(8, 24);
    private final FewAtOnce withPhotos = new FewAtOnce(4, 16);

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
        boolean mayHavePhotos = PublicPaths.isForReports(path);
        if (!bounded) {
            chain.doFilter(request, response);
        } else if (request.getContentLengthLong() < 0) {
            refuse(response, HttpServletResponse.SC_LENGTH_REQUIRED);
        } else if (request.getContentLengthLong() > (mayHavePhotos ? WITH_PHOTOS : A_FORM)) {
            refuse(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            FewAtOnce few = mayHavePhotos ? withPhotos : forms;
            String house = Network.of(callers.addressOf(request)).house();
            if (few.enter(house)) {
                try {
                    if (isWhole(path, request)) {
                        chain.doFilter(request, response);
                    } else {
                        refuse(response, HttpServletResponse.SC_REQUEST_TIMEOUT);
                    }
                } finally {
                    few.leave(house);
                }
            } else {
                refuse(response, TOO_MANY);
            }
        }
    }

    /** A line that breaks, or says nothing for too long, is no fault of ours: it is found here, where nobody complains of it. */
    private static boolean isWhole(String path, HttpServletRequest request) {
        try {
            // the container tells of a form that broke off only by its having no fields
            return PublicPaths.isBare(path)
                    || request.getContentLengthLong() == 0
                    || !request.getParameterMap().isEmpty();
        } catch (RuntimeException broken) {
            LOG.log(Level.FINE, "What a visitor sent broke off", broken);
            return false;
        }
    }

    /** So many of one house, and so many of all. */
    private static final class FewAtOnce {

        private static final String ALL = "all";
        private final Turnstile ofOne;
        private final Turnstile ofAll;

        FewAtOnce(int one, int all) {
            ofOne = new Turnstile(one);
            ofAll = new Turnstile(all);
        }

        boolean enter(String house) {
            if (!ofOne.enter(house)) {
                return false;
            }
            if (!ofAll.enter(ALL)) {
                ofOne.leave(house);
                return false;
            }
            return true;
        }

        void leave(String house) {
            ofAll.leave(ALL);
            ofOne.leave(house);
        }
    }

    /** In few words: an error page would read what was sent, to find its parameters. */
    private static void refuse(HttpServletResponse response, int status) {
        response.setStatus(status);
        response.setHeader("Connection", "close");
        response.setContentType("text/plain;charset=UTF-8");
        try {
            response.getOutputStream()
                    .write("未受理，请稍后再试 / Not taken, please try again later\n".getBytes(StandardCharsets.UTF_8));
        } catch (IOException gone) {
            LOG.log(Level.FINE, "Nobody is there any more to be refused", gone);
        }
    }
}
