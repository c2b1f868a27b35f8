package org.shouhou.it.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.shouhou.application.handling.AddNote;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.servicecase.ServiceCase;

/** Rights are checked around a use case, before anything else happens. */
class PermissionsIT extends InContainer {

    @Inject
    private AddNote addNote;

    @Resource
    private UserTransaction transaction;

    @Test
    void nobody_who_is_not_signed_in_does_anything() {
        ServiceCase serviceCase = cases.open("噪声过大");

        assertRefused("not-signed-in", () -> note(serviceCase, "谁写的？"));

        assertThat(rows.count("internal_note where case_id = ?", serviceCase.id()))
                .isZero();
    }

    @Test
    void who_lacks_the_right_does_nothing() {
        ServiceCase serviceCase = cases.open("漏电");
        caller.isInTheTechnicalCentre();

        assertRefused("not-permitted", () -> note(serviceCase, "无权"));

        assertThat(rows.count("internal_note where case_id = ?", serviceCase.id()))
                .isZero();
    }

    @Test
    void who_has_the_right_may() {
        ServiceCase serviceCase = cases.open("显示屏黑屏");
        caller.isAClerk();

        note(serviceCase, "已约客户周三上门");

        assertThat(rows.count("internal_note where case_id = ?", serviceCase.id()))
                .isEqualTo(1);
    }

    @Test
    void the_check_comes_before_the_transaction_and_so_spoils_none() throws Exception {
        ServiceCase serviceCase = cases.open("油压不足");
        transaction.begin();
        try {
            assertRefused("not-signed-in", () -> note(serviceCase, "谁写的？"));
            assertThat(transaction.getStatus()).isEqualTo(Status.STATUS_ACTIVE);
        } finally {
            transaction.rollback();
        }
    }

    /** That the one above means something: what is refused behind the check does spoil the caller's transaction. */
    @Test
    void a_rule_broken_within_spoils_the_callers_transaction() throws Exception {
        ServiceCase serviceCase = cases.open("启动失败");
        caller.isAClerk();
        transaction.begin();
        try {
            assertRefused("note.text.missing", () -> note(serviceCase, " "));
            assertThat(transaction.getStatus()).isEqualTo(Status.STATUS_MARKED_ROLLBACK);
        } finally {
            transaction.rollback();
        }
    }

    private void note(ServiceCase serviceCase, String text) {
        addNote.add(new AddNote.Command(serviceCase.number(), text));
    }

    private static void assertRefused(String code, ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(RuleBroken.class, broken -> assertThat(broken.code())
                .isEqualTo(code));
    }
}
