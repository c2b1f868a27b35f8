package org.shouhou.portal.customers;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.omnifaces.util.Faces;
import org.shouhou.application.customers.AddContact;
import org.shouhou.application.customers.ChangeContact;
import org.shouhou.application.customers.NamedCustomer;
import org.shouhou.application.customers.ViewContact;
import org.shouhou.application.customers.ViewCustomer;
import org.shouhou.domain.customer.ContactDetails;
import org.shouhou.domain.customer.CorrespondentKind;
import org.shouhou.domain.customer.EmailAddress;
import org.shouhou.domain.customer.PhoneNumber;
import org.shouhou.portal.frame.Ids;
import org.shouhou.portal.frame.Told;

/** A person outside: what they are called and known by. */
@Named
@RequestScoped
public class ContactBacking {

    @Inject
    private AddContact addContact;

    @Inject
    private ChangeContact changeContact;

    @Inject
    private ViewContact viewContact;

    @Inject
    private ViewCustomer viewCustomer;

    @Inject
    private NamedCustomer namedCustomer;

    @Inject
    private Told told;

    private long version;
    private String name;
    private String position;
    private String customer;
    private CorrespondentKind kind = CorrespondentKind.CUSTOMER;
    private String emails;
    private String phones;
    private String remark;
    private boolean active = true;

    /** Fills the form with what is kept; a new contact's has at most the customer whose page led here. */
    public void open() {
        if (isNew()) {
            customer = Faces.getRequestParameter("customer") == null
                    ? null
                    : viewCustomer
                            .view(Ids.given("customer", "customer.unknown"))
                            .details()
                            .name();
            return;
        }
        ViewContact.Seen kept = viewContact.view(id());
        ContactDetails details = kept.details();
        version = kept.version();
        name = details.name();
        position = details.position();
        customer = kept.customerName();
        kind = details.kind();
        emails = details.emails().stream().map(EmailAddress::value).collect(Collectors.joining("\n"));
        phones = details.phones().stream().map(PhoneNumber::written).collect(Collectors.joining("\n"));
        remark = details.remark();
        active = kept.active();
    }

    public void save() {
        Long customerId = namedCustomer.find(customer);
        var details = new ContactDetails(
                customerId,
                name,
                position,
                kind,
                lines(emails).stream().map(EmailAddress::new).toList(),
                lines(phones).stream().map(PhoneNumber::new).toList(),
                remark);
        if (isNew()) {
            addContact.add(details);
        } else {
            changeContact.change(new ChangeContact.Command(id(), version, details, active));
        }
        told.at(
                customerId == null ? "/contacts" : "/customers/customer?id=" + customerId,
                "customers_contact.saved",
                name);
    }

    private static List<String> lines(String text) {
        return text == null
                ? List.of()
                : text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    public boolean isNew() {
        return Faces.getRequestParameter("id") == null;
    }

    public CorrespondentKind[] getKinds() {
        return CorrespondentKind.values();
    }

    private static long id() {
        return Ids.given("id", "contact.unknown");
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPosition() {
        return position;
    }

    public void setPosition(String position) {
        this.position = position;
    }

    public String getCustomer() {
        return customer;
    }

    public void setCustomer(String customer) {
        this.customer = customer;
    }

    public CorrespondentKind getKind() {
        return kind;
    }

    public void setKind(CorrespondentKind kind) {
        this.kind = kind;
    }

    public String getEmails() {
        return emails;
    }

    public void setEmails(String emails) {
        this.emails = emails;
    }

    public String getPhones() {
        return phones;
    }

    public void setPhones(String phones) {
        this.phones = phones;
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(String remark) {
        this.remark = remark;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }
}
