package org.shouhou.application.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shouhou.application.intake.Intake;
import org.shouhou.application.memory.ActingAs;
import org.shouhou.application.memory.TestMail;
import org.shouhou.application.security.Actor;
import org.shouhou.application.security.CaseAccess;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.servicecase.Disposition;
import org.shouhou.domain.servicecase.FaultCause;
import org.shouhou.domain.servicecase.Resolution;
import org.shouhou.domain.servicecase.ServiceCase;

/** What an article made from a case begins with. */
class BeginFromCaseTest {

    private final Intake intake = new Intake();
    private final ActingAs acting = new ActingAs();
    private final BeginFromCase beginFromCase = new BeginFromCase(
            intake.cases,
            new CaseAccess(intake.referrals),
            intake.coverages,
            intake.machines,
            intake.register,
            new KnownProducts(intake.productTypes, intake.models),
            acting);

    @Test
    void neither_signature_nor_phone_of_the_customer_is_taken_over() {
        acting.now(new Actor(
                1, "wangfang", "王芳", DepartmentCode.SERVICE_OFFICE, Set.of(Right.HANDLE_CASES, Right.READ_CASES)));
        ServiceCase serviceCase = intake.caseOf(intake.receives(TestMail.from("li@customer.example")
                .subject("排气温度高")
                .text("排气温度升至 112 度后停机。\n\n--\n李雷\n手机 13800138000\n\n> 您好，请问机号？")));
        serviceCase.answer(Disposition.DIRECT_ANSWER, intake.clock.instant());
        serviceCase.resolve(new Resolution(FaultCause.WEAR, "", "清洗冷却器"), intake.clock.instant());

        var beginning = beginFromCase.begin(serviceCase.number());

        assertThat(beginning.symptom()).isEqualTo("排气温度升至 112 度后停机。");
        assertThat(beginning.resolution().remedy()).isEqualTo("清洗冷却器");
    }
}
