package org.shouhou.application.port;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shouhou.domain.importing.ImportJob;
import org.shouhou.domain.importing.RowVerdict;

/** Tables that are taken over, and what came of each of their rows. */
public interface ImportJobs {

    /** Adds one; it has its id afterwards. */
    void add(ImportJob job);

    Optional<ImportJob> byId(long id);

    /** The oldest that the software still has to do something about, kept from everybody else until the transaction ends. */
    Optional<ImportJob> nextUnderWay();

    /** The latest, at most so many. */
    List<ImportJob> latest(int atMost);

    /**
     * A row that was tried.
     *
     * @param number in the table, the head being 1
     * @param key what it is about; no second row may be about the same
     * @param problem why it is bad, or null
     * @param data what the sentence of the problem needs
     */
    record Row(int number, String key, List<String> cells, RowVerdict verdict, String problem, List<String> data) {}

    void addRows(long jobId, List<Row> rows);

    /** Which of these keys rows of the job have already. */
    Set<String> keysThere(long jobId, Set<String> keys);

    /** Good rows that are still to be taken over, in order, at most so many. */
    List<Row> toApply(long jobId, int atMost);

    /** Writes down what came of rows: those without a problem were taken over. */
    void settle(long jobId, List<Row> rows);

    /** Bad rows after this one, in order, at most so many. */
    List<Row> bad(long jobId, int afterNumber, int atMost);

    /** The first rows, whatever is to come of them. */
    List<Row> first(long jobId, int atMost);

    /** The column titles as they stand in the table. */
    List<String> head(long jobId);

    void keepHead(long jobId, List<String> head);
}
