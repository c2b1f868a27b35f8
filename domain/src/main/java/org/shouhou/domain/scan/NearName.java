package org.shouhou.domain.scan;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A name of a company as it was read, perhaps with a character mistaken, and the one that is meant. */
public record NearName(String read) {

    private static final int PART = 3;

    /** Of eight characters one may be wrong: of companies in two towns the names differ by two. */
    private static final int ONE_WRONG_OF = 8;

    /** Parts of which a name that is meant has at least one. */
    public Set<String> parts() {
        Set<String> parts = new LinkedHashSet<>();
        for (int i = 0; i + PART <= read.length(); i++) {
            parts.add(read.substring(i, i + PART));
        }
        return parts;
    }

    /** The nearest of several names; empty where none is near, or two are as near. */
    public Optional<String> among(Collection<String> names) {
        int most = Math.max(1, read.length() / ONE_WRONG_OF);
        List<String> near = names.stream()
                .filter(it -> distance(it) <= most)
                .sorted(Comparator.comparingInt(this::distance))
                .toList();
        boolean sure = near.size() == 1 || near.size() > 1 && distance(near.get(0)) < distance(near.get(1));
        return sure ? Optional.of(near.get(0)) : Optional.empty();
    }

    /** How many characters have to be put in, taken out or exchanged. */
    private int distance(String other) {
        int[] above = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= read.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int exchanged = above[j - 1] + (read.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(exchanged, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[other.length()];
    }
}
