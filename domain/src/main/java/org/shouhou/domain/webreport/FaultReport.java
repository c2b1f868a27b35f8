package org.shouhou.domain.webreport;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.WritingLanguage;
import org.shouhou.domain.customer.EmailAddress;
import org.shouhou.domain.customer.PhoneNumber;

/**
 * What somebody typed into the public form (网上报修, D10). Nobody knows whether it is true: it is written down as it was said.
 *
 * @param language of the page they wrote it on
 * @param company they work for, or empty
 * @param phones the numbers they can be reached at; one of phone and address there is
 * @param email or null
 * @param serial of the machine, as they read it, or empty
 * @param words what is wrong
 */
public record FaultReport(
        WritingLanguage language,
        String name,
        String company,
        List<PhoneNumber> phones,
        EmailAddress email,
        String serial,
        String words) {

    public static final int LONGEST_NAME = 100;
    public static final int LONGEST_COMPANY = 200;
    public static final int LONGEST_SERIAL = 60;
    public static final int LONGEST_WORDS = 10_000;
    private static final int LONGEST_SUBJECT = 60;
    private static final int LONGEST_PHONES = 100;
    private static final Pattern SEPARATORS = Pattern.compile("[/、]|或");

    /**
     * As it was typed.
     *
     * @throws RuleBroken {@code report.name}, {@code report.words} with {@code .missing} or {@code .too-long};
     *     {@code report.unreachable} where neither phone nor address is given; {@code phone.malformed}, {@code email.malformed}
     */
    public static FaultReport typed(
            WritingLanguage language,
            String name,
            String company,
            String phone,
            String email,
            String serial,
            String words) {
        boolean called = phone != null && !phone.isBlank();
        boolean written = email != null && !email.isBlank();
        String known = onOneLine(RuleBroken.text(name, LONGEST_NAME, "report.name"));
        RuleBroken.unless(called || written, "report.unreachable");
        return new FaultReport(
                language,
                known,
                onOneLine(RuleBroken.textOrNone(company, LONGEST_COMPANY)),
                called ? phones(phone) : List.of(),
                written ? new EmailAddress(email) : null,
                onOneLine(RuleBroken.textOrNone(serial, LONGEST_SERIAL)),
                RuleBroken.text(words, LONGEST_WORDS, "report.words"));
    }

    /** Some write two numbers into one field. */
    private static List<PhoneNumber> phones(String typed) {
        Optional<PhoneNumber> one = PhoneNumber.parse(typed);
        if (one.isPresent() || typed.length() > LONGEST_PHONES) {
            return List.of(one.orElseGet(() -> new PhoneNumber(typed)));
        }
        List<PhoneNumber> several = SEPARATORS
                .splitAsStream(typed)
                .filter(it -> !it.isBlank())
                .map(PhoneNumber::new)
                .toList();
        RuleBroken.unless(!several.isEmpty(), "phone.malformed", typed);
        return several;
    }

    /** The first number they can be reached at, or null. */
    public PhoneNumber phone() {
        return phones.isEmpty() ? null : phones.get(0);
    }

    private static String onOneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    /** What it is about in a few words: its first line. */
    public String subject() {
        String line = words.lines()
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .findFirst()
                .orElse(words);
        if (line.length() <= LONGEST_SUBJECT) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(LONGEST_SUBJECT - 1)) ? LONGEST_SUBJECT - 1 : LONGEST_SUBJECT;
        return line.substring(0, end) + "…";
    }

    /** All of it, the way it stands in the register: their words, and below what else they said, a line each. */
    public String text() {
        boolean chinese = language == WritingLanguage.CHINESE;
        List<String> lines = Stream.of(
                        line(chinese ? "单位：" : "Company: ", company),
                        line(chinese ? "联系人：" : "Name: ", name),
                        line(
                                chinese ? "电话：" : "Phone: ",
                                phones.stream().map(PhoneNumber::written).collect(Collectors.joining(" / "))),
                        line(chinese ? "邮箱：" : "E-mail: ", email == null ? "" : email.value()),
                        line(chinese ? "出厂编号：" : "Serial number: ", serial))
                .flatMap(Optional::stream)
                .toList();
        return words + "\n\n" + lines.stream().collect(Collectors.joining("\n"));
    }

    private static Optional<String> line(String label, String value) {
        return value.isEmpty() ? Optional.empty() : Optional.of(label + value);
    }
}
