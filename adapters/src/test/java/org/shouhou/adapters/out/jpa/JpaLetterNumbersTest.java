package org.shouhou.adapters.out.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.shouhou.application.contract.LetterNumbersContract;
import org.shouhou.application.contract.Stores;

class JpaLetterNumbersTest extends LetterNumbersContract {

    @Override
    protected Stores freshStores() {
        return new PostgresStores();
    }

    @Test
    void a_number_of_a_letter_that_came_to_nothing_is_given_again() throws Exception {
        assertThatThrownBy(() -> stores.inTransaction(() -> {
                    stores.letterNumbers().next(2026);
                    throw new IllegalStateException("no");
                }))
                .isNotNull();
        assertThat(stores.<Integer>inTransaction(() -> stores.letterNumbers().next(2026)))
                .isEqualTo(1);
    }
}
