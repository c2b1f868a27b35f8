package org.shouhou.it.container;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.interceptor.Interceptor;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The door of this archive: Arquillian's servlet is let in, as nobody; everything else is shut. */
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@ApplicationScoped
public class RunnerAdmitted implements HttpAuthenticationMechanism {

    private static final String RUNNER = "/ArquillianServletRunner";

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        return request.getServletPath().startsWith(RUNNER) ? context.doNothing() : context.responseUnauthorized();
    }
}
