package org.shouhou.portal.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/** A request with a nonce for the page that is drawn in answer to it, where PrimeFaces' script sent none along. */
public class NonceAtHand extends HttpServletRequestWrapper {

    private static final String NONCE = "primefaces.nonce";

    private final String fresh =
            Base64.getEncoder().encodeToString(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));

    public NonceAtHand(HttpServletRequest request) {
        super(request);
    }

    @Override
    public String getParameter(String name) {
        String given = super.getParameter(name);
        return given == null && name.equals(NONCE) ? fresh : given;
    }
}
