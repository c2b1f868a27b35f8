package org.shouhou.domain.correspondence;

import java.util.List;
import org.shouhou.domain.RuleBroken;

/**
 * A mail that is being written, as it stands in its form; nothing of it needs to be right yet.
 *
 * @param entryId the mail it starts from, or null
 * @param to as typed
 * @param subject the writer's words, without what is put before them
 * @param text the writer's words
 * @param signature what stands below them
 * @param quoting whether the mail it starts from is repeated below
 */
public record MailDraft(
        MailKind kind,
        Long entryId,
        String to,
        String cc,
        String subject,
        String text,
        String signature,
        boolean quoting,
        List<ChosenFile> files) {

    public static final int LONGEST_SUBJECT = 500;
    public static final int LONGEST_TEXT = 100_000;
    public static final int LONGEST_SIGNATURE = 2_000;
    private static final int LONGEST_ADDRESSES = 20_000;
    private static final int MOST_FILES = 200;

    public MailDraft {
        RuleBroken.unless(kind != null, "mail.kind.unknown");
        to = atMost(LONGEST_ADDRESSES, to, "recipients.too-many", Recipients.MOST);
        cc = atMost(LONGEST_ADDRESSES, cc, "recipients.too-many", Recipients.MOST);
        subject = atMost(LONGEST_SUBJECT, subject, "mail.subject.too-long", LONGEST_SUBJECT);
        text = atMost(LONGEST_TEXT, text, "answer.text.too-long", LONGEST_TEXT);
        signature = atMost(LONGEST_SIGNATURE, signature, "mail.signature.too-long", LONGEST_SIGNATURE);
        files = files.stream().distinct().toList();
        RuleBroken.unless(files.size() <= MOST_FILES, "mail.files.too-many", MOST_FILES);
    }

    /** The same with other words. */
    public MailDraft saying(String words) {
        return new MailDraft(kind, entryId, to, cc, subject, words, signature, quoting, files);
    }

    private static String atMost(int longest, String value, String code, int told) {
        // a character nobody types, and no database holds
        String kept = value == null ? "" : value.replace("\0", "");
        RuleBroken.unless(kept.length() <= longest, code, told);
        return kept;
    }
}
