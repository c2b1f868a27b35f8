package org.shouhou.domain.customer;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.shouhou.domain.RuleBroken;

/** A mail address in lower case, {@code local@domain}; no display name. At most 254 characters. */
public record EmailAddress(String value) {

    private static final int LONGEST = 254;

    /** Local parts nobody reads what is written to. */
    private static final Pattern MACHINE = Pattern.compile(
            "(?:mailer-?daemon|postmaster|daemon|bounces?|(?:do-?|do_)?not?[-_.]?reply)" + "(?:[-+=_.].*)?");

    public EmailAddress {
        value = value == null ? "" : value.strip().toLowerCase(Locale.ROOT);
        int at = value.lastIndexOf('@');
        RuleBroken.unless(
                at > 0
                        && at < value.length() - 1
                        && value.length() <= LONGEST
                        && value.chars().noneMatch(c -> c <= ' ' || c == 0x7f || c == '<' || c == '>' || c == ','),
                "email.malformed",
                value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…");
    }

    /** The address, or empty where the text isn't one: real mail is full of those. */
    public static Optional<EmailAddress> parse(String text) {
        try {
            return Optional.of(new EmailAddress(text));
        } catch (RuleBroken notAnAddress) {
            return Optional.empty();
        }
    }

    /** Whether it looks like a machine's, which reads no answer. */
    public boolean machine() {
        return MACHINE.matcher(value.substring(0, value.lastIndexOf('@'))).matches();
    }

    public String domain() {
        return value.substring(value.lastIndexOf('@') + 1);
    }

    /** Whether anybody may have an address at its domain. */
    public boolean isAtProvider() {
        return PublicMailDomains.include(domain());
    }

    /** Whether both belong to the same house; at a public provider nobody's house is another's. */
    public boolean sameHouseAs(EmailAddress other) {
        return domain().equals(other.domain()) && !isAtProvider();
    }

    @Override
    public String toString() {
        return value;
    }
}
