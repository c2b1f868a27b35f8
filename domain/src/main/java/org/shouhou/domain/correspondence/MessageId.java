package org.shouhou.domain.correspondence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shouhou.domain.RuleBroken;

/** A mail's Message-ID without its angle brackets; at most 500 characters, none of them a control character. */
public record MessageId(String value) {

    private static final Pattern BRACKETED = Pattern.compile("<([^<>\\s\\p{Cntrl}\\p{Cs}]{1,500})>");

    private static final Pattern BARE = Pattern.compile("[^<>\\s\\p{Cntrl}\\p{Cs}]+");

    private static final String TO_STAFF = "staff-notice.";

    public MessageId {
        RuleBroken.unless(value != null && !value.isBlank() && value.length() <= 500, "message-id.malformed");
    }

    /** The first id in a header's value, also one without brackets; empty where there is none. */
    public static Optional<MessageId> parse(String header) {
        List<MessageId> all = parseAll(header);
        if (!all.isEmpty()) {
            return Optional.of(all.get(0));
        }
        String bare = header == null ? "" : header.strip();
        return bare.isEmpty() || bare.length() > 500 || !BARE.matcher(bare).matches()
                ? Optional.empty()
                : Optional.of(new MessageId(bare));
    }

    /** Every id in the value of a References or In-Reply-To header, in order, at most the last hundred. */
    public static List<MessageId> parseAll(String header) {
        List<MessageId> found = new ArrayList<>();
        Matcher matcher = BRACKETED.matcher(header == null ? "" : header);
        while (matcher.find()) {
            found.add(new MessageId(matcher.group(1)));
        }
        return List.copyOf(found.subList(Math.max(0, found.size() - 100), found.size()));
    }

    /** Of a mail to one of our own, see {@link #isToStaff()}. */
    public static MessageId toStaff(UUID unique, String domain) {
        return new MessageId(TO_STAFF + unique + "@" + domain);
    }

    /** Whether it is of a notice to one of our own: no answer to it is a customer's word. */
    public boolean isToStaff() {
        return value.startsWith(TO_STAFF);
    }

    /** As it stands in a header. */
    public String bracketed() {
        return "<" + value + ">";
    }

    @Override
    public String toString() {
        return value;
    }
}
