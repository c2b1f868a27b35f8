package org.shouhou.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Numbers of letters of ours. */
public abstract class LetterNumbersContract extends PortContract {

    @Test
    void they_run_without_gaps_within_a_year() throws Exception {
        assertThat(next(2026)).isEqualTo(1);
        assertThat(next(2026)).isEqualTo(2);
        assertThat(next(2027)).isEqualTo(1);
        assertThat(next(2026)).isEqualTo(3);
    }

    private int next(int year) throws Exception {
        return read(() -> stores.letterNumbers().next(year));
    }
}
