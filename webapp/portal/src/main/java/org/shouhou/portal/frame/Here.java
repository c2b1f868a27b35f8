package org.shouhou.portal.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.omnifaces.util.Faces;

/** The address of the page that is shown, to come back to it. */
@Named
@RequestScoped
public class Here {

    private static final String OPENED_AT = "openedAt";

    @Inject
    private HttpServletRequest request;

    /** Path and query as the page was opened by; a form sent from it since doesn't count. */
    public String getAddress() {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (failed != null) {
            return withQuery((String) failed);
        }
        if (!Faces.isPostback()) {
            Faces.setViewAttribute(OPENED_AT, withQuery(request.getRequestURI()));
        }
        String openedAt = Faces.getViewAttribute(OPENED_AT);
        return openedAt == null ? withQuery(request.getRequestURI()) : openedAt;
    }

    private String withQuery(String path) {
        return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
    }
}
