package org.shouhou.adapters.out.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.shouhou.application.contract.ServiceCasesContract;
import org.shouhou.application.contract.Stores;
import org.shouhou.domain.correspondence.Channel;
import org.shouhou.domain.servicecase.ServiceCase;

class JpaServiceCasesTest extends ServiceCasesContract {

    private static final int AT_ONCE = 4;
    private static final int EACH = 10;

    private final PostgresStores stores = new PostgresStores();

    @Override
    protected Stores freshStores() {
        return stores;
    }

    @Test
    void many_mails_to_one_case_at_the_same_time_wait_for_each_other_and_none_collides() throws Exception {
        Instant opening = Instant.parse("2026-03-02T01:00:00Z");
        long id = stores.inTransaction(() -> {
            ServiceCase made = ServiceCase.open(
                            stores.cases().nextNumber(2026), Channel.EMAIL, "异响", null, null, opening, opening)
                    .made();
            stores.cases().add(made);
            return made.id();
        });
        ExecutorService readers = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<Void>> joining = new ArrayList<>();
            for (int mail = 1; mail <= AT_ONCE * EACH; mail++) {
                long number = mail;
                joining.add(() -> stores.inTransaction(() -> {
                    stores.cases().inTurn(id).orElseThrow().join(number, opening.plusSeconds(number));
                    return null;
                }));
            }
            for (Future<Void> joined : readers.invokeAll(joining)) {
                joined.get();
            }
        } finally {
            readers.shutdown();
        }
        Instant latest =
                stores.inTransaction(() -> stores.cases().byId(id).orElseThrow().lastActivityAt());
        assertThat(latest).isEqualTo(opening.plusSeconds(AT_ONCE * EACH));
    }
}
