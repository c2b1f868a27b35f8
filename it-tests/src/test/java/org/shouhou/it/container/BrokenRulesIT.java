package org.shouhou.it.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.shouhou.application.handling.AddNote;
import org.shouhou.application.handling.AssignCase;
import org.shouhou.application.handling.ResolveCase;
import org.shouhou.application.security.Actor;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.servicecase.CaseStatus;
import org.shouhou.domain.servicecase.FaultCause;
import org.shouhou.domain.servicecase.Resolution;
import org.shouhou.domain.servicecase.ServiceCase;

/** A use case that breaks a rule leaves no trace, whatever it had written by then. */
class BrokenRulesIT extends InContainer {

    @Inject
    private AssignCase assignCase;

    @Inject
    private AddNote addNote;

    @Inject
    private ResolveCase resolveCase;

    @Test
    void a_rule_broken_after_the_outbox_was_written_leaves_nothing_behind() {
        Actor clerk = caller.isAClerk();
        ServiceCase serviceCase = cases.open("轴承异响");
        String number = serviceCase.number().value();
        signals.whenSomethingIsWritten(() -> {
            assertThat(rows.count("outbox where group_key = ?", number)).isEqualTo(1);
            throw new RuleBroken("case.over", number);
        });

        assertThatThrownBy(() -> assignCase.assign(
                        new AssignCase.Command(serviceCase.number(), serviceCase.version(), clerk.employeeId())))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.code()).isEqualTo("case.over"));

        assertThat(rows.count("outbox where group_key = ?", number)).isZero();
        assertThat(rows.count("audit_entry where case_id = ?", serviceCase.id()))
                .isZero();
        assertThat(cases.now(serviceCase.number()).status()).isEqualTo(CaseStatus.NEW);
        assertThat(cases.now(serviceCase.number()).version()).isEqualTo(serviceCase.version());
        assertThat(signals.heard()).isEmpty();
    }

    @Test
    void a_rule_broken_by_the_second_of_two_takes_the_first_back() {
        caller.isAClerk();
        ServiceCase serviceCase = cases.open("密封圈渗油");

        assertThatThrownBy(() -> ownTransaction.run(() -> {
                    addNote.add(new AddNote.Command(serviceCase.number(), "已电话联系客户"));
                    assertThat(rows.count("audit_entry where case_id = ?", serviceCase.id()))
                            .isEqualTo(1);
                    resolveCase.resolve(new ResolveCase.Command(
                            serviceCase.number(), serviceCase.version(), new Resolution(FaultCause.NO_FAULT, "", " ")));
                }))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.code()).isEqualTo("case.resolution.missing"));

        assertThat(rows.count("internal_note where case_id = ?", serviceCase.id()))
                .isZero();
        assertThat(rows.count("audit_entry where case_id = ?", serviceCase.id()))
                .isZero();
        assertThat(signals.heard()).isEmpty();
    }
}
