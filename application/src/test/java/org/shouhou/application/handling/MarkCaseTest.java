package org.shouhou.application.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.shouhou.domain.servicecase.Priority;
import org.shouhou.domain.servicecase.ServiceCase;

class MarkCaseTest {

    private final Office office = new Office();
    private final ServiceCase serviceCase = office.newCase();

    @Test
    void how_much_it_matters_is_said_and_on_record() {
        assertThat(serviceCase.priority()).isEqualTo(Priority.NORMAL);
        office.markCase.prioritise(serviceCase.number(), serviceCase.version(), Priority.URGENT);
        assertThat(serviceCase.priority()).isEqualTo(Priority.URGENT);
        assertThat(office.lastAction()).isEqualTo("case.prioritised");
        assertThatThrownBy(
                        () -> office.markCase.prioritise(serviceCase.number(), serviceCase.version() + 1, Priority.LOW))
                .hasMessageStartingWith("case.changed");
        assertThatThrownBy(() -> office.markCase.prioritise(serviceCase.number(), serviceCase.version(), null))
                .hasMessageStartingWith("case.priority.missing");
    }

    @Test
    void a_tag_is_one_word_to_people_however_it_is_written() {
        office.markCase.tag(serviceCase.number(), " 批次　Ａ1 ");
        office.markCase.tag(serviceCase.number(), "批次 A1");
        assertThat(office.tags.count(serviceCase.id())).isEqualTo(1);
        assertThat(office.lastAction()).isEqualTo("case.tagged");
        office.markCase.untag(serviceCase.number(), "批次 A1");
        assertThat(office.tags.count(serviceCase.id())).isZero();
        assertThatThrownBy(() -> office.markCase.tag(serviceCase.number(), " ,"))
                .hasMessageStartingWith("case.tag.missing");
        assertThatThrownBy(() -> office.markCase.tag(serviceCase.number(), "长".repeat(41)))
                .hasMessageStartingWith("case.tag.too-long");
    }

    @Test
    void nobody_hangs_more_tags_on_a_case_than_can_be_read() {
        for (int number = 0; number < 20; number++) {
            office.markCase.tag(serviceCase.number(), "标签" + number);
        }
        assertThatThrownBy(() -> office.markCase.tag(serviceCase.number(), "再一个"))
                .hasMessageStartingWith("case.tag.many");
    }
}
