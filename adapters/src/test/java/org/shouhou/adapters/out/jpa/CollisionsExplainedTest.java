package org.shouhou.adapters.out.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.shouhou.domain.RuleBroken;

class CollisionsExplainedTest {

    @Test
    void whoever_saves_second_is_told_that_it_changed() {
        var atCommit = new IllegalStateException("commit", new PersistenceException(new OptimisticLockException()));
        assertThat(CollisionsExplained.collision(atCommit))
                .map(RuleBroken::code)
                .contains("changed-meanwhile");
    }

    @Test
    void whoever_adds_the_same_second_is_told_that_it_exists() {
        var atCommit = new IllegalStateException("commit", new SQLException("duplicate key", "23505"));
        assertThat(CollisionsExplained.collision(atCommit))
                .map(RuleBroken::code)
                .contains("taken-meanwhile");
    }

    @Test
    void any_other_failure_stays_what_it_is() {
        assertThat(CollisionsExplained.collision(new IllegalStateException(new SQLException("gone", "08006"))))
                .isEmpty();
    }
}
