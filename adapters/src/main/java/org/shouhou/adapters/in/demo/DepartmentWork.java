package org.shouhou.adapters.in.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.shouhou.application.exchange.RejectMessage;
import org.shouhou.application.outgoing.TellOfCase;
import org.shouhou.application.port.AuditTrail;
import org.shouhou.application.port.Departments;
import org.shouhou.application.port.Outbox;
import org.shouhou.application.port.Referrals;
import org.shouhou.application.port.RejectedMessages;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.organisation.Department;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.organisation.Employee;
import org.shouhou.domain.referral.Referral;
import org.shouhou.domain.referral.ReferralEvent;
import org.shouhou.domain.referral.ReferralKind;
import org.shouhou.domain.referral.ReferralStatus;
import org.shouhou.domain.servicecase.ServiceCase;

/** What is passed to departments in the stories, and what they answer, in the portal or by their own systems. */
@ApplicationScoped
class DepartmentWork {

    private final Referrals referrals;
    private final Departments departments;
    private final Outbox outbox;
    private final RejectedMessages rejectedMessages;
    private final AuditTrail audit;
    private final TellOfCase tellOfCase;

    protected DepartmentWork() {
        this(null, null, null, null, null);
    }

    @Inject
    DepartmentWork(
            Referrals referrals,
            Departments departments,
            Outbox outbox,
            RejectedMessages rejectedMessages,
            AuditTrail audit) {
        this.referrals = referrals;
        this.departments = departments;
        this.outbox = outbox;
        this.rejectedMessages = rejectedMessages;
        this.audit = audit;
        this.tellOfCase = new TellOfCase(new Stillness(), audit, new Stillness());
    }

    Map<String, Act> acts() {
        return Map.of(
                "refer", this::refer,
                "acknowledged", this::acknowledged,
                "answered", this::answered,
                "declined", this::declined,
                "withdraw", this::withdraw,
                "rejected", this::rejected);
    }

    /** A department's system finds in its queue what it has not taken yet, so that a client has something to take. */
    void askWhatIsStillOpen(Told told) {
        for (Referral referral : told.referrals()) {
            Department department = department(referral.department());
            if (referral.status() == ReferralStatus.SENT && department.ownsSystem()) {
                var requested = referral.requested(told.serviceCase().number());
                outbox.request(referral.id(), department.requestAddress(), requested);
            }
        }
    }

    private void refer(Act.Scene scene) {
        ServiceCase serviceCase = scene.told().serviceCase();
        Department department = department(code(scene));
        if (!department.takesReferrals()) {
            throw new IllegalStateException(department.code() + " takes no referrals");
        }
        Employee sender = scene.told().cast().employee(scene.step().word("by"));
        Referral referral = new Referral(
                serviceCase.id(),
                department.code(),
                ReferralKind.valueOf(scene.step().maybe("kind").orElse(ReferralKind.QUESTION.name())),
                scene.step().text("text"),
                scene.moment("due"),
                sender.id(),
                scene.at());
        var referred = serviceCase.refer(department.code().value(), scene.at());
        referrals.add(referral);
        scene.told().referred(referral);
        tellOfCase.happened(
                serviceCase, referred, sender.loginName(), department.code().value());
    }

    private void acknowledged(Act.Scene scene) {
        Referral referral = open(scene);
        referral.acknowledge(scene.at());
        tellOfCase.noted(
                scene.told().serviceCase(),
                "case.referral-acknowledged",
                scene.at(),
                "jms:" + referral.department().inAddresses(),
                referral.department().value());
    }

    private void answered(Act.Scene scene) {
        ended(scene, open(scene).answer(scene.step().text("text"), name(scene), scene.at()));
    }

    private void declined(Act.Scene scene) {
        ended(scene, open(scene).decline(scene.step().text("text"), name(scene), scene.at()));
    }

    private void withdraw(Act.Scene scene) {
        ended(scene, open(scene).withdraw(scene.step().text("text"), name(scene), scene.at()));
    }

    /** A message that could not be used. */
    private void rejected(Act.Scene scene) {
        var rejectMessage =
                new RejectMessage(rejectedMessages, new Stillness(), audit, Clock.fixed(scene.at(), ZoneOffset.UTC));
        String id = scene.step().word("id");
        rejectMessage.reject(
                new RejectMessage.Message(
                        "sample " + id,
                        id,
                        scene.step().word("sender"),
                        scene.step().word("type"),
                        scene.step().text("body"),
                        false),
                new RuleBroken(
                        scene.step().word("reason"),
                        scene.step().maybe("because").stream().toArray()));
    }

    private void ended(Act.Scene scene, ReferralEvent.Ended ended) {
        ServiceCase serviceCase = scene.told().serviceCase();
        String department = ended.department().value();
        String status = ended.status().name();
        tellOfCase.happened(
                serviceCase,
                serviceCase.referralEnded(department, status, ended.at()),
                bySystem(scene)
                        ? "jms:" + ended.department().inAddresses()
                        : scene.step().word("by"),
                department + " " + status);
    }

    /** Whoever of the staff does it is named by login name; a department's system names its people itself. */
    private static String name(Act.Scene scene) {
        String by = scene.step().word("by");
        return bySystem(scene) ? by : scene.told().cast().employee(by).name();
    }

    private static boolean bySystem(Act.Scene scene) {
        return scene.step().is("system");
    }

    private static Referral open(Act.Scene scene) {
        DepartmentCode code = code(scene);
        return scene.told().referrals().stream()
                .filter(referral ->
                        referral.department().equals(code) && referral.status().open())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(code + " has no open referral"));
    }

    private static DepartmentCode code(Act.Scene scene) {
        return new DepartmentCode(scene.step().word("department"));
    }

    private Department department(DepartmentCode code) {
        return departments.byCode(code).orElseThrow(() -> new IllegalStateException("No department " + code));
    }
}
