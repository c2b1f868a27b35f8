package org.shouhou.application.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouhou.application.administration.Refused.refused;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.shouhou.domain.organisation.Employee;
import org.shouhou.domain.organisation.Role;

class SetupTest {

    private static final Instant START = Instant.parse("2026-03-02T04:00:00Z");
    private static final String TOKEN = "the link's own words";

    private final Administration office = Administration.untouched();

    SetupTest() {
        office.tokens.keep(SetupToken.hash(TOKEN), START);
    }

    @Test
    void the_token_is_kept_as_its_sha_256_in_lower_case_digits() {
        assertThat(SetupToken.hash("abc"))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void whoever_holds_the_link_becomes_the_first_administrator_once() {
        assertThat(office.checkSetup.isOpen(TOKEN)).isTrue();

        make(TOKEN, "zhoumin", "correct horse");

        Employee zhoumin = office.employee("zhoumin");
        assertThat(zhoumin.roles()).containsExactly(Role.ADMINISTRATOR);
        assertThat(zhoumin.language()).isEqualTo("en");
        assertThat(office.hasher.matches("correct horse", zhoumin.passwordHash()))
                .isTrue();
        assertThat(zhoumin.mustChoosePassword()).isFalse();
        assertThat(office.lastEntry()).isEqualTo("zhoumin employee.first-administrator employee zhoumin: name: 周敏");
        assertThat(office.checkSetup.isOpen(TOKEN)).isFalse();
        refused("setup.over", () -> make(TOKEN, "other", "correct horse"));
    }

    @Test
    void a_token_nobody_made_opens_nothing() {
        assertThat(office.checkSetup.isOpen("guessed")).isFalse();
        assertThat(office.checkSetup.isOpen(null)).isFalse();
        refused("setup.token", () -> make("guessed", "zhoumin", "correct horse"));
        assertThat(office.employees.all()).isEmpty();
    }

    @Test
    void where_somebody_administers_already_the_link_is_over() {
        office.employs("zhoumin", "周敏", Role.ADMINISTRATOR);

        assertThat(office.checkSetup.isOpen(TOKEN)).isFalse();
        refused("setup.over", () -> make(TOKEN, "lina", "correct horse"));
    }

    @Test
    void the_first_password_is_checked_as_well() {
        refused("password.too-short", () -> make(TOKEN, "zhoumin", "short"));
    }

    private void make(String token, String login, String password) {
        office.makeFirstAdministrator.make(new MakeFirstAdministrator.Command(token, login, "周敏", password, "en"));
    }
}
