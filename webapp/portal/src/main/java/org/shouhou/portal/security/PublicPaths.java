package org.shouhou.portal.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.URLDecoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** What is open to everyone: a list, and nothing beside it. */
final class PublicPaths {

    private static final Set<String> EXACT = Set.of(
            "/login",
            "/login.xhtml",
            "/language",
            "/setup",
            "/setup.xhtml",
            "/offer",
            "/offer.xhtml",
            "/offer/pdf",
            "/report",
            "/report.xhtml",
            "/report/status",
            "/report/status.xhtml",
            "/report/file",
            "/report/plate",
            "/favicon.ico",
            "/health",
            "/api/openapi",
            "/api/asyncapi");
    private static final List<String> BELOW = List.of("/jakarta.faces.resource/", "/health/", "/api/schemas/");
    private static final String METRICS = "/metrics";

    private PublicPaths() {}

    static boolean contains(String path, HttpServletRequest request) {
        return EXACT.contains(path)
                || BELOW.stream().anyMatch(path::startsWith)
                || path.equals(METRICS) && fromThisMachine(request);
    }

    /** Whether it is a page anybody may fill in. */
    static boolean isPage(String path) {
        return Set.of("/login", "/setup", "/offer", "/report", "/report/status")
                .contains(path.replaceAll("\\.xhtml$", ""));
    }

    /** Whether it belongs to the page on which anybody reports a fault. */
    static boolean isForReports(String path) {
        return path.equals("/report") || path.equals("/report.xhtml") || path.startsWith("/report/");
    }

    /** Whether what is sent there is no form, but the bytes of a photo. */
    static boolean isBare(String path) {
        return path.equals("/report/plate");
    }

    /** Whether programs come here, who have no session and want no page: by a credential with every request. */
    static boolean isForPrograms(String path) {
        return path.equals("/api") || path.startsWith("/api/") || path.equals(METRICS);
    }

    /**
     * The request's path within the application as the container understands it: decoded, without parameters. What is
     * open or for whom goes by this alone, so that no spelling walks round it.
     */
    static String of(HttpServletRequest request) {
        String raw = request.getRequestURI()
                .substring(request.getContextPath().length())
                .replaceAll(";[^/]*", "")
                .replace("+", "%2B");
        try {
            return URLDecoder.decode(raw, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return "//";
        }
    }

    /** Whether the path could still mean another one than it says. */
    static boolean isDisguised(String path) {
        return path.contains("//") || path.contains("/./") || path.contains("/../") || path.endsWith("/..");
    }

    /** Whether it makes no difference who asks, so that nobody is looked up: the files of the look, and health. */
    static boolean isForNobody(String path) {
        return isResource(path) || path.equals("/health") || path.startsWith("/health/");
    }

    /** Whether the path is a file of the look. */
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
