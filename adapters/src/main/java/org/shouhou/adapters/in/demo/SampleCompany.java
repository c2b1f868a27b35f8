package org.shouhou.adapters.in.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.shouhou.application.port.Contacts;
import org.shouhou.application.port.Customers;
import org.shouhou.application.port.Employees;
import org.shouhou.application.port.Mailboxes;
import org.shouhou.application.port.PasswordHasher;
import org.shouhou.application.port.Regions;
import org.shouhou.application.port.SavedViews;
import org.shouhou.application.port.SenderIdentity;
import org.shouhou.application.port.TextTemplates;
import org.shouhou.domain.correspondence.WritingLanguage;
import org.shouhou.domain.customer.Contact;
import org.shouhou.domain.customer.ContactDetails;
import org.shouhou.domain.customer.Customer;
import org.shouhou.domain.customer.CustomerDetails;
import org.shouhou.domain.customer.EmailAddress;
import org.shouhou.domain.customer.Region;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.organisation.Employee;
import org.shouhou.domain.organisation.Mailbox;
import org.shouhou.domain.template.TextTemplate;
import org.shouhou.domain.view.SavedView;

/** The maker of compressors: its mail addresses, its staff, its customers and the people there. */
@ApplicationScoped
class SampleCompany {

    /** Everybody's; that is why demo mode listens on this machine only. */
    private static final String PASSWORD = "demo";

    private final Employees employees;
    private final Mailboxes mailboxes;
    private final Customers customers;
    private final Contacts contacts;
    private final Regions regions;
    private final PasswordHasher hasher;
    private final SenderIdentity sender;
    private final TextTemplates templates;
    private final SavedViews views;

    protected SampleCompany() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Inject
    SampleCompany(
            Employees employees,
            Mailboxes mailboxes,
            Customers customers,
            Contacts contacts,
            Regions regions,
            PasswordHasher hasher,
            SenderIdentity sender,
            TextTemplates templates,
            SavedViews views) {
        this.employees = employees;
        this.mailboxes = mailboxes;
        this.customers = customers;
        this.contacts = contacts;
        this.regions = regions;
        this.hasher = hasher;
        this.sender = sender;
        this.templates = templates;
        this.views = views;
    }

    Cast found() {
        JsonObject company = Resources.company();
        company.getJsonArray("mailboxes").getValuesAs(JsonObject.class).forEach(this::addMailbox);
        company.getJsonArray("templates").getValuesAs(JsonObject.class).forEach(this::addTemplate);
        Cast cast = new Cast(Office.of(sender), new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
        // hashing is slow on purpose; the password is no secret here, so one hash serves all
        String hash = hasher.hash(PASSWORD);
        for (JsonObject written : company.getJsonArray("employees").getValuesAs(JsonObject.class)) {
            Employee employee = employee(written, hash);
            employees.add(employee);
            cast.staff().put(employee.loginName(), employee);
        }
        company.getJsonArray("views").getValuesAs(JsonObject.class).forEach(written -> addView(written, cast));
        Map<String, Region> known = new HashMap<>();
        for (JsonObject written : company.getJsonArray("regions").getValuesAs(JsonObject.class)) {
            Region region = new Region(written.getString("zh"), written.getString("en"));
            regions.add(region);
            known.put(region.nameZh(), region);
        }
        Resources.customers().getValuesAs(JsonObject.class).forEach(written -> addCustomer(written, known, cast));
        return cast;
    }

    private void addMailbox(JsonObject written) {
        var department = new DepartmentCode(written.getString("department"));
        var mailbox =
                new Mailbox(new EmailAddress(written.getString("address")), written.getString("name"), department);
        if (written.getBoolean("closed", false)) {
            mailbox.describe(mailbox.displayName(), department, false);
        }
        JsonObject signature = written.getJsonObject("signature");
        if (signature != null) {
            mailbox.sign(signature.getString("zh"), signature.getString("en"));
        }
        mailboxes.add(mailbox);
    }

    private void addTemplate(JsonObject written) {
        var language = WritingLanguage.valueOf(written.getString("language"));
        templates.add(new TextTemplate(written.getString("name"), language, written.getString("text")));
    }

    private void addView(JsonObject written, Cast cast) {
        views.add(new SavedView(
                cast.employee(written.getString("owner")).id(),
                written.getString("name"),
                written.getBoolean("shared", false),
                written.getString("filter"),
                written.getString("columns")));
    }

    private static Employee employee(JsonObject written, String hash) {
        var email = new EmailAddress(written.getString("email"));
        var department = new DepartmentCode(written.getString("department"));
        var roles = written.getJsonArray("roles").getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .collect(Collectors.toSet());
        var employee =
                new Employee(written.getString("login"), written.getString("name"), email, department, roles, hash);
        employee.speak(written.getString("language", employee.language()));
        if (written.getBoolean("left", false)) {
            employee.describe(employee.name(), email, department, roles, false);
        }
        return employee;
    }

    /** One without a name is nobody's company: the people there stand for themselves. */
    private void addCustomer(JsonObject written, Map<String, Region> known, Cast cast) {
        Long customerId = null;
        String name = written.getString("name", null);
        if (name != null) {
            Customer customer = new Customer(new CustomerDetails(
                    name,
                    written.getString("short", ""),
                    written.getString("number", null),
                    known.get(written.getString("region")).id(),
                    written.getString("address", ""),
                    written.getBoolean("key", false),
                    written.getString("remark", "")));
            customers.add(customer);
            cast.customers().put(name, customer);
            customerId = customer.id();
        }
        boolean strangers = written.getBoolean("strangers", false);
        String company = written.getString("company", name);
        for (JsonValue value : written.getJsonArray("people")) {
            Person person = Person.of(value.asJsonObject(), company, strangers);
            cast.people().put(person.key(), person);
            if (!strangers) {
                var contact = new Contact(new ContactDetails(
                        customerId,
                        person.name(),
                        person.title(),
                        person.kind(),
                        person.emails(),
                        person.phones(),
                        ""));
                contacts.add(contact);
                cast.contacts().put(person.key(), contact);
            }
        }
    }
}
