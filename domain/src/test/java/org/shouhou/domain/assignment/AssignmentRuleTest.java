package org.shouhou.domain.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shouhou.domain.assignment.AssignmentRule.Conditions;
import org.shouhou.domain.assignment.AssignmentRule.Matter;
import org.shouhou.domain.customer.EmailAddress;

class AssignmentRuleTest {

    private static final EmailAddress SERVICE = new EmailAddress("service@example.com");
    private static final Matter EAST_KEY = new Matter(1L, 7L, true, Set.of(SERVICE));
    private static final Matter UNKNOWN = new Matter(null, null, false, Set.of());

    private final AssignmentRule east = new AssignmentRule("华东", 20, new Conditions(1L, null, false, null), 101L);
    private final AssignmentRule key = new AssignmentRule("重点", 10, new Conditions(null, null, true, null), 102L);
    private final AssignmentRule screw = new AssignmentRule("螺杆机", 30, new Conditions(null, 7L, false, null), 103L);
    private final AssignmentRule box = new AssignmentRule("信箱", 40, new Conditions(null, null, false, SERVICE), 104L);
    private final AssignmentRule rest = new AssignmentRule("其余", 50, new Conditions(null, null, false, null), 105L);

    private Optional<Long> holder(Matter matter, AssignmentRule... rules) {
        return AssignmentRule.forCase(List.of(rules), matter).map(AssignmentRule::assigneeId);
    }

    @Test
    void the_first_rule_that_fits_in_the_order_of_positions_counts() {
        assertThat(holder(EAST_KEY, rest, box, screw, east, key)).contains(102L);
        assertThat(holder(EAST_KEY, rest, box, screw, east)).contains(101L);
        assertThat(holder(EAST_KEY, rest, box, screw)).contains(103L);
        assertThat(holder(EAST_KEY, rest, box)).contains(104L);
    }

    @Test
    void what_is_unknown_fits_no_condition() {
        assertThat(holder(UNKNOWN, box, screw, east, key)).isEmpty();
        assertThat(holder(UNKNOWN, box, screw, east, key, rest)).contains(105L);
    }

    @Test
    void a_rule_that_is_switched_off_gives_nothing_away() {
        rest.describe("其余", 50, rest.conditions(), 105L, false);
        assertThat(holder(UNKNOWN, rest)).isEmpty();
    }

    @Test
    void a_rule_has_a_name_a_position_and_somebody() {
        assertThatThrownBy(() -> new AssignmentRule(" ", 1, east.conditions(), 1L))
                .hasMessageStartingWith("rule.name.missing");
        assertThatThrownBy(() -> new AssignmentRule("x", 0, east.conditions(), 1L))
                .hasMessageStartingWith("rule.position.wrong");
        assertThatThrownBy(() -> new AssignmentRule("x", 1, east.conditions(), null))
                .hasMessageStartingWith("rule.assignee.missing");
    }
}
