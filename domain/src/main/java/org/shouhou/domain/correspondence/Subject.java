package org.shouhou.domain.correspondence;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shouhou.domain.servicecase.CaseNumber;

/**
 * A mail's subject and what mail programs put before it: {@code Re:}, {@code 回复：}, {@code Fwd:}, {@code AW:}, {@code
 * Re[2]:} and their kin, with half-width or full-width colons, in any number and order; and our own case tag.
 */
public record Subject(String text) {

    private static final String REPLY = "re|r|aw|antw|antwort|sv|odp|ynt|回复|回覆|答复|答覆|回信|返信|답장|회신|отв|ответ";
    private static final String FORWARD = "fw|fwd|wg|tr|rv|enc|转发|轉發|轉寄|転送|전달|пересл";

    private static final Pattern MARK = mark(REPLY + "|" + FORWARD);
    private static final Pattern CASE_TAG =
            Pattern.compile("\\s*\\[?SH\\d{4}-\\d{6,9}\\]?\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u3000\\p{Cntrl}]+");

    public Subject {
        text = text == null ? "" : text;
    }

    private static Pattern mark(String words) {
        return Pattern.compile(
                "[\\s\\u00a0\\u3000]*(?:" + words + ")(?:\\s?[\\[(（^]\\d{1,3}[\\])）]?)?\\s?[:：][\\s\\u00a0\\u3000]*",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Whether its mail program says that it answers something, or passes it on. */
    public boolean isMarked() {
        Matcher tag = CASE_TAG.matcher(text);
        return at(MARK, tag.lookingAt() ? tag.end() : 0).lookingAt();
    }

    /** What the writer wrote: without marks and our tag, spaces folded. */
    public String bare() {
        int begin = 0;
        boolean more = true;
        while (more) {
            more = false;
            for (Pattern pattern : new Pattern[] {MARK, CASE_TAG}) {
                Matcher matcher = at(pattern, begin);
                if (matcher.lookingAt() && matcher.end() > begin) {
                    begin = matcher.end();
                    more = true;
                }
            }
        }
        return SPACE.matcher(text.substring(begin)).replaceAll(" ").strip();
    }

    private Matcher at(Pattern pattern, int begin) {
        return pattern.matcher(text).region(begin, text.length());
    }

    /** Whether both speak of the same matter: the same words, whatever stands before them; an empty one of none. */
    public boolean sameMatterAs(Subject other) {
        String ours = bare().toLowerCase(Locale.ROOT);
        return !ours.isEmpty() && ours.equals(other.bare().toLowerCase(Locale.ROOT));
    }

    /** How an answer in a case is headed; what was {@code Re:} before isn't said twice. */
    public String reply(CaseNumber number) {
        return headed(MailKind.REPLY, number);
    }

    /** How a mail of ours in a case is headed: by its kind, the case's tag, and these words without marks of their own. */
    public String headed(MailKind kind, CaseNumber number) {
        return mark(kind, number) + bare();
    }

    /** What stands before the writer's words in the subject of every mail of ours. */
    public static String mark(MailKind kind, CaseNumber number) {
        String mark =
                switch (kind) {
                    case REPLY, REPLY_ALL -> "Re: ";
                    case FORWARD -> "Fwd: ";
                    case NEW -> "";
                };
        return mark + number.tag() + " ";
    }
}
