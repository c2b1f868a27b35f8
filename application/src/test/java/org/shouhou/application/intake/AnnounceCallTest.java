package org.shouhou.application.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouhou.application.intake.AnnounceCall.Command;
import org.shouhou.application.ledger.Ledger;
import org.shouhou.application.memory.ActingAs;
import org.shouhou.application.memory.MemoryIncomingCalls;
import org.shouhou.application.security.Actor;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.organisation.Right;

class AnnounceCallTest {

    private final Intake intake = new Intake();
    private final ActingAs acting = new ActingAs();
    private final AnnounceCall announceCall = new AnnounceCall(
            new MemoryIncomingCalls(),
            intake.employees,
            intake.signals,
            new Ledger(intake.audit, acting, intake.clock),
            intake.clock);

    @BeforeEach
    void an_exchange() {
        acting.now(new Actor(9, "pbx", "交换机", DepartmentCode.SERVICE_OFFICE, Set.of(Right.HANDLE_CASES)));
    }

    @Test
    void a_call_rings_once_however_often_it_is_announced() {
        assertThat(announceCall.announce(new Command("c1", "13800138000", ""))).isTrue();
        assertThat(announceCall.announce(new Command("c1", "13800138000", ""))).isFalse();

        assertThat(intake.signals.given()).containsExactly("call 13800138000 for null");
        assertThat(announceCall.latest()).hasSize(1);
    }

    @Test
    void a_number_goes_to_pages_as_one_line() {
        announceCall.announce(new Command("c1", "138\n0013\r8000", ""));
        assertThat(intake.signals.given()).allSatisfy(it -> assertThat(it).doesNotContain("\n"));
    }

    @Test
    void what_is_no_call_is_refused() {
        refused("call.id.missing", new Command(" ", "13800138000", ""));
        refused("phone.malformed", new Command("c1", "abc", ""));
        refused("employee.unknown", new Command("c1", "13800138000", "nobody"));
        assertThat(intake.signals.given()).isEmpty();
    }

    private void refused(String code, Command command) {
        assertThatThrownBy(() -> announceCall.announce(command))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining(code);
    }
}
