package org.shouhou.it.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.shouhou.application.handling.AssignCase;
import org.shouhou.application.handling.ResolveCase;
import org.shouhou.application.port.AfterCommit;
import org.shouhou.application.security.Actor;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.servicecase.CaseStatus;
import org.shouhou.domain.servicecase.ServiceCase;

/** Two who change the same case at the same moment: one of them does, the other is told. */
class CollisionsIT extends InContainer {

    @Inject
    private AssignCase assignCase;

    @Inject
    private ResolveCase resolveCase;

    @Test
    void the_later_of_two_changes_of_a_case_is_refused_in_words_a_page_can_tell() {
        Actor clerk = caller.isAClerk();
        ServiceCase seenByBoth = cases.open("联轴器松动");
        // both have read the case by now, and neither has written it
        signals.whenSomethingIsWritten(() -> ownTransaction.run(() -> assignCase.assign(
                new AssignCase.Command(seenByBoth.number(), seenByBoth.version(), clerk.employeeId()))));

        assertThatThrownBy(() -> resolveCase.resolve(
                        new ResolveCase.Command(seenByBoth.number(), seenByBoth.version(), "已更换联轴器")))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.code()).isEqualTo("changed-meanwhile"));

        ServiceCase now = cases.now(seenByBoth.number());
        assertThat(now.assigneeId()).isEqualTo(clerk.employeeId());
        assertThat(now.status()).isEqualTo(CaseStatus.IN_PROGRESS);
        assertThat(now.resolution()).isNull();
        assertThat(rows.texts("select action from audit_entry where case_id = ?", seenByBoth.id()))
                .containsExactly("case.assigned");
        assertThat(rows.texts(
                        "select type from outbox where group_key = ?",
                        seenByBoth.number().value()))
                .containsExactly("shouhou.case.assigned");
        assertThat(signals.heard()).containsOnlyOnce(new AfterCommit.CaseChanged(seenByBoth.id()));
    }
}
