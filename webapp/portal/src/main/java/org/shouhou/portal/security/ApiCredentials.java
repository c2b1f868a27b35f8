package org.shouhou.portal.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.shouhou.application.security.Actor;

/** Reads the Authorization header of an API request. */
@ApplicationScoped
public class ApiCredentials {

    private static final String BASIC = "Basic ";

    @Inject
    private Staff staff;

    @Inject
    private VerifiedCredentials verified;

    @Inject
    private SignInThrottle throttle;

    /** Whose credential the request carries; empty when it carries none or a wrong one. */
    Optional<Actor> check(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return Optional.empty();
        }
        return decode(header.substring(BASIC.length()).strip()).flatMap(pair -> basic(pair, request.getRemoteAddr()));
    }

    private Optional<Actor> basic(String pair, String address) {
        int colon = pair.indexOf(':');
        if (colon < 1) {
            return Optional.empty();
        }
        Optional<String> known = verified.recall(pair);
        if (known.isPresent()) {
            return staff.find(known.get());
        }
        String name = pair.substring(0, colon);
        if (!throttle.wait(name, address).isZero()) {
            return Optional.empty();
        }
        Optional<Actor> actor = staff.verify(name, pair.substring(colon + 1));
        actor.ifPresentOrElse(
                it -> {
                    throttle.succeeded(name, address);
                    verified.remember(pair, it.loginName());
                },
                () -> throttle.failed(name, address));
        return actor;
    }

    private static Optional<String> decode(String base64) {
        try {
            return Optional.of(new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
