package org.shouhou.application.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.shouhou.application.handling.EndReferral;
import org.shouhou.application.outgoing.TellOfCase;
import org.shouhou.application.port.DepartmentReply;
import org.shouhou.application.port.Departments;
import org.shouhou.application.port.Inbox;
import org.shouhou.application.port.Referrals;
import org.shouhou.application.port.ServiceCases;
import org.shouhou.application.quotation.TakePreparedQuotation;
import org.shouhou.application.security.SystemTask;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.referral.Referral;

/**
 * Takes what a department's system replies to a referral (P3). Each message has its effect once, however often it is
 * delivered; only the department that was asked may reply.
 */
@SystemTask
@ApplicationScoped
public class TakeDepartmentReply {

    private final Inbox inbox;
    private final Departments departments;
    private final Referrals referrals;
    private final ServiceCases cases;
    private final EndReferral endReferral;
    private final TakePreparedQuotation takePreparedQuotation;
    private final TellOfCase tellOfCase;
    private final Clock clock;

    protected TakeDepartmentReply() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    public TakeDepartmentReply(
            Inbox inbox,
            Departments departments,
            Referrals referrals,
            ServiceCases cases,
            EndReferral endReferral,
            TakePreparedQuotation takePreparedQuotation,
            TellOfCase tellOfCase,
            Clock clock) {
        this.inbox = inbox;
        this.departments = departments;
        this.referrals = referrals;
        this.cases = cases;
        this.endReferral = endReferral;
        this.takePreparedQuotation = takePreparedQuotation;
        this.tellOfCase = tellOfCase;
        this.clock = clock;
    }

    /**
     * @return false where the message had its effect before
     * @throws RuleBroken where it can't be used, and couldn't if it came again; nothing of it is left then
     */
    @Transactional
    public boolean take(DepartmentReply reply) {
        Instant now = clock.instant();
        String sender = reply.sender().inAddresses();
        RuleBroken.unless(departments.byCode(reply.sender()).isPresent(), "reply.sender.unknown", sender);
        var message = new Inbox.Message(
                sender, reply.source(), reply.id(), reply.kind().type());
        if (!inbox.firstTime(message, now)) {
            return false;
        }
        Referral referral =
                referrals.byId(reply.referralId()).orElseThrow(() -> new RuleBroken("reply.referral.unknown"));
        RuleBroken.unless(referral.department().equals(reply.sender()), "reply.referral.another-departments", sender);
        apply(reply, referral, now);
        return true;
    }

    private void apply(DepartmentReply reply, Referral referral, Instant now) {
        String actor = "jms:" + reply.sender().inAddresses();
        String by = reply.by() == null || reply.by().isBlank() ? reply.sender().value() : reply.by();
        switch (reply.kind()) {
            case ACKNOWLEDGED -> {
                referral.acknowledge(now);
                var serviceCase = cases.byId(referral.caseId()).orElseThrow();
                String department = reply.sender().value();
                tellOfCase.noted(serviceCase, "case.referral-acknowledged", now, actor, department);
            }
            case ANSWERED -> endReferral.ended(referral.answer(reply.text(), by, now), actor);
            case PREPARED -> takePreparedQuotation.prepared(referral, reply.prepared(), by, actor, now);
            case DECLINED -> endReferral.ended(referral.decline(reply.text(), by, now), actor);
        }
    }
}
