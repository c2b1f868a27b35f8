package org.shouhou.adapters.out.html;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a link leads, told to its reader where its words name another place. */
final class LinkTarget {

    private static final String HOST = "((?:[\\p{L}\\p{N}_-]{1,63}\\.){1,10}\\p{L}{2,24})";

    /** Words that are an address and nothing else, or have one among them that can be taken for nothing else. */
    private static final Pattern NAMED = Pattern.compile(
            "^\\s*(?:[a-z]{2,10}:/{0,2})?(?:[^\\s/@]{1,64}@)?" + HOST
                    + "(?:[:/?#]\\S*)?\\s*$|(?:https?://|\\bwww\\.)(?:[^\\s/@]{1,64}@)?" + HOST,
            Pattern.CASE_INSENSITIVE);

    private LinkTarget() {}

    /** The host, or for mail the address, that a link really leads to; empty where its words don't say otherwise. */
    static Optional<String> behind(String words, String href) {
        Matcher named = NAMED.matcher(words);
        if (href.regionMatches(true, 0, "tel:", 0, 4) || !named.find()) {
            return Optional.empty();
        }
        String said = plain(named.group(1) != null ? named.group(1) : named.group(2));
        String target = target(href);
        String host = plain(target.substring(target.lastIndexOf('@') + 1));
        boolean same = host.equals(said) || host.endsWith("." + said) || said.endsWith("." + host);
        return same ? Optional.empty() : Optional.of(target);
    }

    /** What a browser goes to: of {@code https://bank.example@other.example/} it is the other. */
    private static String target(String href) {
        if (href.regionMatches(true, 0, "mailto:", 0, 7)) {
            return href.substring(7).split("\\?", 2)[0];
        }
        String rest = href.replaceFirst("^[A-Za-z]+:[/\\\\]*", "");
        String authority = rest.split("[/?#\\\\]", 2)[0];
        return authority.substring(authority.lastIndexOf('@') + 1).replaceFirst(":\\d*$", "");
    }

    private static String plain(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        return lower.startsWith("www.") ? lower.substring(4) : lower;
    }
}
