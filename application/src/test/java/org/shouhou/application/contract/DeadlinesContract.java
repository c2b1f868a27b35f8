package org.shouhou.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouhou.application.port.Deadlines;
import org.shouhou.domain.field.WorkOrder;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.referral.Referral;
import org.shouhou.domain.servicecase.Disposition;

/** The times somebody answers for. */
public abstract class DeadlinesContract extends PortContract {

    private static final Duration DAY = Duration.ofHours(24);

    @Test
    void what_is_nearly_due_is_warned_of_once_the_nearest_first() throws Exception {
        long unanswered = serviceCase(NOON);
        long answered = serviceCase(NOON);
        long later = serviceCase(NOON.plus(DAY));
        long clerk = employee();
        Instant almost = NOON.plus(DAY).minusSeconds(3600);
        long[] ids = new long[2];
        inTransaction(() -> {
            stores.cases().byId(answered).orElseThrow().answer(Disposition.DIRECT_ANSWER, NOON.plusSeconds(60));
            var referral =
                    new Referral(answered, new DepartmentCode("TECHNICAL"), "型号?", almost.plusSeconds(60), clerk, NOON);
            stores.referrals().add(referral);
            ids[0] = referral.id();
            var order = new WorkOrder(
                    answered, clerk, new WorkOrder.Job("更换轴承", "无锡", "周", almost.plusSeconds(30)), clerk, NOON);
            stores.workOrders().add(order);
            ids[1] = order.id();
        });

        List<Deadlines.Due> due = unwarned(almost);

        assertThat(due)
                .containsExactly(
                        new Deadlines.Due(Deadlines.Kind.ARRIVAL, ids[1], almost.plusSeconds(30)),
                        new Deadlines.Due(Deadlines.Kind.ANSWER, ids[0], almost.plusSeconds(60)),
                        new Deadlines.Due(Deadlines.Kind.FIRST_REPLY, unanswered, NOON.plus(DAY)));
        assertThat(due).noneMatch(it -> it.id() == later && it.kind() == Deadlines.Kind.FIRST_REPLY);
        assertThat(read(() -> stores.deadlines().warn(due.get(0)))).isTrue();
        assertThat(read(() -> stores.deadlines().warn(due.get(0)))).isFalse();
        assertThat(unwarned(almost)).hasSize(2);
        assertThat(unwarned(NOON.plus(DAY).plusSeconds(1)))
                .as("what is past is late, not near")
                .noneMatch(it -> it.id() == unanswered && it.kind() == Deadlines.Kind.FIRST_REPLY);
    }

    private List<Deadlines.Due> unwarned(Instant now) throws Exception {
        return read(() -> stores.deadlines().unwarned(now, now.plus(Duration.ofHours(4)), 10));
    }
}
