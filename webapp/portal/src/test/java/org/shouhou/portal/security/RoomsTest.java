package org.shouhou.portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shouhou.application.security.Actor;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.organisation.Right;

class RoomsTest {

    @Test
    void administration_is_for_administrators_under_every_spelling_of_the_path() {
        Actor clerk = with(Right.READ_CASES, Right.HANDLE_CASES);
        assertThat(Rooms.admits("/administration/employees", clerk)).isFalse();
        assertThat(Rooms.admits("/administration/employees.xhtml", clerk)).isFalse();
        assertThat(Rooms.admits("/administration/employees/employee", clerk)).isFalse();
        assertThat(Rooms.admits("/administration/anything-new", clerk)).isFalse();
        assertThat(Rooms.admits("/administration/employees", with(Right.ADMINISTER)))
                .isTrue();
    }

    @Test
    void a_department_opens_the_case_page_but_not_the_case_list() {
        Actor engineer = with(Right.ANSWER_REFERRALS);
        assertThat(Rooms.admits("/cases/case", engineer)).isTrue();
        assertThat(Rooms.admits("/cases", engineer)).isFalse();
        assertThat(Rooms.admits("/cases.xhtml", engineer)).isFalse();
    }

    @Test
    void everyone_has_their_own_work_and_account() {
        Actor nobodySpecial = with();
        assertThat(Rooms.admits("/", nobodySpecial)).isTrue();
        assertThat(Rooms.admits("/account", nobodySpecial)).isTrue();
        assertThat(Rooms.inRail(nobodySpecial)).extracting(Rooms.Room::name).containsExactly("work");
    }

    private static Actor with(Right... rights) {
        return new Actor(1, "someone", "某人", DepartmentCode.SERVICE_OFFICE, Set.of(rights));
    }
}
