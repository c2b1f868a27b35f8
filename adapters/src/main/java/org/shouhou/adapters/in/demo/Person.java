package org.shouhou.adapters.in.demo;

import jakarta.json.JsonObject;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.shouhou.domain.customer.CorrespondentKind;
import org.shouhou.domain.customer.EmailAddress;
import org.shouhou.domain.customer.PhoneNumber;

/**
 * Somebody outside who appears in the sample stories.
 *
 * @param company the customer they work for, or null
 * @param email null where only the phone is known
 * @param mobile null where only the landline is known
 * @param stranger whether nobody here knew them before they wrote
 * @param charset what their mail program writes in
 * @param html whether it writes HTML too
 * @param quotes whether it repeats what is answered
 */
record Person(
        String key,
        String name,
        String title,
        String company,
        EmailAddress email,
        String phone,
        String mobile,
        CorrespondentKind kind,
        boolean stranger,
        Charset charset,
        boolean html,
        boolean quotes) {

    static Person of(JsonObject written, String company, boolean stranger) {
        String email = written.getString("email", null);
        String charset = written.getString("charset", StandardCharsets.UTF_8.name());
        return new Person(
                written.getString("key"),
                written.getString("name"),
                written.getString("title", ""),
                company,
                email == null ? null : new EmailAddress(email),
                written.getString("phone", null),
                written.getString("mobile", null),
                CorrespondentKind.valueOf(written.getString("kind", CorrespondentKind.CUSTOMER.name())),
                stranger,
                Charset.forName(charset),
                written.getBoolean("html", false),
                written.getBoolean("quotes", false));
    }

    List<EmailAddress> emails() {
        return Stream.ofNullable(email).toList();
    }

    List<PhoneNumber> phones() {
        return Stream.of(phone, mobile)
                .filter(Objects::nonNull)
                .map(PhoneNumber::new)
                .toList();
    }

    /** What stands below their mails. */
    String signature() {
        StringBuilder lines = new StringBuilder(name);
        for (String line : new String[] {title, company, phone}) {
            if (line != null && !line.isEmpty()) {
                lines.append('\n').append(line);
            }
        }
        return lines.toString();
    }
}
