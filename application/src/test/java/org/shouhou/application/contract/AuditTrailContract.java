package org.shouhou.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shouhou.application.port.AuditTrail;

/** Who did what when. */
public abstract class AuditTrailContract extends PortContract {

    @Test
    void entries_are_kept_word_for_word_and_in_order() throws Exception {
        long caseId = serviceCase(NOON);
        var first = new AuditTrail.Entry(NOON, "wangfang", "case.resolved", caseId, "case SH2026-000061", "已更换轴承");
        var second = new AuditTrail.Entry(NOON.plusSeconds(1), "system", "employee.saved", null, "employee li", "");

        inTransaction(() -> {
            stores.audit().record(first);
            stores.audit().record(second);
        });

        assertThat(read(() -> stores.recorded())).containsExactly(first, second);
    }
}
