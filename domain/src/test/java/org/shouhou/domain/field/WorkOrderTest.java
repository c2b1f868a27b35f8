package org.shouhou.domain.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.Attachment;

class WorkOrderTest {

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final Instant DUE = NOON.plus(Duration.ofHours(20));
    private static final ServiceReport REPORT = new ServiceReport("轴承缺油", "更换轴承", "轴承 6308 一只", "满意");
    private static final Attachment COPY = new Attachment("报告单.pdf", "application/pdf", 3, "ab", 7);

    private final WorkOrder order = sent(DUE);

    private static WorkOrder sent(Instant arriveBy) {
        return new WorkOrder(1, 2, new WorkOrder.Job("更换主轴轴承", "无锡市锡山区", "周师傅 13800000000", arriveBy), 3, NOON);
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(RuleBroken.class).hasMessageStartingWith(code);
    }

    @Test
    void it_stays_open_until_arrival_leaving_report_and_signed_copy_are_there() {
        assertThat(order.arrived(NOON.plus(Duration.ofHours(2)), DUE)).isFalse();
        order.left(NOON.plus(Duration.ofHours(5)), DUE);
        order.report(REPORT, DUE);
        assertThat(order.status()).isEqualTo(WorkOrderStatus.LEFT);
        assertThat(order.endedAt()).isNull();

        order.signed(COPY, DUE);

        assertThat(order.status()).isEqualTo(WorkOrderStatus.DONE);
        assertThat(order.endedAt()).isEqualTo(DUE);
        assertThat(order.report()).isEqualTo(REPORT);
        assertThat(order.signedCopy().fileName()).isEqualTo("报告单.pdf");
    }

    @Test
    void the_report_may_be_signed_before_the_engineer_leaves() {
        order.arrived(NOON, NOON);
        order.report(REPORT, NOON);
        order.signed(COPY, NOON);
        assertThat(order.status()).isEqualTo(WorkOrderStatus.ON_SITE);

        order.left(NOON, NOON);

        assertThat(order.status()).isEqualTo(WorkOrderStatus.DONE);
        refused("workorder.over", () -> order.report(REPORT, NOON));

        order.signed(new Attachment("报告单2.pdf", "application/pdf", 9, "0", 2), DUE);
        assertThat(order.signedCopy().fileName()).as("a better copy").isEqualTo("报告单2.pdf");
        assertThat(order.endedAt()).isEqualTo(NOON);
    }

    @Test
    void nothing_can_be_recorded_before_what_it_follows() {
        refused("workorder.not-arrived", () -> order.left(NOON, NOON));
        refused("workorder.not-arrived", () -> order.report(REPORT, NOON));
        refused("workorder.not-reported", () -> order.signed(COPY, NOON));
        refused("workorder.arrived.missing", () -> order.arrived(null, NOON));
        refused("workorder.arrived.future", () -> order.arrived(NOON.plusSeconds(1), NOON));
        order.arrived(NOON, DUE);
        refused("workorder.arrived-already", () -> order.arrived(NOON, DUE));
        refused("workorder.left.before-arrival", () -> order.left(NOON.minusSeconds(1), DUE));
        refused("workorder.left.future", () -> order.left(DUE.plusSeconds(1), DUE));
        refused("workorder.left.missing", () -> order.left(null, DUE));
        order.left(DUE, DUE);
        refused("workorder.left-already", () -> order.left(DUE, DUE));
    }

    @Test
    void who_arrives_after_the_customers_time_is_late() {
        assertThat(order.arrived(DUE.plusSeconds(1), DUE.plusSeconds(2))).isTrue();
        assertThat(sent(DUE).arrived(DUE, DUE)).isFalse();
    }

    @Test
    void that_nobody_came_in_time_is_recorded_once() {
        assertThat(order.checkArrival(DUE)).isFalse();
        assertThat(order.checkArrival(DUE.plusSeconds(1))).isTrue();
        assertThat(order.checkArrival(DUE.plusSeconds(2))).isFalse();
        // recorded late, but they were there in time
        WorkOrder told = sent(DUE);
        told.arrived(NOON, DUE.plusSeconds(9));
        assertThat(told.checkArrival(DUE.plusSeconds(9))).isFalse();
    }

    @Test
    void it_can_be_cancelled_before_arrival_with_a_reason() {
        refused("workorder.cancel-reason.missing", () -> order.cancel(" ", NOON));
        order.cancel("用户自行修复", NOON);
        assertThat(order.status()).isEqualTo(WorkOrderStatus.CANCELLED);
        refused("workorder.not-cancellable", () -> order.cancel("又", NOON));
        refused("workorder.arrived-already", () -> order.arrived(NOON, NOON));
        WorkOrder begun = sent(DUE);
        begun.arrived(NOON, NOON);
        refused("workorder.not-cancellable", () -> begun.cancel("不去了", NOON));
    }

    @Test
    void the_job_says_what_where_and_by_when() {
        refused("workorder.arrive-by.past", () -> sent(NOON));
        refused("workorder.arrive-by.missing", () -> sent(null));
        refused("workorder.task.missing", () -> new WorkOrder(1, 2, new WorkOrder.Job("", "无锡", "", DUE), 3, NOON));
        refused("workorder.place.missing", () -> new WorkOrder(1, 2, new WorkOrder.Job("修", null, "", DUE), 3, NOON));
        assertThat(new WorkOrder(1, 2, new WorkOrder.Job("修", "无锡", null, DUE), 3, NOON).onSiteContact())
                .isEmpty();
    }

    @Test
    void a_report_says_everything() {
        refused("report.parts.missing", () -> new ServiceReport("因", "措", "", "满意"));
        refused("report.opinion.missing", () -> new ServiceReport("因", "措", "无", null));
    }
}
