package org.shouhou.application.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shouhou.application.port.DocumentStore;
import org.shouhou.application.port.Employees;
import org.shouhou.application.port.ImportJobs;
import org.shouhou.application.port.SheetReader;
import org.shouhou.application.security.SystemTask;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.importing.ImportJob;
import org.shouhou.domain.importing.ImportState;
import org.shouhou.domain.importing.RowVerdict;
import org.shouhou.domain.organisation.Employee;

/**
 * Carries imports on, a piece in each transaction, so that progress can be seen and a crash costs a piece at most: tries
 * the rows of a new table, takes over the good rows of one that somebody has confirmed.
 */
@SystemTask
@ApplicationScoped
public class RunImport {

    private static final int TRIED_AT_ONCE = 1_000;
    private static final int APPLIED_AT_ONCE = 200;
    private static final int MOST_ROWS = 200_000;

    private final ImportJobs jobs;
    private final DocumentStore documents;
    private final SheetReader reader;
    private final Iterable<RowImport> kinds;
    private final Employees employees;
    private final Clock clock;

    protected RunImport() {
        this(null, null, null, (Iterable<RowImport>) null, null, null);
    }

    @Inject
    RunImport(
            ImportJobs jobs,
            DocumentStore documents,
            SheetReader reader,
            @Any Instance<RowImport> kinds,
            Employees employees,
            Clock clock) {
        this(jobs, documents, reader, (Iterable<RowImport>) kinds, employees, clock);
    }

    RunImport(
            ImportJobs jobs,
            DocumentStore documents,
            SheetReader reader,
            Iterable<RowImport> kinds,
            Employees employees,
            Clock clock) {
        this.jobs = jobs;
        this.documents = documents;
        this.reader = reader;
        this.kinds = kinds;
        this.employees = employees;
        this.clock = clock;
    }

    /** @return whether there was something to do */
    @Transactional
    public boolean goOn() {
        Optional<ImportJob> next = jobs.nextUnderWay();
        next.ifPresent(job -> {
            if (job.state() == ImportState.CHECKING) {
                tryRows(job);
            } else {
                applyRows(job);
            }
        });
        return next.isPresent();
    }

    private void tryRows(ImportJob job) {
        try (InputStream file = documents.open(job.documentId());
                SheetReader.Rows rows = reader.open(file)) {
            List<String> titles = rows.hasNext() ? rows.next() : List.of();
            RowImport kind = kind(job);
            TableHead head = new TableHead(titles, kind.columns());
            if (job.rowsRead() == 0) {
                jobs.keepHead(job.id(), TableHead.kept(titles));
            }
            for (int skipped = 0; skipped < job.rowsRead() && rows.hasNext(); skipped++) {
                rows.next();
            }
            List<ImportJobs.Row> tried = tryNext(job, kind, head, rows);
            jobs.addRows(job.id(), tried);
            job.tried(tried.stream().map(ImportJobs.Row::verdict).toList());
            RuleBroken.unless(job.rowsRead() <= MOST_ROWS, "import.too-many-rows", MOST_ROWS);
            if (!rows.hasNext()) {
                job.checked();
            }
        } catch (RuleBroken unusable) {
            job.fail(unusable.code() + data(unusable), clock.instant());
        } catch (IOException | UncheckedIOException broken) {
            job.fail("import.unreadable", clock.instant());
        }
    }

    private List<ImportJobs.Row> tryNext(ImportJob job, RowImport kind, TableHead head, SheetReader.Rows rows) {
        List<ImportJobs.Row> tried = new ArrayList<>();
        while (rows.hasNext() && tried.size() < TRIED_AT_ONCE) {
            int number = job.rowsRead() + tried.size() + 2;
            tried.add(tryRow(number, rows.next(), kind, head));
        }
        return withoutRepeats(job, tried);
    }

    private static ImportJobs.Row tryRow(int number, List<String> cells, RowImport kind, TableHead head) {
        List<String> kept = TableHead.kept(cells);
        if (TableHead.empty(cells)) {
            return new ImportJobs.Row(number, "", kept, RowVerdict.SAME, null, List.of());
        }
        try {
            RowImport.Outcome outcome = kind.check(head.cells(cells));
            return new ImportJobs.Row(number, outcome.key(), kept, outcome.verdict(), null, List.of());
        } catch (RuleBroken problem) {
            return bad(number, kept, problem);
        }
    }

    /** Of rows about the same the first counts: whoever wrote two of them has to say which is meant. */
    private List<ImportJobs.Row> withoutRepeats(ImportJob job, List<ImportJobs.Row> tried) {
        Set<String> keys = tried.stream()
                .map(ImportJobs.Row::key)
                .filter(key -> !key.isEmpty())
                .collect(Collectors.toSet());
        Set<String> seen = new HashSet<>(jobs.keysThere(job.id(), keys));
        List<ImportJobs.Row> kept = new ArrayList<>();
        for (ImportJobs.Row row : tried) {
            boolean first = row.key().isEmpty() || seen.add(row.key());
            kept.add(first ? row : bad(row.number(), row.cells(), new RuleBroken("import.repeated")));
        }
        return kept;
    }

    private void applyRows(ImportJob job) {
        RowImport kind = kind(job);
        TableHead head = new TableHead(jobs.head(job.id()), kind.columns());
        String actor = employees.byId(job.startedBy()).map(Employee::loginName).orElse("system");
        List<ImportJobs.Row> due = jobs.toApply(job.id(), APPLIED_AT_ONCE);
        List<ImportJobs.Row> settled = new ArrayList<>();
        for (ImportJobs.Row row : due) {
            try {
                kind.apply(head.cells(row.cells()), actor);
                job.applied();
                settled.add(row);
            } catch (RuleBroken problem) {
                job.turnedBad(row.verdict());
                settled.add(bad(row.number(), row.cells(), problem));
            }
        }
        jobs.settle(job.id(), settled);
        if (due.size() < APPLIED_AT_ONCE) {
            job.done(clock.instant());
        }
    }

    private RowImport kind(ImportJob job) {
        for (RowImport kind : kinds) {
            if (kind.kind() == job.kind()) {
                return kind;
            }
        }
        throw new IllegalStateException("No import of " + job.kind());
    }

    private static ImportJobs.Row bad(int number, List<String> cells, RuleBroken problem) {
        return new ImportJobs.Row(
                number,
                "",
                cells,
                RowVerdict.BAD,
                problem.code(),
                problem.data().stream().map(String::valueOf).toList());
    }

    /** What the sentence needs stands behind the code. */
    private static String data(RuleBroken problem) {
        return problem.data().isEmpty()
                ? ""
                : problem.data().stream().map(String::valueOf).collect(Collectors.joining("|", "|", ""));
    }
}
