package org.shouhou.application.quotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.shouhou.application.port.Contacts;
import org.shouhou.application.port.Customers;
import org.shouhou.application.port.Quotations;
import org.shouhou.application.port.ServiceCases;
import org.shouhou.application.security.CaseAccess;
import org.shouhou.application.security.CurrentActor;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.customer.Contact;
import org.shouhou.domain.customer.Customer;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.quotation.CaseCharge;
import org.shouhou.domain.quotation.Chargeable;
import org.shouhou.domain.quotation.Quotation;
import org.shouhou.domain.ruling.Charge;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.ServiceCase;

/** Shows one quotation, or all of a case together with whether its work may begin. */
@Permitted({Right.READ_CASES, Right.ANSWER_REFERRALS, Right.MAKE_QUOTATIONS})
@ApplicationScoped
public class ViewQuotations {

    private final QuotationInHand inHand;
    private final Quotations quotations;
    private final Contacts contacts;
    private final Customers customers;
    private final ChargeableWork chargeableWork;

    protected ViewQuotations() {
        this(null, null, null, null, null);
    }

    @Inject
    ViewQuotations(
            QuotationInHand inHand,
            Quotations quotations,
            Contacts contacts,
            Customers customers,
            ChargeableWork chargeableWork) {
        this.inHand = inHand;
        this.quotations = quotations;
        this.contacts = contacts;
        this.customers = customers;
        this.chargeableWork = chargeableWork;
    }

    /** For use outside a container. */
    public static ViewQuotations on(
            Quotations quotations,
            ServiceCases cases,
            Contacts contacts,
            Customers customers,
            ChargeableWork chargeableWork,
            CaseAccess access,
            CurrentActor current) {
        var inHand = new QuotationInHand(quotations, cases, access, current, null, null, null);
        return new ViewQuotations(inHand, quotations, contacts, customers, chargeableWork);
    }

    /**
     * A case's quotations, oldest first, and what was settled about paying.
     *
     * @param ruled who pays by the ruling on the case; while that is undecided, somebody may mark it as chargeable
     * @param charge null where nothing was settled
     */
    public record OfCase(List<QuotationRow> rows, Chargeable chargeable, Charge ruled, CaseCharge charge) {}

    /** @throws org.shouhou.domain.RuleBroken {@code quotation.unknown} where there is none, or its case may not be seen */
    @Transactional
    public QuotationView view(long id) {
        var held = inHand.take(id);
        Quotation it = held.quotation();
        CaseNumber number = held.serviceCase().number();
        List<QuotationRow> revisions = quotations.ofCase(it.caseId()).stream()
                .filter(other -> other.number().equals(it.number()))
                .map(other -> row(other, number))
                .toList();
        return new QuotationView(
                row(it, number),
                held.serviceCase().subject(),
                it.offer(),
                it.revision(),
                it.sentTo() == null ? null : it.sentTo().value(),
                it.sentBy(),
                it.sentAt(),
                it.endedBy(),
                revisions);
    }

    @Transactional
    public OfCase ofCase(CaseNumber number) {
        ServiceCase serviceCase = inHand.serviceCase(number);
        List<Quotation> all = quotations.ofCase(serviceCase.id());
        Optional<CaseCharge> charge = quotations.chargeOf(serviceCase.id());
        return new OfCase(
                all.stream().map(it -> row(it, number)).toList(),
                chargeableWork.of(serviceCase.id(), charge, all),
                chargeableWork.ruled(serviceCase.id()),
                charge.orElse(null));
    }

    /**
     * For whom a new quotation of a case would be.
     *
     * @param customer the company, or the person where none is known; may be empty
     */
    public record Addressee(String customer, String contact, String subject) {}

    @Transactional
    public Addressee addressee(CaseNumber number) {
        ServiceCase serviceCase = inHand.serviceCase(number);
        String contact = Optional.ofNullable(serviceCase.contactId())
                .flatMap(contacts::byId)
                .map(Contact::name)
                .orElse("");
        String customer = Optional.ofNullable(serviceCase.customerId())
                .flatMap(customers::byId)
                .map(Customer::name)
                .orElse(contact);
        return new Addressee(customer, contact, serviceCase.subject());
    }

    private static QuotationRow row(Quotation it, CaseNumber number) {
        return new QuotationRow(
                it.id(),
                it.label(),
                number,
                it.customer(),
                it.status(),
                it.gross(),
                it.validUntil(),
                it.preparedBy(),
                it.preparedAt(),
                it.sentAt(),
                it.endedAt(),
                it.endReason(),
                it.version());
    }
}
