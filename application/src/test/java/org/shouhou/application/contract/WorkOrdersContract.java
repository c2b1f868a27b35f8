package org.shouhou.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouhou.application.port.DocumentStore;
import org.shouhou.domain.correspondence.Attachment;
import org.shouhou.domain.field.ServiceReport;
import org.shouhou.domain.field.WorkOrder;
import org.shouhou.domain.field.WorkOrderStatus;

/** Jobs at customers' places. */
public abstract class WorkOrdersContract extends PortContract {

    private static final Instant DUE = NOON.plus(Duration.ofHours(20));
    private static final ServiceReport REPORT = new ServiceReport("轴承缺油", "更换轴承", "轴承 6308 一只", "满意");

    @Test
    void a_job_is_kept_with_everything_that_is_recorded_on_it() throws Exception {
        long id = send(serviceCase(NOON), DUE);

        inTransaction(() -> {
            WorkOrder order = stores.workOrders().byId(id).orElseThrow();
            order.arrived(NOON.plusSeconds(10), DUE);
            order.left(NOON.plusSeconds(20), DUE);
            order.report(REPORT, DUE);
            DocumentStore.Stored stored = stores.documents().store(new ByteArrayInputStream(new byte[3]));
            order.signed(new Attachment("报告单.pdf", "application/pdf", 3, stored.sha256(), stored.documentId()), DUE);
        });

        WorkOrder kept = read(() -> stores.workOrders().byId(id).orElseThrow());
        assertThat(kept.task()).isEqualTo("更换主轴轴承");
        assertThat(kept.place()).isEqualTo("无锡");
        assertThat(kept.onSiteContact()).isEqualTo("周师傅");
        assertThat(kept.arrival().dueAt()).isEqualTo(DUE);
        assertThat(kept.arrival().metAt()).isEqualTo(NOON.plusSeconds(10));
        assertThat(kept.leftAt()).isEqualTo(NOON.plusSeconds(20));
        assertThat(kept.report()).isEqualTo(REPORT);
        assertThat(kept.signedCopy().fileName()).isEqualTo("报告单.pdf");
        assertThat(kept.signedCopy().contentId()).isNull();
        assertThat(kept.status()).isEqualTo(WorkOrderStatus.DONE);
        assertThat(kept.endedAt()).isEqualTo(DUE);
    }

    @Test
    void what_was_not_recorded_yet_is_not_there() throws Exception {
        long id = send(serviceCase(NOON), DUE);

        WorkOrder kept = read(() -> stores.workOrders().byId(id).orElseThrow());

        assertThat(kept.report()).isNull();
        assertThat(kept.signedCopy()).isNull();
        assertThat(kept.arrival().metAt()).isNull();
        assertThat(read(() -> stores.workOrders().byId(id + 1000))).isEmpty();
    }

    @Test
    void the_jobs_of_a_case_come_oldest_first_and_no_others() throws Exception {
        long caseId = serviceCase(NOON);
        long first = send(caseId, DUE);
        send(serviceCase(NOON), DUE);
        long second = send(caseId, DUE);

        List<Long> ids = read(() ->
                stores.workOrders().ofCase(caseId).stream().map(WorkOrder::id).toList());

        assertThat(ids).containsExactly(first, second);
    }

    @Test
    void jobs_nobody_arrived_for_in_time_are_found_the_latest_due_last_until_it_is_recorded() throws Exception {
        long caseId = serviceCase(NOON);
        long later = send(caseId, NOON.plusSeconds(200));
        long earlier = send(caseId, NOON.plusSeconds(100));
        long there = send(caseId, NOON.plusSeconds(100));
        send(caseId, DUE);
        Instant now = NOON.plusSeconds(300);
        inTransaction(() -> stores.workOrders().byId(there).orElseThrow().arrived(NOON.plusSeconds(50), now));

        assertThat(late(now, 9)).containsExactly(earlier, later);
        assertThat(late(now, 1)).containsExactly(earlier);

        inTransaction(() -> stores.workOrders().byId(earlier).orElseThrow().checkArrival(now));
        assertThat(late(now, 9)).containsExactly(later);
    }

    private List<Long> late(Instant now, int atMost) throws Exception {
        return read(() -> stores.workOrders().withUnrecordedBreach(now, atMost).stream()
                .map(WorkOrder::id)
                .toList());
    }

    private long send(long caseId, Instant arriveBy) throws Exception {
        long clerk = employee();
        return read(() -> {
            var order = new WorkOrder(caseId, clerk, new WorkOrder.Job("更换主轴轴承", "无锡", "周师傅", arriveBy), clerk, NOON);
            stores.workOrders().add(order);
            return order.id();
        });
    }
}
