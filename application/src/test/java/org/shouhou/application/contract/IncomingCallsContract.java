package org.shouhou.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shouhou.application.port.IncomingCalls;
import org.shouhou.application.port.IncomingCalls.Call;

/** Calls as an exchange announces them. */
public abstract class IncomingCallsContract extends PortContract {

    @Test
    void the_same_call_of_the_same_exchange_is_announced_once() throws Exception {
        assertThat(announced(new Call("pbx", "1", "13800138000", "wangfang", NOON)))
                .isTrue();
        assertThat(announced(new Call("pbx", "1", "13800138000", null, NOON.plusSeconds(1))))
                .isFalse();
        assertThat(announced(new Call("other", "1", "13900139000", null, NOON.plusSeconds(2))))
                .isTrue();

        assertThat(read(() -> stores.incomingCalls().latest(10)))
                .containsExactly(
                        new Call("other", "1", "13900139000", null, NOON.plusSeconds(2)),
                        new Call("pbx", "1", "13800138000", "wangfang", NOON));
        assertThat(read(() -> stores.incomingCalls().latest(1))).hasSize(1);
    }

    private boolean announced(IncomingCalls.Call call) throws Exception {
        return read(() -> stores.incomingCalls().firstTime(call));
    }
}
