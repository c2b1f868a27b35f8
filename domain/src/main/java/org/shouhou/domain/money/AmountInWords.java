package org.shouhou.domain.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.shouhou.domain.RuleBroken;

/**
 * An amount in Chinese yuan in words, so that no digit can be added to it: in capital numerals (大写金额) as the People's
 * Bank wants them on vouchers (《正确填写票据和结算凭证的基本规定》), and in English.
 */
public final class AmountInWords {

    private static final String[] DIGITS = {"零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"};
    private static final String[] PLACES = {"", "拾", "佰", "仟"};
    private static final String[] GROUPS = {"", "万", "亿"};

    private static final String[] SMALL = {
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen"
    };
    private static final String[] TENS = {
        "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"
    };
    private static final String[] THOUSANDS = {"", " thousand", " million", " billion"};

    /** No amount this large or larger has words here. */
    public static final BigDecimal BEYOND = new BigDecimal("1000000000000");

    private static final int HUNDRED = 100;
    private static final int GROUP = 10_000;
    private static final int THOUSAND = 1_000;

    private AmountInWords() {}

    /**
     * In capital numerals: {@code 人民币壹万零叁拾元伍角整}.
     *
     * @param amount not negative, below {@link #BEYOND}, no more than whole fen
     */
    public static String chinese(BigDecimal amount) {
        long fen = fen(amount);
        long yuan = fen / HUNDRED;
        int jiao = (int) (fen % HUNDRED / 10);
        int rest = (int) (fen % 10);
        StringBuilder words = new StringBuilder("人民币");
        if (yuan > 0 || fen == 0) {
            words.append(yuan == 0 ? DIGITS[0] : whole(yuan)).append('元');
        }
        if (jiao > 0) {
            words.append(DIGITS[jiao]).append('角');
        } else if (yuan > 0 && rest > 0) {
            words.append(DIGITS[0]);
        }
        return rest > 0
                ? words.append(DIGITS[rest]).append('分').toString()
                : words.append('整').toString();
    }

    /**
     * In English: {@code CNY ten thousand and thirty and 50/100}.
     *
     * @param amount not negative, below {@link #BEYOND}, no more than whole fen
     */
    public static String english(BigDecimal amount) {
        long fen = fen(amount);
        return "CNY %s and %02d/100".formatted(english(fen / HUNDRED), fen % HUNDRED);
    }

    private static long fen(BigDecimal amount) {
        RuleBroken.unless(amount.signum() >= 0 && amount.compareTo(BEYOND) < 0, "money.out-of-range");
        BigInteger fen = amount.setScale(2, RoundingMode.UNNECESSARY).unscaledValue();
        return fen.longValueExact();
    }

    /** Groups of four digits; a gap within or before a group is one zero, however wide. */
    private static String whole(long number) {
        StringBuilder words = new StringBuilder();
        boolean gap = false;
        for (int group = GROUPS.length - 1; group >= 0; group--) {
            int part = (int) (number / Math.round(Math.pow(GROUP, group)) % GROUP);
            if (part == 0) {
                gap = words.length() > 0;
                continue;
            }
            if (words.length() > 0 && (gap || part < THOUSAND)) {
                words.append(DIGITS[0]);
            }
            words.append(four(part)).append(GROUPS[group]);
            gap = false;
        }
        return words.toString();
    }

    private static String four(int number) {
        StringBuilder words = new StringBuilder();
        boolean gap = false;
        for (int place = PLACES.length - 1; place >= 0; place--) {
            int digit = number / (int) Math.round(Math.pow(10, place)) % 10;
            if (digit == 0) {
                gap = true;
                continue;
            }
            if (gap && words.length() > 0) {
                words.append(DIGITS[0]);
            }
            words.append(DIGITS[digit]).append(PLACES[place]);
            gap = false;
        }
        return words.toString();
    }

    private static String english(long number) {
        if (number == 0) {
            return SMALL[0];
        }
        List<String> groups = new ArrayList<>();
        long rest = number;
        for (int i = 0; rest > 0; i++, rest /= THOUSAND) {
            int part = (int) (rest % THOUSAND);
            if (part > 0) {
                groups.add(0, hundreds(part) + THOUSANDS[i]);
            }
        }
        int last = (int) (number % THOUSAND);
        if (groups.size() > 1 && last > 0 && last < HUNDRED) {
            groups.set(groups.size() - 1, "and " + groups.get(groups.size() - 1));
        }
        return String.join(" ", groups);
    }

    private static String hundreds(int number) {
        String tens = number % HUNDRED == 0 ? "" : tens(number % HUNDRED);
        if (number < HUNDRED) {
            return tens;
        }
        String hundreds = SMALL[number / HUNDRED] + " hundred";
        return tens.isEmpty() ? hundreds : hundreds + " and " + tens;
    }

    private static String tens(int number) {
        if (number < SMALL.length) {
            return SMALL[number];
        }
        return TENS[number / 10] + (number % 10 == 0 ? "" : "-" + SMALL[number % 10]);
    }
}
