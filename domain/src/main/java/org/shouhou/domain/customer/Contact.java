package org.shouhou.domain.customer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shouhou.domain.RuleBroken;

/**
 * A person who writes or calls (联系人), known by mail addresses and phones; the customer may still be unknown. A mail
 * address belongs to one contact only, a phone may be shared.
 */
public class Contact {

    private static final int LONGEST_NAME = 200;

    private Long id;
    private Long customerId;
    private String name;
    private String position = "";
    private CorrespondentKind kind;
    private EmailAddress email;
    /** All of them, in no order; as text, since the mapping knows no collection of values of ours. */
    private Set<String> emails = new HashSet<>();

    private List<PhoneNumber> phones = new ArrayList<>();
    private String remark = "";
    private boolean active;
    private long version;

    protected Contact() {}

    public Contact(ContactDetails details) {
        describe(details, true);
    }

    /** A stranger who wrote for the first time. */
    public static Contact fromFirstMail(String displayName, EmailAddress address) {
        String name = displayName == null || displayName.isBlank() ? address.value() : displayName;
        return new Contact(new ContactDetails(
                null, shortened(name), "", CorrespondentKind.CUSTOMER, List.of(address), List.of(), ""));
    }

    /** Changes what is kept of them; who isn't active has left, and is still known when they write. */
    public void describe(ContactDetails details, boolean active) {
        this.customerId = details.customerId();
        this.name = details.name();
        this.position = details.position();
        this.kind = details.kind();
        this.email = details.emails().isEmpty() ? null : details.emails().get(0);
        Set<String> addresses =
                details.emails().stream().map(EmailAddress::value).collect(Collectors.toSet());
        emails.retainAll(addresses);
        emails.addAll(addresses);
        if (!phones.equals(details.phones())) {
            this.phones.clear();
            this.phones.addAll(details.phones());
        }
        this.remark = details.remark();
        this.active = active;
    }

    /** They call from another number, too. */
    public void alsoCallsFrom(PhoneNumber phone) {
        if (phones.stream().noneMatch(it -> it.digits().equals(phone.digits()))) {
            phones.add(phone);
        }
    }

    /** Who it works for was found out; a customer that is known already stays. */
    public void belongsTo(long customer) {
        if (customerId == null) {
            customerId = customer;
        }
    }

    /** The mail their name was taken from was read wrongly. */
    public void correctName(String misread, String name) {
        if (this.name.equals(shortened(misread)) && !name.isBlank()) {
            this.name = shortened(name);
        }
    }

    private static String shortened(String name) {
        String plain = name.strip();
        return plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
    }

    /** Refuses work based on a stale view. */
    public void requireSeen(long versionSeen) {
        RuleBroken.unless(version == versionSeen, "changed-meanwhile");
    }

    public Long id() {
        return id;
    }

    /** The customer this person belongs to, or null while unknown. */
    public Long customerId() {
        return customerId;
    }

    public String name() {
        return name;
    }

    /** The mail address to write to first, or null where only the phone is known. */
    public EmailAddress email() {
        return email;
    }

    /** The one to write to first, the others by their letters. */
    public List<EmailAddress> emails() {
        Stream<EmailAddress> others =
                emails.stream().sorted().map(EmailAddress::new).filter(it -> !it.equals(email));
        return Stream.concat(Stream.ofNullable(email), others).toList();
    }

    public List<PhoneNumber> phones() {
        return List.copyOf(phones);
    }

    public CorrespondentKind kind() {
        return kind;
    }

    public ContactDetails details() {
        return new ContactDetails(customerId, name, position, kind, emails(), phones, remark);
    }

    public boolean active() {
        return active;
    }

    public long version() {
        return version;
    }
}
