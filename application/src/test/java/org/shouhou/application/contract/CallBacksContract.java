package org.shouhou.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouhou.domain.callback.CallBack;

/** Promises to call back. */
public abstract class CallBacksContract extends PortContract {

    @Test
    void the_most_pressing_come_first_and_what_is_over_is_gone() throws Exception {
        long caseId = serviceCase(NOON);
        long other = serviceCase(NOON);
        long keeper = employee();
        long late = add(caseId, keeper, NOON.plusSeconds(7200));
        long soon = add(caseId, keeper, NOON.plusSeconds(3600));
        long elsewhere = add(other, keeper, NOON.plusSeconds(60));
        long over = add(caseId, keeper, NOON.plusSeconds(30));
        inTransaction(() -> stores.callBacks().byId(over).orElseThrow().kept(keeper, NOON.plusSeconds(20)));

        assertThat(ids(read(() -> stores.callBacks().openOf(caseId)))).containsExactly(soon, late);
        assertThat(ids(read(() -> stores.callBacks().keptBy(keeper, 2)))).containsExactly(elsewhere, soon);
        assertThat(read(() -> stores.callBacks().keptBy(keeper + 1, 9))).isEmpty();
    }

    @Test
    void one_is_reminded_of_what_is_due_once() throws Exception {
        long caseId = serviceCase(NOON);
        long keeper = employee();
        long soon = add(caseId, keeper, NOON.plusSeconds(3600));
        add(caseId, keeper, NOON.plusSeconds(7200));

        assertThat(read(() -> stores.callBacks().toRemindOf(NOON.plusSeconds(3599), 9)))
                .isEmpty();
        assertThat(read(() -> stores.callBacks().toRemindOf(NOON.plusSeconds(3600), 9)))
                .containsExactly(soon);
        inTransaction(() -> stores.callBacks().byId(soon).orElseThrow().remind(NOON.plusSeconds(3600)));
        assertThat(read(() -> stores.callBacks().toRemindOf(NOON.plusSeconds(3600), 9)))
                .isEmpty();
    }

    @Test
    void one_is_kept_with_everything_it_says() throws Exception {
        long caseId = serviceCase(NOON);
        long keeper = employee();
        long id = add(caseId, keeper, NOON.plusSeconds(3600));
        inTransaction(() -> stores.callBacks().byId(id).orElseThrow().drop("已来访", keeper, NOON.plusSeconds(60)));

        inTransaction(() -> {
            CallBack kept = stores.callBacks().byId(id).orElseThrow();
            assertThat(kept.whom()).isEqualTo("周工");
            assertThat(kept.phone()).isEqualTo("13800138000");
            assertThat(kept.about()).isEqualTo("报价");
            assertThat(kept.outcome()).isEqualTo("已来访");
            assertThat(kept.endedAt()).isEqualTo(NOON.plusSeconds(60));
            assertThat(kept.promisedAt()).isEqualTo(NOON);
        });
    }

    private long add(long caseId, long keeper, Instant due) throws Exception {
        return read(() -> {
            var made = new CallBack(caseId, new CallBack.Promise("周工", "13800138000", "报价", due, keeper), keeper, NOON);
            stores.callBacks().add(made);
            return made.id();
        });
    }

    private static List<Long> ids(List<CallBack> found) {
        return found.stream().map(CallBack::id).toList();
    }
}
