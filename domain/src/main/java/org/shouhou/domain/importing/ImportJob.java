package org.shouhou.domain.importing;

import java.time.Instant;
import java.util.Collection;
import org.shouhou.domain.RuleBroken;

/** A table somebody wants taken over: tried row by row first, and only then, if they still want it, carried out. */
public class ImportJob {

    private Long id;
    private ImportKind kind;
    private String fileName;
    private Long documentId;
    private Long startedBy;
    private Instant startedAt;
    private ImportState state;
    private int rowsRead;
    private int adding;
    private int changing;
    private int same;
    private int bad;
    private int applied;
    private String problem;
    private Instant endedAt;
    private long version;

    protected ImportJob() {}

    /** @param documentId the table as it came */
    public ImportJob(ImportKind kind, String fileName, long documentId, long startedBy, Instant at) {
        RuleBroken.unless(kind != null, "import.kind.missing");
        this.kind = kind;
        this.fileName = RuleBroken.text(fileName, 200, "import.file");
        this.documentId = documentId;
        this.startedBy = startedBy;
        this.startedAt = at;
        this.state = ImportState.CHECKING;
    }

    /** So many more rows were tried. */
    public void tried(Collection<RowVerdict> verdicts) {
        require(ImportState.CHECKING);
        rowsRead += verdicts.size();
        verdicts.forEach(this::count);
    }

    /** There are no more rows. */
    public void checked() {
        require(ImportState.CHECKING);
        RuleBroken.unless(rowsRead > 0, "import.no-rows");
        state = ImportState.CHECKED;
    }

    /** The table as a whole can't be read. @param problem why, as a code */
    public void fail(String problem, Instant at) {
        state = ImportState.FAILED;
        this.problem = problem;
        endedAt = at;
    }

    /** Whoever decides wants the good rows taken over. */
    public void confirm() {
        require(ImportState.CHECKED);
        RuleBroken.unless(adding + changing > 0, "import.nothing-to-do");
        state = ImportState.APPLYING;
    }

    /** Nobody wants it; what was taken over before stays. */
    public void abandon(Instant at) {
        RuleBroken.unless(state == ImportState.CHECKED || state == ImportState.CHECKING, "import.wrong-state");
        state = ImportState.ABANDONED;
        endedAt = at;
    }

    /** A row was taken over. */
    public void applied() {
        require(ImportState.APPLYING);
        applied++;
    }

    /** A row that was good no longer is, since something changed meanwhile. */
    public void turnedBad(RowVerdict before) {
        require(ImportState.APPLYING);
        if (before == RowVerdict.ADD) {
            adding--;
        } else {
            changing--;
        }
        bad++;
    }

    public void done(Instant at) {
        require(ImportState.APPLYING);
        state = ImportState.DONE;
        endedAt = at;
    }

    /** Refuses work based on a stale view. */
    public void requireSeen(long versionSeen) {
        RuleBroken.unless(version == versionSeen, "changed-meanwhile");
    }

    private void count(RowVerdict verdict) {
        switch (verdict) {
            case ADD -> adding++;
            case CHANGE -> changing++;
            case SAME -> same++;
            case BAD -> bad++;
        }
    }

    private void require(ImportState wanted) {
        RuleBroken.unless(state == wanted, "import.wrong-state");
    }

    public Long id() {
        return id;
    }

    public ImportKind kind() {
        return kind;
    }

    public String fileName() {
        return fileName;
    }

    public Long documentId() {
        return documentId;
    }

    public Long startedBy() {
        return startedBy;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public ImportState state() {
        return state;
    }

    public int rowsRead() {
        return rowsRead;
    }

    public int adding() {
        return adding;
    }

    public int changing() {
        return changing;
    }

    public int same() {
        return same;
    }

    public int bad() {
        return bad;
    }

    /** How many rows were taken over so far. */
    public int appliedRows() {
        return applied;
    }

    /** Why it failed, as a code, or null. */
    public String problem() {
        return problem;
    }

    public Instant endedAt() {
        return endedAt;
    }

    public long version() {
        return version;
    }
}
