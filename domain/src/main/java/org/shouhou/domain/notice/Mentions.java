package org.shouhou.domain.notice;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds who is named in a text by {@code @} and their name or login name: {@code @王芳}, {@code @wangfang}. Where one name
 * begins another, the longer one is meant.
 */
public final class Mentions {

    /** Somebody who can be named. */
    public record Person(long id, String loginName, String name) {}

    private record Written(String name, long id) {}

    private final List<Written> names;

    public Mentions(Collection<Person> people) {
        names = people.stream()
                .flatMap(it ->
                        Stream.of(new Written(plain(it.loginName()), it.id()), new Written(plain(it.name()), it.id())))
                .sorted(Comparator.comparing((Written it) -> it.name().length()).reversed())
                .toList();
    }

    /** The ids of all who are named, in the order of their being named. */
    public Set<Long> in(String text) {
        String searched = plain(text).replace('＠', '@');
        Set<Long> named = new LinkedHashSet<>();
        for (int at = searched.indexOf('@'); at >= 0; at = searched.indexOf('@', at + 1)) {
            int begin = at + 1;
            if (at > 0 && isAscii(searched.charAt(at - 1))) {
                continue;
            }
            names.stream()
                    .filter(it -> searched.startsWith(it.name(), begin) && ends(searched, it.name(), begin))
                    .findFirst()
                    .ifPresent(it -> named.addAll(sameName(it.name())));
        }
        return named;
    }

    /** Two of the same name are both told: better one too many. */
    private List<Long> sameName(String name) {
        return names.stream()
                .filter(it -> it.name().equals(name))
                .map(Written::id)
                .toList();
    }

    /** A login name ends where no letter or digit of its kind goes on; Chinese has no such ends. */
    private static boolean ends(String text, String name, int begin) {
        int end = begin + name.length();
        boolean goesOn = end < text.length() && isAscii(text.charAt(end)) && isAscii(name.charAt(name.length() - 1));
        return !goesOn;
    }

    /** What may be part of a mail address or a login name. */
    private static boolean isAscii(char it) {
        return it < 128 && (Character.isLetterOrDigit(it) || it == '_' || it == '-');
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
