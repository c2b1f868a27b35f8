package org.shouhou.adapters.out.mime;

import java.util.Locale;
import java.util.Set;
import org.shouhou.domain.customer.EmailAddress;

/** Tells by a message's header whether a machine wrote it (RFC 3834, RFC 3464, RFC 2919 and older habits). */
final class AutomaticMail {

    private static final Set<String> PRECEDENCES = Set.of("bulk", "junk", "list", "auto_reply");
    private static final Set<String> DAEMONS = Set.of("mailer-daemon", "postmaster");

    private AutomaticMail() {}

    static boolean is(HeaderBlock header) {
        return autoSubmitted(header)
                || PRECEDENCES.contains(lower(header, "precedence"))
                || suppressesResponses(header)
                || header.first("list-id").isPresent()
                || header.first("x-autoreply").isPresent()
                || header.first("x-autorespond").isPresent()
                || header.text("return-path").replace(" ", "").equals("<>")
                || lower(header, "content-type").startsWith("multipart/report")
                || fromDaemon(header);
    }

    private static boolean autoSubmitted(HeaderBlock header) {
        String value = lower(header, "auto-submitted");
        return !value.isEmpty() && !value.equals("no") && !value.startsWith("no;") && !value.startsWith("no ");
    }

    private static boolean suppressesResponses(HeaderBlock header) {
        String value = lower(header, "x-auto-response-suppress");
        return !value.isEmpty() && !value.equals("none");
    }

    private static boolean fromDaemon(HeaderBlock header) {
        return header.first("from").stream()
                .flatMap(field -> AddressLine.parse(field).stream())
                .map(AddressLine.Entry::address)
                .map(AutomaticMail::localPart)
                .anyMatch(DAEMONS::contains);
    }

    private static String localPart(EmailAddress address) {
        return address.value().substring(0, address.value().lastIndexOf('@'));
    }

    private static String lower(HeaderBlock header, String name) {
        return header.text(name).toLowerCase(Locale.ROOT);
    }
}
