package org.shouhou.portal.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.shouhou.application.security.LinkSecret;

/** Slows down whoever tries links to us that are none, by address, as it does those who guess passwords. */
@ApplicationScoped
public class LinkDoor {

    private static final String NAME = "link";

    @Inject
    private SignInThrottle throttle;

    @Inject
    private Callers callers;

    /** How long whoever asks must wait before the next try; zero where they needn't. */
    public Duration wait(HttpServletRequest request) {
        return throttle.wait(NAME, callers.addressOf(request));
    }

    /** From where somebody asks. */
    public String addressOf(HttpServletRequest request) {
        return callers.addressOf(request);
    }

    /** The link was none. What couldn't even be one guesses nothing, and isn't counted. */
    public void failed(String secret, HttpServletRequest request) {
        if (LinkSecret.plausible(secret)) {
            throttle.failed(NAME, callers.addressOf(request));
        }
    }
}
