package org.shouhou.portal.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;

/** What is open to everyone: a list, and nothing beside it. */
final class PublicPaths {

    private static final Set<String> EXACT =
            Set.of("/login", "/login.xhtml", "/setup", "/setup.xhtml", "/favicon.ico", "/api/openapi");
    private static final List<String> BELOW = List.of("/jakarta.faces.resource/", "/health/");
    private static final String METRICS = "/metrics";

    private PublicPaths() {}

    static boolean contains(String path, HttpServletRequest request) {
        return EXACT.contains(path)
                || BELOW.stream().anyMatch(path::startsWith)
                || path.equals(METRICS) && fromThisMachine(request);
    }

    /** Whether the path is a file of the look, for which nobody needs to be looked up. */
    static boolean isResource(String path) {
        return path.startsWith("/jakarta.faces.resource/");
    }

    /** A request a proxy passed on is not from this machine, although its connection is. */
    private static boolean fromThisMachine(HttpServletRequest request) {
        try {
            return request.getHeader("X-Forwarded-For") == null
                    && request.getHeader("Forwarded") == null
                    && InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
