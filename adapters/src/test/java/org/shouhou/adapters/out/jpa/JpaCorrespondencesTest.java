package org.shouhou.adapters.out.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.shouhou.application.contract.CorrespondencesContract;
import org.shouhou.application.contract.Stores;
import org.shouhou.domain.correspondence.Channel;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.correspondence.MessageId;
import org.shouhou.domain.servicecase.ServiceCase;

class JpaCorrespondencesTest extends CorrespondencesContract {

    private static final int AT_ONCE = 4;
    private static final int ROUNDS = 25;

    private final PostgresStores stores = new PostgresStores();

    @Override
    protected Stores freshStores() {
        return stores;
    }

    @Test
    void of_messages_of_one_conversation_that_are_filed_at_the_same_time_one_comes_first_and_the_others_see_it()
            throws Exception {
        Instant noon = Instant.parse("2026-03-02T04:00:00Z");
        var request = new MessageId("request@customer.example");
        var unknown = new MessageId("sent-elsewhere@customer.example");
        ExecutorService readers = Executors.newFixedThreadPool(AT_ONCE);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                var asked = new MessageId(round + request.value());
                var elsewhere = new MessageId(round + unknown.value());
                List<Callable<Boolean>> filing = new ArrayList<>();
                for (int number = 0; number < AT_ONCE; number++) {
                    Set<MessageId> named = number % 2 == 0
                            ? new LinkedHashSet<>(List.of(asked, elsewhere))
                            : new LinkedHashSet<>(List.of(elsewhere, asked));
                    filing.add(() -> stores.inTransaction(() -> {
                        stores.correspondences().inTurn(named);
                        if (stores.correspondences().caseOfAny(List.of(asked)).isPresent()) {
                            return false;
                        }
                        ServiceCase opened = ServiceCase.open(
                                        stores.cases().nextNumber(2026), Channel.EMAIL, "异响", null, null, noon, noon)
                                .made();
                        stores.cases().add(opened);
                        Correspondence entry = Correspondence.received(
                                Channel.EMAIL,
                                content("li@customer.example", "service@example.com", asked.value()),
                                null,
                                null,
                                null,
                                noon,
                                noon);
                        entry.file(opened.id());
                        stores.correspondences().add(entry);
                        return true;
                    }));
                }
                int first = 0;
                for (Future<Boolean> filed : readers.invokeAll(filing)) {
                    first += filed.get() ? 1 : 0;
                }
                assertThat(first).isEqualTo(1);
            }
        } finally {
            readers.shutdown();
        }
    }
}
