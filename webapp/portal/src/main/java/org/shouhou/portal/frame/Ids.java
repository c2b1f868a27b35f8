package org.shouhou.portal.frame;

import org.omnifaces.util.Faces;
import org.shouhou.domain.RuleBroken;

/** Ids as they stand in addresses. */
public final class Ids {

    private static final int LONGEST = 18;

    private Ids() {}

    /** The id the address gives; whatever is none is an object nobody knows. */
    public static long given(String parameter, String unknown) {
        String text = Faces.getRequestParameter(parameter);
        boolean number = text != null
                && !text.isEmpty()
                && text.length() <= LONGEST
                && text.chars().allMatch(c -> c >= '0' && c <= '9');
        RuleBroken.unless(number, unknown);
        return Long.parseLong(text);
    }
}
