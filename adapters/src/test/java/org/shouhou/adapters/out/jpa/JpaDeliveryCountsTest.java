package org.shouhou.adapters.out.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouhou.adapters.testing.TestDatabase;
import org.shouhou.domain.correspondence.Outcome;

class JpaDeliveryCountsTest {

    private EntityManager entityManager;
    private JpaDeliveryCounts counts;

    @BeforeEach
    void nothingHasArrived() {
        TestDatabase.get().clean();
        entityManager = TestDatabase.get().entityManager();
        counts = new JpaDeliveryCounts(entityManager);
    }

    @AfterEach
    void close() {
        entityManager.close();
    }

    @Test
    void an_outcome_nothing_had_is_zero() {
        assertThat(counts.byOutcome()).hasSize(Outcome.values().length).containsEntry(Outcome.SPAM, 0L);
    }

    @Test
    void each_arrival_counts_under_the_outcome_it_has_now() {
        arrivals(1, 1000);
        execute("update delivery set outcome = 'OPENED_CASE' where id <= 700");
        execute("update delivery set outcome = 'SPAM' where id <= 10");
        execute("update delivery set attempts = 1 where id <= 700");
        execute("update delivery set outcome = 'DUPLICATE' where id between 701 and 720");

        assertThat(counts.byOutcome())
                .contains(
                        entry(Outcome.OPENED_CASE, 690L),
                        entry(Outcome.SPAM, 10L),
                        entry(Outcome.DUPLICATE, 20L),
                        entry(Outcome.PENDING, 280L),
                        entry(Outcome.QUARANTINED, 0L));
    }

    @Test
    void what_was_rolled_back_does_not_count_and_a_count_is_never_seen_half_folded() throws SQLException {
        arrivals(1, 300);
        try (Connection open = TestDatabase.get().dataSource().getConnection();
                Statement statement = open.createStatement()) {
            open.setAutoCommit(false);
            // one of these ids folds what the others left
            statement.execute(insert(301, 900));
            assertThat(counts.byOutcome()).containsEntry(Outcome.PENDING, 300L);
            open.rollback();
        }
        assertThat(counts.byOutcome()).containsEntry(Outcome.PENDING, 300L);
        execute("delete from delivery where id <= 100");
        assertThat(counts.byOutcome()).containsEntry(Outcome.PENDING, 200L);
    }

    @Test
    void several_nodes_receiving_at_once_are_counted_together() throws Exception {
        Thread[] nodes = new Thread[4];
        for (int i = 0; i < nodes.length; i++) {
            long first = 1 + i * 600L;
            nodes[i] = new Thread(() -> {
                for (long id = first; id < first + 600; id += 50) {
                    arrivals(id, id + 49);
                    execute("update delivery set outcome = 'JOINED_CASE' where id between " + id + " and " + (id + 24));
                }
            });
            nodes[i].start();
        }
        for (Thread node : nodes) {
            node.join();
        }
        Map<Outcome, Long> now = counts.byOutcome();
        assertThat(now).contains(entry(Outcome.JOINED_CASE, 1200L), entry(Outcome.PENDING, 1200L));
    }

    private static void arrivals(long first, long last) {
        execute(insert(first, last));
    }

    private static String insert(long first, long last) {
        return "with doc as (insert into document (id, size, sha256, stored_at)"
                + " select id, 0, '', now() from generate_series(" + first + ", " + last + ") id returning id)"
                + " insert into delivery (id, source, envelope_from, envelope_to, received_at, fingerprint, raw_sha256,"
                + " raw_size, raw_document_id, outcome, attempts, version)"
                + " select id, 'smtp', '', '', now(), '', '', 0, id, 'PENDING', 0, 1 from doc";
    }

    private static void execute(String sql) {
        try (Connection connection = TestDatabase.get().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
