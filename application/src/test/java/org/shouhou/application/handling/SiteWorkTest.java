package org.shouhou.application.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.shouhou.application.port.AuditTrail;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.field.ServiceReport;
import org.shouhou.domain.field.WorkOrder;
import org.shouhou.domain.field.WorkOrderStatus;
import org.shouhou.domain.servicecase.CaseStatus;
import org.shouhou.domain.servicecase.Disposition;
import org.shouhou.domain.servicecase.FaultCause;
import org.shouhou.domain.servicecase.Resolution;
import org.shouhou.domain.servicecase.ServiceCase;

class SiteWorkTest {

    private final Office office = new Office();
    private final ServiceCase serviceCase = office.newCase();

    private static UploadFiles.Arriving scan(String name, String type, int size) {
        byte[] bytes = Arrays.copyOf("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), size);
        return new UploadFiles.Arriving(name, type, size, () -> new ByteArrayInputStream(bytes));
    }

    @Test
    void a_case_is_settled_once_the_engineer_was_there_and_the_signed_report_is_filed() throws IOException {
        WorkOrder order = office.sent(serviceCase, Duration.ofHours(20));
        assertThat(serviceCase.disposition()).isEqualTo(Disposition.ON_SITE);
        assertThatThrownBy(() -> office.resolveCase.resolve(new ResolveCase.Command(
                        serviceCase.number(), serviceCase.version(), new Resolution(FaultCause.NO_FAULT, "", "好了"))))
                .isInstanceOf(RuleBroken.class);

        office.intake.clock.pass(Duration.ofHours(4));
        assertThatThrownBy(() -> office.recordSiteWork.arrived(
                        order.id(), order.version(), serviceCase.occurredAt().minus(Duration.ofDays(7))))
                .as("before anybody asked for them")
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("reply.at.before-request");
        var arrival = office.intake.clock.instant().minus(Duration.ofHours(2));
        office.recordSiteWork.arrived(order.id(), order.version(), arrival);
        office.recordSiteWork.left(order.id(), order.version(), office.intake.clock.instant());
        office.recordSiteWork.reported(
                order.id(), order.version(), new ServiceReport("缺油", "换轴承", "6308 一只", "满意"), null);
        office.keepSignedCopy.keep(order.id(), order.version(), scan("C:\\扫描\\报告单.pdf", "application/octet-stream", 9));

        assertThat(order.signedCopy().mediaType()).isEqualTo("application/pdf");
        assertThat(order.status()).isEqualTo(WorkOrderStatus.DONE);
        assertThat(order.signedCopy().fileName()).isEqualTo("报告单.pdf");
        assertThat(office.intake.audit.actions())
                .containsSubsequence(
                        "case.engineer-sent",
                        "case.engineer-arrived",
                        "case.engineer-left",
                        "case.work-reported",
                        "case.report-signed",
                        "case.work-order-ended");
        office.resolveCase.resolve(new ResolveCase.Command(
                serviceCase.number(), serviceCase.version(), new Resolution(FaultCause.NO_FAULT, "", "换轴承")));
        assertThat(serviceCase.status()).isEqualTo(CaseStatus.RESOLVED);
    }

    @Test
    void a_wrong_copy_is_replaced_even_once_the_work_is_done() throws IOException {
        WorkOrder order = office.sent(serviceCase, Duration.ofHours(20));
        var now = office.intake.clock.instant();
        office.recordSiteWork.arrived(order.id(), order.version(), now);
        office.recordSiteWork.reported(order.id(), order.version(), new ServiceReport("因", "措", "无", "无"), null);
        office.recordSiteWork.left(order.id(), order.version(), now);
        office.keepSignedCopy.keep(order.id(), order.version(), scan("别的报告.pdf", "application/pdf", 9));
        assertThat(order.status()).isEqualTo(WorkOrderStatus.DONE);

        office.keepSignedCopy.keep(order.id(), order.version(), scan("报告单.pdf", "application/pdf", 9));

        assertThat(order.signedCopy().fileName()).isEqualTo("报告单.pdf");
        assertThat(office.lastAction()).isEqualTo("case.report-signed");
        assertThat(office.intake.audit.entries())
                .last()
                .extracting(AuditTrail.Entry::detail)
                .isEqualTo("别的报告.pdf → 报告单.pdf");
        assertThat(serviceCase.openWorkItems()).isZero();
    }

    @Test
    void a_job_nobody_goes_to_holds_up_nothing() {
        WorkOrder order = office.sent(serviceCase, Duration.ofHours(20));

        office.recordSiteWork.cancel(order.id(), order.version(), "用户自行修复");

        assertThat(office.lastAction()).isEqualTo("case.work-order-ended");
        assertThat(serviceCase.openWorkItems()).isZero();
    }

    @Test
    void only_who_works_on_site_is_sent() {
        var job = new WorkOrder.Job("修", "无锡", "", office.intake.clock.instant().plusSeconds(60));
        assertThatThrownBy(() -> office.sendEngineer.send(new SendEngineer.Command(
                        serviceCase.number(), serviceCase.version(), office.chenjie.employeeId(), job)))
                .hasMessageStartingWith("workorder.engineer.unable");
        assertThat(serviceCase.openWorkItems()).isZero();
    }

    @Test
    void what_changed_meanwhile_is_refused() {
        WorkOrder order = office.sent(serviceCase, Duration.ofHours(20));
        assertThatThrownBy(() -> office.recordSiteWork.cancel(order.id(), order.version() + 1, "不去"))
                .hasMessageStartingWith("workorder.changed");
    }

    @Test
    void a_signed_copy_is_a_picture_of_paper_of_reasonable_size() {
        WorkOrder order = office.sent(serviceCase, Duration.ofHours(20));
        office.recordSiteWork.arrived(order.id(), order.version(), office.intake.clock.instant());
        office.recordSiteWork.reported(order.id(), order.version(), new ServiceReport("因", "措", "无", "无"), null);
        assertThatThrownBy(() -> office.keepSignedCopy.keep(order.id(), order.version(), null))
                .hasMessageStartingWith("workorder.copy.missing");
        assertThatThrownBy(() -> office.keepSignedCopy.keep(
                        order.id(),
                        order.version(),
                        new UploadFiles.Arriving(
                                "a.pdf", "application/pdf", 9, () -> new ByteArrayInputStream(new byte[9]))))
                .as("whatever its name and the browser say")
                .hasMessageStartingWith("workorder.copy.no-paper");
        assertThatThrownBy(() -> office.keepSignedCopy.keep(
                        order.id(), order.version(), scan("a.pdf", "application/pdf", 21 * 1024 * 1024)))
                .hasMessageStartingWith("workorder.copy.too-large");
    }
}
