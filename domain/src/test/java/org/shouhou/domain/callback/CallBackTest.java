package org.shouhou.domain.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.shouhou.domain.RuleBroken;

class CallBackTest {

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(3600);

    private static CallBack promised() {
        return new CallBack(1, new CallBack.Promise("周工", "13800138000", "报价", LATER, 7), 5, NOON);
    }

    @Test
    void who_keeps_it_is_reminded_once_and_again_after_it_was_put_off() {
        CallBack callBack = promised();
        assertThat(callBack.remind(LATER)).isTrue();
        assertThat(callBack.remind(LATER)).isFalse();

        callBack.putOff(LATER.plusSeconds(60), LATER);

        assertThat(callBack.dueAt()).isEqualTo(LATER.plusSeconds(60));
        assertThat(callBack.remind(LATER.plusSeconds(60))).isTrue();
    }

    @Test
    void it_ends_once() {
        CallBack kept = promised();
        kept.kept(7, LATER);
        assertThat(kept.status()).isEqualTo(CallBackStatus.KEPT);
        assertThat(kept.remind(LATER)).isFalse();
        refused("callback.over", () -> kept.drop("已来访", 7, LATER));
        refused("callback.over", () -> kept.putOff(LATER.plusSeconds(60), LATER));

        CallBack dropped = promised();
        refused("callback.reason.missing", () -> dropped.drop(" ", 7, LATER));
        dropped.drop("已来访", 7, LATER);
        assertThat(dropped.outcome()).isEqualTo("已来访");
        assertThat(dropped.endedBy()).isEqualTo(7);
    }

    @Test
    void what_makes_no_promise_is_refused() {
        refused("callback.due.past", () -> new CallBack(1, new CallBack.Promise("周工", "", "", NOON, 7), 5, NOON));
        refused("callback.due.missing", () -> new CallBack(1, new CallBack.Promise("周工", "", "", null, 7), 5, NOON));
        refused("callback.whom.missing", () -> new CallBack(1, new CallBack.Promise(" ", "", "", LATER, 7), 5, NOON));
        refused("phone.malformed", () -> new CallBack(1, new CallBack.Promise("周工", "x", "", LATER, 7), 5, NOON));
    }

    private static void refused(String code, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOf(RuleBroken.class).hasMessageContaining(code);
    }
}
