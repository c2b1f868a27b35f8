package org.shouhou.application.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouhou.application.administration.Administration.PASSWORD;
import static org.shouhou.application.administration.Refused.refused;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouhou.application.administration.Administration;
import org.shouhou.domain.organisation.Employee;

class OwnAccountTest {

    private static final String FRESH = "轴承异响请派人来看看";

    private final Administration office = Administration.atWork();
    private final Employee wangfang = office.employee("wangfang");

    @BeforeEach
    void wangfangActs() {
        office.acting.now(office.actor(wangfang));
    }

    @Test
    void who_knows_the_present_password_may_change_it() {
        change(PASSWORD, FRESH);

        assertThat(office.hasher.matches(FRESH, wangfang.passwordHash())).isTrue();
        assertThat(office.lastEntry()).isEqualTo("wangfang account.password-changed employee wangfang: ");
    }

    @Test
    void who_does_not_know_it_may_not() {
        refused("password.wrong", () -> change("guessed it", FRESH));
        refused("password.wrong", () -> change(null, FRESH));
        assertThat(office.hasher.matches(PASSWORD, wangfang.passwordHash())).isTrue();
    }

    @Test
    void the_new_password_is_another_one_and_no_weak_one() {
        refused("password.same", () -> change(PASSWORD, PASSWORD));
        refused("password.too-short", () -> change(PASSWORD, "short"));
        refused("password.has-login-name", () -> change(PASSWORD, "wangfang-2026"));
    }

    @Test
    void a_one_time_password_is_exchanged_for_one_of_ones_own() {
        wangfang.giveOneTimePassword(office.hasher.hash("k7mp-x3qd-9wtr"), office.clock.instant());
        refused("password.same", () -> office.choosePassword.choose("k7mp-x3qd-9wtr"));

        office.choosePassword.choose(FRESH);

        assertThat(wangfang.mustChoosePassword()).isFalse();
        assertThat(office.hasher.matches(FRESH, wangfang.passwordHash())).isTrue();
        assertThat(office.lastEntry()).isEqualTo("wangfang account.password-chosen employee wangfang: ");
        refused("password.chosen", () -> office.choosePassword.choose("another one again"));
    }

    @Test
    void the_language_is_remembered_and_the_trail_not_filled_with_what_is_no_change() {
        office.chooseLanguage.choose("en");
        office.chooseLanguage.choose("en");

        assertThat(wangfang.language()).isEqualTo("en");
        assertThat(office.audit.actions()).containsExactly("account.language-chosen");
        refused("employee.language.unknown", () -> office.chooseLanguage.choose("fr"));
    }

    private void change(String current, String fresh) {
        office.changeOwnPassword.change(new ChangeOwnPassword.Command(current, fresh));
    }
}
