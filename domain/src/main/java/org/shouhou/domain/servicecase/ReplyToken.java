package org.shouhou.domain.servicecase;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shouhou.domain.RuleBroken;

/**
 * What our mails carry so that a reply finds its case through any mail program: the case's number and a secret of the case
 * that nobody guesses, as in {@code SH2026-000061.k7q2mx4p9zabcdefghij}. Who names it has our mail before them.
 *
 * @param secret twenty characters of a-z and 2-7, a hundred bits of chance
 */
public record ReplyToken(CaseNumber number, String secret) {

    private static final int LENGTH = 20;
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final SecureRandom CHANCE = new SecureRandom();
    private static final String WRITTEN = "\\b(SH\\d{4}-\\d{6,9})\\.([a-z0-9]{20})\\b";
    private static final Pattern IN_TEXT = Pattern.compile(WRITTEN, Pattern.CASE_INSENSITIVE);
    private static final Pattern LAST_LINE =
            Pattern.compile("\\s*\\[ref:\\s*" + WRITTEN + "\\s*]\\s*", Pattern.CASE_INSENSITIVE);

    public ReplyToken {
        RuleBroken.unless(number != null && secret != null && secret.length() == LENGTH, "reply-token.malformed");
    }

    /** A new case's. */
    static String newSecret() {
        StringBuilder secret = new StringBuilder(LENGTH);
        CHANCE.ints(LENGTH, 0, ALPHABET.length()).forEach(at -> secret.append(ALPHABET.charAt(at)));
        return secret.toString();
    }

    /** The first that stands in a text: where mails quote each other, the latest is on top. */
    public static Optional<ReplyToken> in(String text) {
        Matcher matcher = IN_TEXT.matcher(text == null ? "" : text);
        return matcher.find()
                ? Optional.of(new ReplyToken(
                        new CaseNumber(matcher.group(1).toUpperCase(Locale.ROOT)),
                        matcher.group(2).toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    /** Whether a line is the one our mails end with: what stands in a reply as it is was not written by its writer. */
    public static boolean endsMail(String line) {
        return LAST_LINE.matcher(line).matches();
    }

    /** Whether it is that one; how long the answer takes tells nothing of the secret. */
    boolean opens(String other) {
        return MessageDigest.isEqual(
                secret.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    /** As mails carry it. */
    @Override
    public String toString() {
        return number + "." + secret;
    }
}
