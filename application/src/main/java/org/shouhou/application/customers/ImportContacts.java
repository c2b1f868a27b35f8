package org.shouhou.application.customers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.shouhou.application.importing.Cells;
import org.shouhou.application.importing.RowImport;
import org.shouhou.application.port.AuditTrail;
import org.shouhou.application.port.Contacts;
import org.shouhou.application.port.Customers;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.customer.Contact;
import org.shouhou.domain.customer.ContactDetails;
import org.shouhou.domain.customer.CorrespondentKind;
import org.shouhou.domain.customer.Customer;
import org.shouhou.domain.customer.EmailAddress;
import org.shouhou.domain.customer.PhoneNumber;
import org.shouhou.domain.importing.ImportKind;
import org.shouhou.domain.importing.RowVerdict;

/**
 * A row is a person outside, known by any of their mail addresses, or else by their name at their customer; what stands in
 * no cell of it stays as it is.
 */
@ApplicationScoped
public class ImportContacts implements RowImport {

    private static final List<String> CUSTOMER = List.of("用户", "客户", "customer");
    private static final List<String> SALESPERSON = List.of("销售员", "销售", "salesperson", "sales");
    private static final List<String> AGENT = List.of("代理商", "代理", "agent");

    private final Contacts contacts;
    private final Customers customers;
    private final ContactRules rules;
    private final AuditTrail audit;
    private final Clock clock;

    protected ImportContacts() {
        this(null, null, null, null, null);
    }

    @Inject
    ImportContacts(Contacts contacts, Customers customers, ContactRules rules, AuditTrail audit, Clock clock) {
        this.contacts = contacts;
        this.customers = customers;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.CONTACTS;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column("name", true, List.of("姓名", "联系人", "name", "contact")),
                new Column("customer", false, List.of("用户名称", "用户", "单位名称", "客户名称", "customer")),
                new Column("position", false, List.of("职务", "部门职务", "position")),
                new Column("kind", false, List.of("身份", "类别", "kind")),
                new Column("emails", false, List.of("邮箱", "电子邮箱", "邮件", "email", "emails", "mail address")),
                new Column("phones", false, List.of("电话", "手机", "联系电话", "phone", "phones")),
                new Column("remark", false, List.of("备注", "remark")));
    }

    @Override
    public Outcome check(Cells row) {
        Read read = read(row);
        return new Outcome(read.verdict(), read.key());
    }

    @Override
    public void apply(Cells row, String actor) {
        Read read = read(row);
        RowVerdict verdict = read.verdict();
        if (verdict == RowVerdict.ADD) {
            contacts.add(new Contact(read.details()));
        } else if (verdict == RowVerdict.CHANGE) {
            read.known().describe(read.details(), read.known().active());
        }
        if (verdict != RowVerdict.SAME) {
            audit.record(new AuditTrail.Entry(
                    clock.instant(),
                    actor,
                    verdict == RowVerdict.ADD ? "contact.added" : "contact.changed",
                    null,
                    "contact " + read.details().name(),
                    "import"));
        }
    }

    private record Read(ContactDetails details, Contact known) {

        RowVerdict verdict() {
            if (known == null) {
                return RowVerdict.ADD;
            }
            return known.details().equals(details) ? RowVerdict.SAME : RowVerdict.CHANGE;
        }

        /** Two rows may not be about the same person. */
        String key() {
            return known != null
                    ? "contact " + known.id()
                    : details.emails().isEmpty()
                            ? details.customerId() + " " + details.name().toLowerCase(Locale.ROOT)
                            : details.emails().get(0).value();
        }
    }

    private Read read(Cells row) {
        String name = row.text("name").orElseThrow(() -> new RuleBroken("contact.name.missing"));
        Optional<Long> customer = row.text("customer").map(this::customer);
        Optional<List<EmailAddress>> emails = row.several("emails")
                .map(several -> several.stream().map(EmailAddress::new).toList());
        Optional<List<PhoneNumber>> phones = row.several("phones")
                .map(several -> several.stream().map(PhoneNumber::new).toList());
        Optional<Contact> known = known(name, customer, emails.orElse(List.of()));
        Optional<ContactDetails> was = known.map(Contact::details);
        var details = new ContactDetails(
                customer.or(() -> was.map(ContactDetails::customerId)).orElse(null),
                name,
                row.text("position").or(() -> was.map(ContactDetails::position)).orElse(""),
                row.text("kind")
                        .map(ImportContacts::kind)
                        .or(() -> was.map(ContactDetails::kind))
                        .orElse(CorrespondentKind.CUSTOMER),
                emails.or(() -> was.map(ContactDetails::emails)).orElse(List.of()),
                phones.or(() -> was.map(ContactDetails::phones)).orElse(List.of()),
                row.text("remark").or(() -> was.map(ContactDetails::remark)).orElse(""));
        rules.check(details, known.orElse(null));
        return new Read(details, known.orElse(null));
    }

    private Optional<Contact> known(String name, Optional<Long> customer, List<EmailAddress> emails) {
        Optional<Contact> byAddress =
                emails.stream().flatMap(it -> contacts.byEmail(it).stream()).findFirst();
        if (byAddress.isPresent()) {
            return byAddress;
        }
        List<Contact> called = contacts.named(name, customer.orElse(null), 2);
        RuleBroken.unless(called.size() < 2, "import.contact-ambiguous", name);
        return called.stream().findFirst();
    }

    private Long customer(String written) {
        return customers
                .byNumber(written)
                .or(() -> customers.byName(written))
                .map(Customer::id)
                .orElseThrow(() -> new RuleBroken("import.customer-unknown", written));
    }

    private static CorrespondentKind kind(String written) {
        String word = written.toLowerCase(Locale.ROOT);
        if (CUSTOMER.contains(word)) {
            return CorrespondentKind.CUSTOMER;
        }
        if (SALESPERSON.contains(word)) {
            return CorrespondentKind.SALESPERSON;
        }
        RuleBroken.unless(AGENT.contains(word), "import.contact-kind", written);
        return CorrespondentKind.AGENT;
    }
}
