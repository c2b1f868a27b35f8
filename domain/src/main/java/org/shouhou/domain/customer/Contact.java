package org.shouhou.domain.customer;

/** A person who writes or calls (联系人), known by mail address; the customer may still be unknown. */
public class Contact {

    private Long id;
    private Long customerId;
    private String name;
    private EmailAddress email;
    private String phone;
    private CorrespondentKind kind;
    private long version;

    protected Contact() {}

    public Contact(Long customerId, String name, EmailAddress email, String phone, CorrespondentKind kind) {
        this.customerId = customerId;
        this.name = name;
        this.email = email;
        this.phone = phone;
        this.kind = kind;
    }

    /** A stranger who wrote for the first time. */
    public static Contact fromFirstMail(String displayName, EmailAddress address) {
        String name = displayName == null || displayName.isBlank() ? address.value() : displayName;
        return new Contact(null, shortened(name), address, null, CorrespondentKind.CUSTOMER);
    }

    /** The mail their name was taken from was read wrongly. */
    public void correctName(String misread, String name) {
        if (this.name.equals(shortened(misread)) && !name.isBlank()) {
            this.name = shortened(name);
        }
    }

    private static String shortened(String name) {
        String plain = name.strip();
        return plain.substring(0, Math.min(plain.length(), 200));
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

    /** The mail address, or null where only the phone is known. */
    public EmailAddress email() {
        return email;
    }

    /** The phone as written, or null. */
    public String phone() {
        return phone;
    }

    public CorrespondentKind kind() {
        return kind;
    }

    public long version() {
        return version;
    }
}
