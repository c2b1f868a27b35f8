package org.shouhou.application.quotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.shouhou.application.handling.EndReferral;
import org.shouhou.application.outgoing.TellOfCase;
import org.shouhou.application.port.Contacts;
import org.shouhou.application.port.Customers;
import org.shouhou.application.port.DepartmentReply;
import org.shouhou.application.port.Quotations;
import org.shouhou.application.port.ServiceCases;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.WritingLanguage;
import org.shouhou.domain.customer.Contact;
import org.shouhou.domain.customer.Customer;
import org.shouhou.domain.quotation.Offer;
import org.shouhou.domain.quotation.Quotation;
import org.shouhou.domain.quotation.QuotationLine;
import org.shouhou.domain.referral.Referral;
import org.shouhou.domain.referral.ReferralKind;
import org.shouhou.domain.servicecase.ServiceCase;

/**
 * Takes the quotation a department's system prepared: a draft that somebody of ours looks at and sends, as if it were made
 * in the portal (S2). Part of the caller's transaction.
 */
@ApplicationScoped
public class TakePreparedQuotation {

    private final ServiceCases cases;
    private final Contacts contacts;
    private final Customers customers;
    private final DraftQuotation draftQuotation;
    private final EndReferral endReferral;
    private final ZoneId companyZone;

    protected TakePreparedQuotation() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public TakePreparedQuotation(
            Quotations quotations,
            ServiceCases cases,
            Contacts contacts,
            Customers customers,
            EndReferral endReferral,
            TellOfCase tellOfCase,
            ZoneId companyZone) {
        this.cases = cases;
        this.contacts = contacts;
        this.customers = customers;
        this.draftQuotation = new DraftQuotation(quotations, tellOfCase, companyZone);
        this.endReferral = endReferral;
        this.companyZone = companyZone;
    }

    /**
     * @param by who prepared it, as the department names them
     * @param actor the department, as the audit trail names it
     * @throws RuleBroken where no quotation was asked for, or what was prepared is none
     */
    public void prepared(Referral asked, DepartmentReply.Prepared prepared, String by, String actor, Instant now) {
        RuleBroken.unless(asked.kind() == ReferralKind.QUOTATION, "reply.no-quotation-asked");
        ServiceCase serviceCase = cases.byId(asked.caseId()).orElseThrow();
        Offer offer = offer(serviceCase, prepared);
        RuleBroken.unless(
                !offer.validUntil().isBefore(LocalDate.ofInstant(now, companyZone)), "quotation.valid-until.past");
        Quotation quotation = draftQuotation.draft(serviceCase, offer, by, actor, now);
        endReferral.ended(asked.answer(quotation.label(), by, now), actor);
    }

    private Offer offer(ServiceCase serviceCase, DepartmentReply.Prepared prepared) {
        String contact = serviceCase.contactId() == null
                ? ""
                : contacts.byId(serviceCase.contactId()).map(Contact::name).orElse("");
        String customer = serviceCase.customerId() == null
                ? contact
                : customers.byId(serviceCase.customerId()).map(Customer::name).orElse(contact);
        List<QuotationLine> lines = new ArrayList<>();
        for (DepartmentReply.Line it : prepared.lines()) {
            lines.add(new QuotationLine(
                    it.kind(), it.partNumber(), it.description(), it.unit(), it.quantity(), it.unitPrice()));
        }
        return new Offer(
                customer.isBlank() ? serviceCase.number().value() : customer,
                contact,
                WritingLanguage.of(serviceCase.subject()),
                lines,
                prepared.taxPercent(),
                prepared.validUntil(),
                prepared.remark());
    }
}
