package org.shouhou.application.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.shouhou.application.handling.UploadFiles;
import org.shouhou.application.ledger.Changes;
import org.shouhou.application.ledger.Ledger;
import org.shouhou.application.port.DocumentStore;
import org.shouhou.application.port.ImportJobs;
import org.shouhou.application.security.Actor;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.importing.ImportJob;
import org.shouhou.domain.importing.ImportKind;
import org.shouhou.domain.importing.ImportState;
import org.shouhou.domain.organisation.Right;

/**
 * Lets people bring tables of master data they keep, see what would come of each row, and have them taken over.
 */
@Permitted({Right.KEEP_CUSTOMERS, Right.KEEP_CATALOGUE})
@ApplicationScoped
public class ImportTables {

    private static final long MOST_BYTES = 20L * 1024 * 1024;
    private static final int SHOWN = 20;
    private static final int ROWS_SHOWN = 50;
    private static final int PAGE = 1_000;

    private final ImportJobs jobs;
    private final DocumentStore documents;
    private final Ledger ledger;
    private final Clock clock;

    protected ImportTables() {
        this(null, null, null, null);
    }

    @Inject
    ImportTables(ImportJobs jobs, DocumentStore documents, Ledger ledger, Clock clock) {
        this.jobs = jobs;
        this.documents = documents;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** An import as it stands. */
    public record Shown(
            long id,
            long version,
            ImportKind kind,
            String fileName,
            Instant startedAt,
            ImportState state,
            int rowsRead,
            int adding,
            int changing,
            int same,
            int bad,
            int applied,
            String problem,
            Instant endedAt) {

        static Shown of(ImportJob it) {
            return new Shown(
                    it.id(),
                    it.version(),
                    it.kind(),
                    it.fileName(),
                    it.startedAt(),
                    it.state(),
                    it.rowsRead(),
                    it.adding(),
                    it.changing(),
                    it.same(),
                    it.bad(),
                    it.appliedRows(),
                    it.problem(),
                    it.endedAt());
        }
    }

    /** Takes the rows of a table as they come. */
    public interface Taker<X extends Exception> {
        void take(ImportJobs.Row row) throws X;
    }

    /**
     * Takes a table; it is tried in the background.
     *
     * @return the import's id
     * @throws RuleBroken {@code import.file.missing}, {@code import.file.empty}, {@code import.file.too-large}
     */
    @Transactional(rollbackOn = Exception.class)
    public long bring(ImportKind kind, String fileName, long size, InputStream content) throws IOException {
        ledger.actor().require(kind.keeper());
        RuleBroken.unless(fileName != null && !fileName.isBlank(), "import.file.missing");
        RuleBroken.unless(size > 0, "import.file.empty");
        RuleBroken.unless(size <= MOST_BYTES, "import.file.too-large", MOST_BYTES / 1024 / 1024);
        var job = new ImportJob(
                kind,
                UploadFiles.name(fileName),
                documents.store(content).documentId(),
                ledger.actor().employeeId(),
                clock.instant());
        jobs.add(job);
        ledger.record("import.brought", "import " + job.fileName(), new Changes().with("kind", kind));
        return job.id();
    }

    @Transactional
    public List<Shown> latest() {
        Actor actor = ledger.actor();
        return jobs.latest(SHOWN).stream()
                .filter(it -> actor.may(it.kind().keeper()))
                .map(Shown::of)
                .toList();
    }

    @Transactional
    public Shown view(long id) {
        return Shown.of(job(id));
    }

    /** The first rows that are bad, and the first of all. */
    @Transactional
    public List<ImportJobs.Row> bad(long id) {
        return jobs.bad(job(id).id(), 0, ROWS_SHOWN);
    }

    @Transactional
    public List<ImportJobs.Row> first(long id) {
        return jobs.first(job(id).id(), ROWS_SHOWN);
    }

    @Transactional
    public List<String> head(long id) {
        return jobs.head(job(id).id());
    }

    /** All bad rows, to be corrected and brought again. */
    public <X extends Exception> void eachBad(long id, Taker<X> taker) throws X {
        job(id);
        int after = 0;
        List<ImportJobs.Row> page;
        do {
            page = jobs.bad(id, after, PAGE);
            for (ImportJobs.Row row : page) {
                taker.take(row);
                after = row.number();
            }
        } while (page.size() == PAGE);
    }

    /** @param seenVersion the version the user looked at */
    @Transactional
    public void confirm(long id, long seenVersion) {
        ImportJob job = job(id);
        job.requireSeen(seenVersion);
        job.confirm();
        ledger.record(
                "import.confirmed",
                "import " + job.fileName(),
                new Changes().with("adding", job.adding()).with("changing", job.changing()));
    }

    @Transactional
    public void abandon(long id, long seenVersion) {
        ImportJob job = job(id);
        job.requireSeen(seenVersion);
        job.abandon(clock.instant());
        ledger.record("import.abandoned", "import " + job.fileName(), new Changes());
    }

    private ImportJob job(long id) {
        ImportJob job = jobs.byId(id).orElseThrow(() -> new RuleBroken("import.unknown"));
        ledger.actor().require(job.kind().keeper());
        return job;
    }
}
