package org.shouhou.application.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.shouhou.application.port.Departments;
import org.shouhou.application.port.Outbox;
import org.shouhou.application.port.Referrals;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.organisation.Department;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.referral.Referral;
import org.shouhou.domain.referral.ReferralKind;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.ServiceCase;

/** Passes a case to a department to answer (转有关部门解答, P3). */
@Permitted(Right.HANDLE_CASES)
@ApplicationScoped
public class ReferToDepartment {

    private final CaseInHand inHand;
    private final Departments departments;
    private final Referrals referrals;
    private final Outbox outbox;
    private final Clock clock;

    protected ReferToDepartment() {
        this(null, null, null, null, null);
    }

    @Inject
    ReferToDepartment(CaseInHand inHand, Departments departments, Referrals referrals, Outbox outbox, Clock clock) {
        this.inHand = inHand;
        this.departments = departments;
        this.referrals = referrals;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Whom to ask what.
     *
     * @param seenVersion the version of the case the user looked at; a case that changed since is refused
     * @param kind an answer, or a quotation (S2)
     * @param dueAt by when the answer is wanted; in the future
     */
    public record Command(
            CaseNumber number,
            long seenVersion,
            DepartmentCode department,
            ReferralKind kind,
            String question,
            Instant dueAt) {

        /** A question. */
        public Command(CaseNumber number, long seenVersion, DepartmentCode department, String question, Instant dueAt) {
            this(number, seenVersion, department, ReferralKind.QUESTION, question, dueAt);
        }
    }

    /** The referral's id. A department that owns a system is asked there, any other in the portal. */
    @Transactional
    public long refer(Command command) {
        ServiceCase serviceCase = inHand.take(command.number(), command.seenVersion());
        Department department = departments
                .byCode(command.department())
                .filter(found -> found.active() && found.takesReferrals())
                .orElseThrow(() -> new RuleBroken(
                        "referral.department.unavailable", command.department().value()));
        Instant now = clock.instant();
        Referral referral = new Referral(
                serviceCase.id(),
                department.code(),
                command.kind(),
                command.question(),
                command.dueAt(),
                inHand.actor().employeeId(),
                now);
        var referred = serviceCase.refer(department.code().value(), now);
        referrals.add(referral);
        if (department.ownsSystem()) {
            outbox.request(referral.id(), department.requestAddress(), referral.requested(serviceCase.number()));
        }
        inHand.did(serviceCase, referred, department.code().value());
        return referral.id();
    }
}
