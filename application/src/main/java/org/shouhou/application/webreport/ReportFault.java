package org.shouhou.application.webreport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shouhou.application.coverage.CoverCase;
import org.shouhou.application.intake.Acknowledge;
import org.shouhou.application.intake.CaseFiling;
import org.shouhou.application.port.Contacts;
import org.shouhou.application.port.Correspondences;
import org.shouhou.application.port.Customers;
import org.shouhou.application.port.PublicAddress;
import org.shouhou.application.port.ServiceCases;
import org.shouhou.application.port.WebReports;
import org.shouhou.application.security.LinkSecret;
import org.shouhou.application.security.SystemTask;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.Attachment;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.correspondence.SubmittedForm;
import org.shouhou.domain.customer.Contact;
import org.shouhou.domain.customer.ContactDetails;
import org.shouhou.domain.customer.CorrespondentKind;
import org.shouhou.domain.customer.Customer;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.ServiceCase;
import org.shouhou.domain.webreport.FaultReport;
import org.shouhou.domain.webreport.WebReport;

/**
 * Anybody reports a fault on the public page (网上报修, D10). It opens a case, always a new one: whoever reports may say to
 * be anybody. They follow it by a link whose secret is the form's own, so that a form sent twice leads to the same page.
 */
@SystemTask
@ApplicationScoped
public class ReportFault {

    private static final int NAMESAKES = 20;

    private final WebReports reports;
    private final ServiceCases cases;
    private final Correspondences register;
    private final Contacts contacts;
    private final Customers customers;
    private final CoverCase coverCase;
    private final CaseFiling filing;
    private final KeepBrought keepBrought;
    private final Acknowledge acknowledge;
    private final PublicAddress publicAddress;
    private final Clock clock;
    private final ZoneId companyZone;

    protected ReportFault() {
        this(null, null, null, null, null, null, null, null, null, null, null, null);
    }

    @Inject
    ReportFault(
            WebReports reports,
            ServiceCases cases,
            Correspondences register,
            Contacts contacts,
            Customers customers,
            CoverCase coverCase,
            CaseFiling filing,
            KeepBrought keepBrought,
            Acknowledge acknowledge,
            PublicAddress publicAddress,
            Clock clock,
            ZoneId companyZone) {
        this.reports = reports;
        this.cases = cases;
        this.register = register;
        this.contacts = contacts;
        this.customers = customers;
        this.coverCase = coverCase;
        this.filing = filing;
        this.keepBrought = keepBrought;
        this.acknowledge = acknowledge;
        this.publicAddress = publicAddress;
        this.clock = clock;
        this.companyZone = companyZone;
    }

    /**
     * A form that was handed in.
     *
     * @param secret the form's own, made when it was shown
     * @param from the network address it came from, for the record
     */
    public record Command(String secret, FaultReport report, List<BroughtFile> files, String from) {}

    /** The secret for a form that is shown. */
    public String freshForm() {
        return LinkSecret.fresh();
    }

    /** @throws RuleBroken {@code report.form.stale}, {@code report.form.sent} where it said something else before; {@code report.file*} for what is brought along */
    @Transactional(rollbackOn = Exception.class)
    public void report(Command command) throws IOException {
        RuleBroken.unless(LinkSecret.plausible(command.secret()), "report.form.stale");
        String hash = LinkSecret.hash(command.secret());
        FaultReport report = command.report();
        SubmittedForm form = SubmittedForm.of(hash, report.text(), command.files());
        Optional<WebReport> before = reports.inTurn(hash);
        if (before.isPresent()) {
            boolean same = register.byId(before.get().entryId()).orElseThrow().isOf(form);
            RuleBroken.unless(same, "report.form.sent");
            return;
        }
        Instant now = clock.instant();
        Optional<Long> customerId = named(report);
        Contact contact = reporter(report, customerId);
        List<Attachment> files = keepBrought.keep(command.files());
        CaseNumber number = cases.nextNumber(now.atZone(companyZone).getYear());
        boolean tells = report.email() != null && !report.email().machine() && acknowledge.takeTurn(contact, now);
        Correspondence entry = Correspondence.reported(content(report, files), report.phone(), form, contact.id(), now);
        register.add(entry);
        reports.add(new WebReport(hash, entry.id(), now));
        ServiceCase opened = filing.open(
                number,
                report.subject(),
                entry,
                contact,
                "",
                new CaseFiling.By("web " + command.from(), now),
                coverCase.recognise(entry, contact, customerId));
        if (tells) {
            acknowledge.reported(opened, contact, publicAddress.report(command.secret()), command.secret());
        }
    }

    /** Which customer they say they are of, if we know it by that name. */
    private Optional<Long> named(FaultReport report) {
        return report.company().isEmpty()
                ? Optional.empty()
                : customers.byName(report.company()).map(Customer::id);
    }

    /**
     * Somebody known stays as they are known, whatever is said of them here. Whoever isn't becomes nobody's: only a person
     * says for whom a stranger speaks, since from then on a mail to them answers that customer.
     */
    private Contact reporter(FaultReport report, Optional<Long> customerId) {
        if (report.email() != null) {
            return contacts.byEmail(report.email()).orElseGet(() -> stranger(report));
        }
        return Stream.concat(customerId.stream(), Stream.of((Long) null))
                .flatMap(it -> contacts.named(report.name(), it, NAMESAKES).stream())
                .filter(it -> it.phones().stream()
                        .anyMatch(phone -> phone.digits().equals(report.phone().digits())))
                .findFirst()
                .orElseGet(() -> added(report));
    }

    private Contact stranger(FaultReport report) {
        Contact contact = contacts.addUnlessThere(Contact.fromFirstMail(report.name(), report.email()));
        report.phones().forEach(contact::alsoCallsFrom);
        return contact;
    }

    private Contact added(FaultReport report) {
        var details =
                new ContactDetails(null, report.name(), "", CorrespondentKind.CUSTOMER, List.of(), report.phones(), "");
        Contact contact = new Contact(details);
        contacts.add(contact);
        return contact;
    }

    private static Correspondence.Content content(FaultReport report, List<Attachment> files) {
        return new Correspondence.Content(
                report.email() == null ? "" : report.email().value(),
                report.name(),
                "",
                "",
                report.subject(),
                report.text(),
                null,
                null,
                null,
                files);
    }
}
