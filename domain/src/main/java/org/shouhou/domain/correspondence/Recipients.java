package org.shouhou.domain.correspondence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.customer.EmailAddress;

/**
 * To whom a mail of ours goes: at least one, at most fifty, nobody twice. What stands here is what is shown before
 * sending, what the mail says and what the register keeps.
 */
public record Recipients(List<EmailAddress> to, List<EmailAddress> cc) {

    /** More is a newsletter, not an answer. */
    public static final int MOST = 50;

    private static final Pattern QUOTED_NAME = Pattern.compile("\"[^\"]*\"");
    private static final Pattern BETWEEN = Pattern.compile("[,;，；、\\r\\n]+");
    private static final Pattern BRACKETED = Pattern.compile("<([^<>]*)>");

    /** What every mail server on the way takes; anything else can't be written to. */
    private static final Pattern WRITABLE =
            Pattern.compile("[a-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[a-z0-9](?:[a-z0-9-]|\\.(?=[a-z0-9-]))*(?<=[a-z0-9])");

    public Recipients {
        to = List.copyOf(new LinkedHashSet<>(to));
        Set<EmailAddress> others = new LinkedHashSet<>(cc);
        others.removeAll(to);
        cc = List.copyOf(others);
        RuleBroken.unless(!to.isEmpty() || !cc.isEmpty(), "recipients.missing");
        RuleBroken.unless(to.size() + cc.size() <= MOST, "recipients.too-many", MOST);
        for (EmailAddress address : all(to, cc)) {
            RuleBroken.unless(writable(address), "recipients.malformed", address.value());
        }
    }

    /**
     * What somebody typed: addresses with or without names, separated by commas, semicolons (Chinese ones too), spaces or
     * lines.
     *
     * @throws RuleBroken {@code recipients.malformed} with what isn't an address
     */
    public static Recipients typed(String to, String cc) {
        return new Recipients(addresses(to), addresses(cc));
    }

    /** Everybody, those in To first. */
    public List<EmailAddress> all() {
        return all(to, cc);
    }

    /** Whether one of them is among the recipients. */
    public boolean include(Collection<EmailAddress> some) {
        return all().stream().anyMatch(some::contains);
    }

    /** As they stand in the register and in a field of a form. */
    public static String line(List<EmailAddress> addresses) {
        return addresses.stream().map(EmailAddress::value).collect(Collectors.joining(", "));
    }

    /** Whether mail to this address can leave at all. */
    static boolean writable(EmailAddress address) {
        return WRITABLE.matcher(address.value()).matches();
    }

    private static List<EmailAddress> all(List<EmailAddress> to, List<EmailAddress> cc) {
        return Stream.concat(to.stream(), cc.stream()).toList();
    }

    private static List<EmailAddress> addresses(String typed) {
        List<EmailAddress> addresses = new ArrayList<>();
        String nameless = QUOTED_NAME.matcher(typed == null ? "" : typed).replaceAll(" ");
        for (String one : BETWEEN.split(nameless)) {
            Matcher bracketed = BRACKETED.matcher(one);
            int read = 0;
            while (bracketed.find()) {
                EmailAddress named = parsed(bracketed.group(1), one);
                // a mail program may give an address as the name; any other would be somebody who silently gets nothing
                RuleBroken.unless(
                        addressLike(one.substring(read, bracketed.start())).allMatch(it -> EmailAddress.parse(it)
                                .filter(named::equals)
                                .isPresent()),
                        "recipients.malformed",
                        one.strip());
                addresses.add(named);
                read = bracketed.end();
            }
            Stream<String> rest = read == 0 ? words(one) : addressLike(one.substring(read));
            rest.forEach(address -> addresses.add(parsed(address, one)));
        }
        return addresses;
    }

    private static EmailAddress parsed(String address, String within) {
        return EmailAddress.parse(address).orElseThrow(() -> new RuleBroken("recipients.malformed", within.strip()));
    }

    private static Stream<String> addressLike(String written) {
        return words(written).filter(it -> it.contains("@"));
    }

    private static Stream<String> words(String written) {
        return Stream.of(written.strip().split("\\s+")).filter(it -> !it.isEmpty());
    }
}
