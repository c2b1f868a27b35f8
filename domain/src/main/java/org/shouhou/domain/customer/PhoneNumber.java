package org.shouhou.domain.customer;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shouhou.domain.RuleBroken;

/**
 * A phone number as somebody wrote it, and the digits it is looked up by: without extension, Chinese ones as they are
 * dialled within China ({@code +86 411 8888 6666-802} becomes {@code 041188886666}), others with {@code +} and country.
 */
public class PhoneNumber {

    private static final int LONGEST = 40;

    private static final Pattern EXTENSION = Pattern.compile("(?i)\\s*(?:转|分机|ext\\.?|x|#|,|;)\\s*:?\\s*\\d{1,6}$");
    /** A last group of few digits behind a number that is whole. */
    private static final Pattern HYPHENED = Pattern.compile("(.*\\d{7,})\\s*-\\s*\\d{1,5}$");

    private static final Pattern ABROAD = Pattern.compile("(?:\\+|00)([1-9]\\d{4,16})");
    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern SERVICE_LINE = Pattern.compile("[48]00\\d{7}");
    private static final String CHINA = "86";
    private static final int CHINESE_WITH_COUNTRY = 12;

    private String written;
    private String digits;

    protected PhoneNumber() {}

    /** @throws RuleBroken {@code phone.malformed} where that is no number anybody could dial */
    public PhoneNumber(String written) {
        this.written = written == null ? "" : written.strip();
        // before any pattern looks at it: some take their time over what never ends
        RuleBroken.unless(this.written.length() <= LONGEST, "phone.malformed", beginning());
        this.digits = digitsOf(this.written);
        RuleBroken.unless(digits.matches("\\+?\\d{3,20}"), "phone.malformed", beginning());
    }

    private String beginning() {
        return written.length() <= LONGEST ? written : written.substring(0, LONGEST) + "…";
    }

    /** The number, or empty where the text isn't one. */
    public static Optional<PhoneNumber> parse(String text) {
        try {
            return Optional.of(new PhoneNumber(text));
        } catch (RuleBroken notANumber) {
            return Optional.empty();
        }
    }

    private static String digitsOf(String written) {
        String plain = Normalizer.normalize(written, Normalizer.Form.NFKC)
                .replaceAll("[\\u2010-\\u2015\\u2212]", "-")
                .strip();
        String number = EXTENSION.matcher(plain).replaceFirst("");
        if (number.matches("[^\\d+]*\\+?[\\d\\s().\\-/]*") && number.equals(plain)) {
            number = withoutHyphenedExtension(plain);
        }
        String dialled = number.replace("(0)", "0").replaceAll("[\\s().\\-/]", "");
        return national(dialled);
    }

    private static String withoutHyphenedExtension(String number) {
        Matcher hyphened = HYPHENED.matcher(number);
        boolean mobile =
                MOBILE.matcher(national(number.replaceAll("[\\s().\\-/]", ""))).matches();
        return !mobile && hyphened.matches() ? hyphened.group(1) : number;
    }

    /** Letters stay, so that what is no number is seen. */
    private static String national(String dialled) {
        Matcher abroad = ABROAD.matcher(dialled);
        String withCountry = dialled;
        if (abroad.matches()) {
            withCountry = abroad.group(1);
            if (!withCountry.startsWith(CHINA)) {
                return "+" + withCountry;
            }
        } else if (!dialled.startsWith(CHINA) || dialled.length() < CHINESE_WITH_COUNTRY) {
            return dialled;
        }
        String within = withCountry.substring(CHINA.length());
        boolean asItIs = within.startsWith("0")
                || MOBILE.matcher(within).matches()
                || SERVICE_LINE.matcher(within).matches();
        return asItIs ? within : "0" + within;
    }

    public String written() {
        return written;
    }

    /** What numbers are compared by. */
    public String digits() {
        return digits;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PhoneNumber it && it.written.equals(written);
    }

    @Override
    public int hashCode() {
        return written.hashCode();
    }

    @Override
    public String toString() {
        return written;
    }
}
