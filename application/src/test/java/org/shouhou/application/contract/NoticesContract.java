package org.shouhou.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shouhou.domain.notice.Notice;
import org.shouhou.domain.notice.NoticeKind;

/** What members of staff are told about cases. */
public abstract class NoticesContract extends PortContract {

    @Test
    void the_same_is_told_to_the_same_once() throws Exception {
        long caseId = serviceCase(NOON);
        long one = employee();
        long other = employee();

        assertThat(told(one, caseId, "note 1")).isTrue();
        assertThat(told(one, caseId, "note 1")).isFalse();
        assertThat(told(other, caseId, "note 1")).isTrue();
        assertThat(told(one, caseId, "note 2")).isTrue();
        inTransaction(() -> stores.notices().seen(one, caseId, NOON));
        assertThat(told(one, caseId, "note 1")).as("seen or not").isFalse();
    }

    @Test
    void who_watches_a_case_is_known_until_they_no_longer_do() throws Exception {
        long caseId = serviceCase(NOON);
        long one = employee();
        long other = employee();
        inTransaction(() -> {
            stores.watchers().watch(caseId, one, NOON);
            stores.watchers().watch(caseId, one, NOON);
            stores.watchers().watch(caseId, other, NOON);
            stores.watchers().saw(caseId, one, NOON.plusSeconds(1));
        });

        assertThat(read(() -> stores.watchers().of(caseId))).containsExactlyInAnyOrder(one, other);
        inTransaction(() -> stores.watchers().unwatch(caseId, one));
        assertThat(read(() -> stores.watchers().of(caseId))).containsExactly(other);
    }

    private boolean told(long employeeId, long caseId, String what) throws Exception {
        return read(
                () -> stores.notices().tell(new Notice(employeeId, caseId, NoticeKind.MENTIONED, what, "请看", NOON)));
    }
}
