package org.shouhou.application.quotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.shouhou.application.handling.EndReferral;
import org.shouhou.application.port.Quotations;
import org.shouhou.application.port.Referrals;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.quotation.Offer;
import org.shouhou.domain.quotation.Quotation;
import org.shouhou.domain.quotation.QuotationStatus;
import org.shouhou.domain.referral.ReferralKind;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.ServiceCase;

/** Makes a quotation in the portal: begins it, changes what it says, revises what the customer has seen, takes it back (S2). */
@Permitted(Right.MAKE_QUOTATIONS)
@ApplicationScoped
public class MakeQuotation {

    private final QuotationInHand inHand;
    private final DraftQuotation draftQuotation;
    private final Quotations quotations;
    private final Referrals referrals;
    private final EndReferral endReferral;

    protected MakeQuotation() {
        this(null, null, null, null, null);
    }

    @Inject
    MakeQuotation(
            QuotationInHand inHand,
            DraftQuotation draftQuotation,
            Quotations quotations,
            Referrals referrals,
            EndReferral endReferral) {
        this.inHand = inHand;
        this.draftQuotation = draftQuotation;
        this.quotations = quotations;
        this.referrals = referrals;
        this.endReferral = endReferral;
    }

    /** The quotation's id. Where the actor's department was asked for one, that is answered by it. */
    @Transactional
    public long begin(CaseNumber number, Offer offer) {
        ServiceCase serviceCase = inHand.serviceCase(number);
        RuleBroken.unless(!offer.validUntil().isBefore(inHand.today()), "quotation.valid-until.past");
        Instant now = inHand.now();
        String name = inHand.actor().name();
        Quotation quotation =
                draftQuotation.draft(serviceCase, offer, name, inHand.actor().loginName(), now);
        referrals.ofCase(serviceCase.id()).stream()
                .filter(it -> it.kind() == ReferralKind.QUOTATION && it.status().open())
                .filter(it -> it.department().equals(inHand.actor().department()))
                .findFirst()
                .ifPresent(asked -> endReferral.ended(
                        asked.answer(quotation.label(), name, now),
                        inHand.actor().loginName()));
        return quotation.id();
    }

    /** @param seenVersion the version of the quotation the user looked at; one that changed since is refused */
    @Transactional
    public void change(long id, long seenVersion, Offer offer) {
        var held = inHand.take(id, seenVersion);
        RuleBroken.unless(!offer.validUntil().isBefore(inHand.today()), "quotation.valid-until.past");
        Quotation quotation = held.quotation();
        String before = quotation.gross().toPlainString();
        quotation.change(offer);
        inHand.noted(
                held.serviceCase(),
                "case.quotation-changed",
                quotation.label() + " CNY " + before + " → " + quotation.gross().toPlainString());
    }

    /** Begins the next revision; its id. */
    @Transactional
    public long revise(long id, long seenVersion) {
        var held = inHand.take(id, seenVersion);
        Quotation former = held.quotation();
        boolean latest = quotations.ofCase(former.caseId()).stream()
                .noneMatch(it -> it.number().equals(former.number()) && it.revision() > former.revision());
        boolean undecided = former.status() == QuotationStatus.SENT;
        Instant now = inHand.now();
        Quotation next = former.revise(latest, inHand.actor().name(), now);
        if (undecided) {
            inHand.ended(held, inHand.actor().loginName());
        }
        draftQuotation.keep(held.serviceCase(), next, inHand.actor().loginName(), now);
        return next.id();
    }

    /** We no longer offer it. */
    @Transactional
    public void withdraw(long id, long seenVersion, String reason) {
        var held = inHand.take(id, seenVersion);
        held.quotation().withdraw(reason, inHand.actor().name(), inHand.now());
        inHand.ended(held, inHand.actor().loginName());
    }
}
