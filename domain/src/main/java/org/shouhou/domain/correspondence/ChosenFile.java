package org.shouhou.domain.correspondence;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shouhou.domain.RuleBroken;

/**
 * A file that is to go with a mail: one of an entry of the same case, by its place there, or one uploaded for this mail.
 *
 * @param id the entry's, or the upload's
 * @param place from 0; 0 for an upload
 */
public record ChosenFile(boolean uploaded, long id, int place) {

    private static final Pattern WRITTEN = Pattern.compile("e(\\d{1,18})\\.(\\d{1,4})|u(\\d{1,18})");

    public static ChosenFile ofEntry(long entryId, int place) {
        return new ChosenFile(false, entryId, place);
    }

    public static ChosenFile upload(long uploadId) {
        return new ChosenFile(true, uploadId, 0);
    }

    /** @throws RuleBroken {@code mail.file.unknown} where the text is none of ours */
    public static ChosenFile parse(String written) {
        Matcher matcher = WRITTEN.matcher(written == null ? "" : written);
        RuleBroken.unless(matcher.matches(), "mail.file.unknown");
        return matcher.group(3) == null
                ? ofEntry(Long.parseLong(matcher.group(1)), Integer.parseInt(matcher.group(2)))
                : upload(Long.parseLong(matcher.group(3)));
    }

    /** {@code e12.0} or {@code u34}. */
    @Override
    public String toString() {
        return uploaded ? "u" + id : "e" + id + "." + place;
    }
}
