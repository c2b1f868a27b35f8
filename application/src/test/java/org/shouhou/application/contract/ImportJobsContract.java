package org.shouhou.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shouhou.application.port.ImportJobs;
import org.shouhou.application.port.ImportJobs.Row;
import org.shouhou.domain.importing.ImportJob;
import org.shouhou.domain.importing.ImportKind;
import org.shouhou.domain.importing.RowVerdict;

/** Tables that are taken over. */
public abstract class ImportJobsContract extends PortContract {

    @Test
    void rows_are_kept_until_they_are_settled() throws Exception {
        long clerk = employee();
        long id = read(() -> {
            long document = stores.documents()
                    .store(new ByteArrayInputStream(new byte[] {1}))
                    .documentId();
            var job = new ImportJob(ImportKind.MACHINES, "设备.xlsx", document, clerk, NOON);
            stores.importJobs().add(job);
            return job.id();
        });
        var good = new Row(2, "7 A1", List.of("ZLH-250", "A1", "\"引\"号"), RowVerdict.ADD, null, List.of());
        var bad = new Row(3, "", List.of("x", ""), RowVerdict.BAD, "import.model-unknown", List.of("x"));
        inTransaction(() -> {
            ImportJobs jobs = stores.importJobs();
            assertThat(jobs.nextUnderWay().map(ImportJob::id)).contains(id);
            jobs.keepHead(id, List.of("型号", "机号"));
            jobs.addRows(id, List.of(good, bad));
        });

        inTransaction(() -> {
            ImportJobs jobs = stores.importJobs();
            assertThat(jobs.head(id)).containsExactly("型号", "机号");
            assertThat(jobs.first(id, 10)).containsExactly(good, bad);
            assertThat(jobs.bad(id, 0, 10)).containsExactly(bad);
            assertThat(jobs.bad(id, 3, 10)).isEmpty();
            assertThat(jobs.keysThere(id, Set.of("7 A1", "7 B2"))).containsExactly("7 A1");
            assertThat(jobs.toApply(id, 10)).containsExactly(good);
        });

        inTransaction(() -> stores.importJobs().settle(id, List.of(good)));
        List<Row> due = read(() -> stores.importJobs().toApply(id, 10));
        assertThat(due).isEmpty();
    }

    @Test
    void what_is_over_is_not_gone_on_with() throws Exception {
        long clerk = employee();
        inTransaction(() -> {
            long document = stores.documents()
                    .store(new ByteArrayInputStream(new byte[] {1}))
                    .documentId();
            var job = new ImportJob(ImportKind.CUSTOMERS, "用户.csv", document, clerk, NOON);
            job.fail("import.unreadable", NOON);
            stores.importJobs().add(job);
        });

        inTransaction(() -> {
            assertThat(stores.importJobs().nextUnderWay()).isEmpty();
            assertThat(stores.importJobs().latest(5))
                    .extracting(ImportJob::fileName)
                    .containsExactly("用户.csv");
        });
    }
}
