package org.shouhou.domain.correspondence;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shouhou.domain.servicecase.CaseNumber;

/**
 * A mail's subject and what mail programs put before it: {@code Re:}, {@code 回复：}, {@code Fwd:}, {@code AW:}, {@code
 * Re[2]:}, {@code 【回复】} and their kin, with half-width or full-width colons, in any number and order; warnings by mail
 * servers that it comes from outside, such as {@code [External]} and {@code 【外部邮件】}; and our own case tag.
 */
public record Subject(String text) {

    private static final String REPLY = "re|r|aw|antw|antwort|sv|odp|ynt|回复|回覆|答复|答覆|回信|返信|답장|회신|отв|ответ";
    private static final String FORWARD = "fw|fwd|wg|tr|rv|enc|转发|轉發|转寄|轉寄|転送|전달|пересл";

    /** In brackets only those that are nothing else, as parts and places have short names. */
    private static final String IN_BRACKETS = "re|fwd?|回复|回覆|答复|答覆|回信|返信|답장|회신|转发|轉發|转寄|轉寄|転送|전달";

    private static final String OPENS = "[\\[【(（<{]";
    private static final String CLOSES = "[\\]】)）>}]";
    private static final String SPACES = "[\\s\\u00a0\\u3000]*";

    private static final Pattern MARK = mark(REPLY + "|" + FORWARD, IN_BRACKETS);
    private static final Pattern FORWARD_MARK = mark(FORWARD, "fwd?|转发|轉發|转寄|轉寄|転送|전달");

    private static final String FROM_OUTSIDE =
            "(?:external(?:[ -](?:e-?mail|mail|sender|message))?|外部(?:邮件|郵件|来信)|外[来网域]邮件)";
    private static final Pattern OUTSIDE = pattern("(?:" + OPENS + "\\s?(?:" + FROM_OUTSIDE
            + "|ext)(?:[，,:：][^\\]】)）>}]{0,20})?\\s?" + CLOSES + "|\\*{1,3}\\s?(?:" + FROM_OUTSIDE
            + "|ext)\\s?\\*{1,3}|" + FROM_OUTSIDE + "\\s?(?=[:：]))\\s?[:：]?");

    private static final Pattern CASE_TAG =
            Pattern.compile("\\s*\\[?SH\\d{4}-\\d{6,9}\\]?\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u3000\\p{Cntrl}]+");

    public Subject {
        text = text == null ? "" : text;
    }

    private static Pattern mark(String words, String inBrackets) {
        return pattern("(?:(?:" + words + ")(?:\\s?[\\[(（^]\\d{1,3}[\\])）]?)?\\s?[:：]|" + OPENS + "\\s?(?:" + inBrackets
                + ")\\s?" + CLOSES + "\\s?[:：]?)");
    }

    private static Pattern pattern(String prefix) {
        return Pattern.compile(SPACES + prefix + SPACES, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Whether its mail program says that it answers something, or passes it on. */
    public boolean isMarked() {
        return at(MARK, without(0, CASE_TAG, OUTSIDE)).lookingAt() || isWrapped();
    }

    /** Whether its mail program says that it passes something on. */
    public boolean passesOn() {
        return at(FORWARD_MARK, without(isWrapped() ? 1 : 0, CASE_TAG, OUTSIDE)).lookingAt();
    }

    /** Whether it is all in brackets with its mark, as old programs have it: {@code [Fwd: pump]}. */
    private boolean isWrapped() {
        return text.startsWith("[")
                && text.endsWith("]")
                && !at(MARK, 0).lookingAt()
                && at(MARK, 1).lookingAt();
    }

    /** What the writer wrote: without marks, warnings and our tag, spaces folded. */
    public String bare() {
        boolean wrapped = isWrapped();
        int begin = without(wrapped ? 1 : 0, MARK, CASE_TAG, OUTSIDE);
        int end = wrapped ? text.length() - 1 : text.length();
        return SPACE.matcher(text.substring(Math.min(begin, end), end))
                .replaceAll(" ")
                .strip();
    }

    /** Where the text goes on behind any number of these. */
    private int without(int from, Pattern... prefixes) {
        int begin = from;
        boolean more = true;
        while (more) {
            more = false;
            for (Pattern prefix : prefixes) {
                Matcher matcher = at(prefix, begin);
                if (matcher.lookingAt() && matcher.end() > begin) {
                    begin = matcher.end();
                    more = true;
                }
            }
        }
        return begin;
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
