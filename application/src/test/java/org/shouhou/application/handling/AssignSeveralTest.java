package org.shouhou.application.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouhou.application.handling.AssignSeveral.Chosen;
import org.shouhou.application.handling.AssignSeveral.Result;
import org.shouhou.application.security.Actor;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.servicecase.ServiceCase;

class AssignSeveralTest {

    private final Office office = new Office();
    private final AssignSeveral assignSeveral = new AssignSeveral(office.assignCase);

    @Test
    void each_case_is_given_by_itself_and_each_result_is_told() {
        office.acting.now(office.wangfang);
        Actor liuyang = office.employs("liuyang", "刘洋", DepartmentCode.SERVICE_OFFICE, "CLERK");
        ServiceCase first = office.newCase();
        ServiceCase stale = office.newCase();
        ServiceCase last = office.newCase();

        List<Result> results = assignSeveral.assign(
                List.of(
                        new Chosen(first.number(), first.version()),
                        new Chosen(stale.number(), stale.version() + 7),
                        new Chosen(last.number(), last.version())),
                liuyang.employeeId());

        assertThat(results).extracting(Result::done).containsExactly(true, false, true);
        assertThat(results).extracting(Result::changedMeanwhile).containsExactly(false, true, false);
        assertThat(last.assigneeId()).isEqualTo(liuyang.employeeId());
        assertThat(stale.assigneeId()).isNull();
    }

    @Test
    void a_refusal_says_why() {
        office.acting.now(office.wangfang);
        ServiceCase serviceCase = office.newCase();

        List<Result> results = assignSeveral.assign(
                List.of(new Chosen(serviceCase.number(), serviceCase.version())), office.zhaogang.employeeId());

        assertThat(results.get(0).refusal().code()).isEqualTo("case.assignee.unable");
        assertThat(results.get(0).changedMeanwhile()).isFalse();
        assertThatThrownBy(() -> assignSeveral.assign(List.of(), 1)).hasMessageContaining("case.none-chosen");
    }
}
