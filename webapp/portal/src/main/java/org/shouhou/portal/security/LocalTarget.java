package org.shouhou.portal.security;

import java.net.URI;
import java.net.URISyntaxException;

/** Where to go after signing in: only to a page of ours, never to another site. */
public final class LocalTarget {

    private LocalTarget() {}

    /** The wanted target when it is a path of ours, else the first page. */
    public static String of(String wanted) {
        return isLocal(wanted) ? wanted : "/";
    }

    private static boolean isLocal(String wanted) {
        if (wanted == null || !wanted.startsWith("/") || wanted.startsWith("//") || wanted.startsWith("/login")) {
            return false;
        }
        if (wanted.chars().anyMatch(c -> c < 0x20 || c == '\\' || c == 0x7f)) {
            return false;
        }
        try {
            URI uri = new URI(wanted);
            return uri.getScheme() == null && uri.getRawAuthority() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
