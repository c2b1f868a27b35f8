package org.shouhou.domain.servicecase;

import java.text.Normalizer;
import org.shouhou.domain.RuleBroken;

/** A word by which people find cases that are alike: at most 40 characters, without commas. */
public record Tag(String value) {

    private static final int LONGEST = 40;

    /** Written as it is kept: full-width letters, spaces and marks become plain ones. */
    public static Tag of(String written) {
        String text = Normalizer.normalize(written == null ? "" : written, Normalizer.Form.NFKC)
                .replaceAll("[\\s,#]+", " ");
        return new Tag(RuleBroken.text(text, LONGEST, "case.tag"));
    }
}
