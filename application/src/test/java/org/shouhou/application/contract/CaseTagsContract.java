package org.shouhou.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shouhou.domain.servicecase.Tag;

/** By which words cases are tagged. */
public abstract class CaseTagsContract extends PortContract {

    @Test
    void a_tag_is_there_once_until_it_is_removed() throws Exception {
        long one = serviceCase(NOON);
        long other = serviceCase(NOON);

        assertThat(added(one, "批次")).isTrue();
        assertThat(added(one, "批次")).isFalse();
        assertThat(added(one, "漏油")).isTrue();
        assertThat(added(other, "批次")).isTrue();
        assertThat((int) read(() -> stores.caseTags().count(one))).isEqualTo(2);

        assertThat((boolean) read(() -> stores.caseTags().remove(one, Tag.of("批次"))))
                .isTrue();
        assertThat((boolean) read(() -> stores.caseTags().remove(one, Tag.of("批次"))))
                .isFalse();
        assertThat((int) read(() -> stores.caseTags().count(one))).isEqualTo(1);
    }

    private boolean added(long caseId, String word) throws Exception {
        return read(() -> stores.caseTags().add(caseId, Tag.of(word)));
    }
}
