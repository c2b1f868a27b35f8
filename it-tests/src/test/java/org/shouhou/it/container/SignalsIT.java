package org.shouhou.it.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.shouhou.application.handling.AssignCase;
import org.shouhou.application.port.AfterCommit;
import org.shouhou.application.port.OutboxQueue;
import org.shouhou.application.security.Actor;
import org.shouhou.domain.servicecase.ServiceCase;

/** Signals tell of what is committed, and of nothing else. */
class SignalsIT extends InContainer {

    @Inject
    private AssignCase assignCase;

    @Resource
    private ManagedExecutorService elsewhere;

    @Test
    void whoever_hears_a_signal_finds_what_it_tells_of() {
        Actor clerk = caller.isAClerk();
        ServiceCase serviceCase = cases.open("电机过热");
        signals.whenSomethingIsWritten(() -> {
            assertThat(signals.heard()).isEmpty();
            assertThat(whatOthersSee(serviceCase)).isZero();
        });
        CompletableFuture<Long> seenWhenHeard = new CompletableFuture<>();
        signals.whenHeard(() -> seenWhenHeard.complete(whatOthersSee(serviceCase)));

        assignCase.assign(new AssignCase.Command(serviceCase.number(), serviceCase.version(), clerk.employeeId()));

        assertThat(signals.heard())
                .contains(
                        new AfterCommit.ToSend(OutboxQueue.Lane.MESSAGES),
                        new AfterCommit.CaseChanged(serviceCase.id()));
        assertThat(seenWhenHeard).isCompletedWithValue(1L);
    }

    @Test
    void after_a_roll_back_nobody_hears_anything() {
        Actor clerk = caller.isAClerk();
        ServiceCase serviceCase = cases.open("皮带断裂");

        assertThatThrownBy(() -> ownTransaction.run(() -> {
                    assignCase.assign(
                            new AssignCase.Command(serviceCase.number(), serviceCase.version(), clerk.employeeId()));
                    throw new IllegalStateException("the power went");
                }))
                .hasMessage("the power went");

        assertThat(signals.heard()).isEmpty();
        assertThat(whatOthersSee(serviceCase)).isZero();
    }

    /** On another thread, to which our transaction means nothing. */
    private long whatOthersSee(ServiceCase serviceCase) {
        return CompletableFuture.supplyAsync(
                        () -> rows.count("audit_entry where case_id = ?", serviceCase.id()), elsewhere)
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
    }
}
