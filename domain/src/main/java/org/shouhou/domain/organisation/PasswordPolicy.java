package org.shouhou.domain.organisation;

import java.time.Duration;
import java.util.Locale;
import org.shouhou.domain.RuleBroken;

/** What a password must be like. Length is what counts; rules about kinds of characters only make people write them down. */
public final class PasswordPolicy {

    /** The fewest characters of a password. */
    public static final int SHORTEST = 10;

    /** The most; more would only cost time to hash. */
    public static final int LONGEST = 200;

    /** How long a one-time password counts. */
    public static final Duration ONE_TIME_VALID_FOR = Duration.ofDays(7);

    private static final int FEWEST_DIFFERENT = 4;

    private PasswordPolicy() {}

    /** Refuses a password that is too short or long, is or contains the login name, or hardly varies. */
    public static void check(String password, String loginName) {
        String given = password == null ? "" : password;
        RuleBroken.unless(given.codePointCount(0, given.length()) >= SHORTEST, "password.too-short", SHORTEST);
        RuleBroken.unless(given.length() <= LONGEST, "password.too-long", LONGEST);
        RuleBroken.unless(
                !given.toLowerCase(Locale.ROOT).contains(loginName.toLowerCase(Locale.ROOT)),
                "password.has-login-name");
        RuleBroken.unless(given.codePoints().distinct().count() >= FEWEST_DIFFERENT, "password.too-plain");
    }
}
