package org.shouhou.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shouhou.domain.assignment.AssignmentRule;
import org.shouhou.domain.assignment.AssignmentRule.Conditions;
import org.shouhou.domain.customer.EmailAddress;

/** The rules by which new cases are given to somebody. */
public abstract class AssignmentRulesContract extends PortContract {

    @Test
    void rules_come_by_position_and_are_as_they_were_kept() throws Exception {
        long clerk = employee();
        var mailbox = new EmailAddress("service@example.com");
        inTransaction(() -> {
            stores.assignmentRules().add(new AssignmentRule("其余", 90, new Conditions(null, null, false, null), clerk));
            stores.assignmentRules()
                    .add(new AssignmentRule("重点", 10, new Conditions(null, null, true, mailbox), clerk));
        });

        inTransaction(() -> {
            var all = stores.assignmentRules().all();
            assertThat(all).extracting(AssignmentRule::name).containsExactly("重点", "其余");
            assertThat(all.get(0).conditions()).isEqualTo(new Conditions(null, null, true, mailbox));
            assertThat(all.get(0).assigneeId()).isEqualTo(clerk);
            assertThat(stores.assignmentRules().byId(all.get(1).id())).contains(all.get(1));
        });
    }
}
