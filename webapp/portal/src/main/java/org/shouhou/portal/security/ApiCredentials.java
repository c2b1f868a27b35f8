package org.shouhou.portal.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.shouhou.application.access.RecognizeApiToken;
import org.shouhou.application.security.Actor;

/** Reads the Authorization header of an API request: user name and password, or a token. */
@ApplicationScoped
public class ApiCredentials {

    private static final String BASIC = "Basic ";
    private static final String BEARER = "Bearer ";

    @Inject
    private Staff staff;

    @Inject
    private RecognizeApiToken recognizeApiToken;

    @Inject
    private VerifiedCredentials verified;

    @Inject
    private SignInThrottle throttle;

    @Inject
    private Callers callers;

    /** What came of it. */
    sealed interface Outcome {

        /** The request is this actor's. */
        record Known(Actor actor) implements Outcome {}

        /** It carries no credential, or a wrong one. */
        record Unknown() implements Outcome {}

        /** The name was tried wrongly too often: not looked at before that time has passed. */
        record Wait(Duration left) implements Outcome {}
    }

    /** Whose credential the request carries. */
    Outcome check(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        if (begins(header, BASIC)) {
            return decode(header.substring(BASIC.length()).strip())
                    .map(pair -> basic(pair, callers.addressOf(request)))
                    .orElseGet(Outcome.Unknown::new);
        }
        // a token has no pattern to guess by, so wrong ones needn't be slowed down
        return begins(header, BEARER)
                ? known(recognizeApiToken
                        .recognize(header.substring(BEARER.length()).strip())
                        .flatMap(staff::find))
                : new Outcome.Unknown();
    }

    private Outcome basic(String pair, String address) {
        int colon = pair.indexOf(':');
        if (colon < 1) {
            return new Outcome.Unknown();
        }
        Optional<Staff.Member> remembered = verified.recall(pair).flatMap(it -> staff.find(it.loginName())
                .filter(member -> member.stamp().equals(it.stamp())));
        if (remembered.isPresent()) {
            return known(remembered);
        }
        String name = pair.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        Duration wait = throttle.wait(name, address);
        if (!wait.isZero()) {
            return new Outcome.Wait(wait);
        }
        Optional<Staff.Member> member = staff.verify(name, pair.substring(colon + 1));
        member.ifPresentOrElse(
                it -> {
                    throttle.succeeded(name, address);
                    verified.remember(
                            pair, new VerifiedCredentials.Verified(it.actor().loginName(), it.stamp()));
                },
                () -> throttle.failed(name, address));
        return known(member);
    }

    /** A one-time password opens the page where another is chosen, and nothing else. */
    private static Outcome known(Optional<Staff.Member> member) {
        return member.filter(it -> !it.mustChoosePassword())
                .<Outcome>map(it -> new Outcome.Known(it.actor()))
                .orElseGet(Outcome.Unknown::new);
    }

    private static boolean begins(String header, String scheme) {
        return header != null && header.regionMatches(true, 0, scheme, 0, scheme.length());
    }

    private static Optional<String> decode(String base64) {
        try {
            return Optional.of(new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
