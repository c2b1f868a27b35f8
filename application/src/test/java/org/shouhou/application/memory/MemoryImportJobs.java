package org.shouhou.application.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.shouhou.application.port.ImportJobs;
import org.shouhou.domain.importing.ImportJob;
import org.shouhou.domain.importing.RowVerdict;

/** Imports, kept in memory. */
public final class MemoryImportJobs implements ImportJobs {

    private final Ids ids = new Ids();
    private final List<ImportJob> all = new CopyOnWriteArrayList<>();
    private final Map<Long, TreeMap<Integer, Row>> rows = new HashMap<>();
    private final Map<Long, Set<Integer>> applied = new HashMap<>();
    private final Map<Long, List<String>> heads = new HashMap<>();

    @Override
    public void add(ImportJob job) {
        ids.assign(job);
        all.add(job);
    }

    @Override
    public Optional<ImportJob> byId(long id) {
        return all.stream().filter(job -> job.id() == id).findFirst();
    }

    @Override
    public Optional<ImportJob> nextUnderWay() {
        return all.stream().filter(job -> job.state().underWay()).findFirst();
    }

    @Override
    public List<ImportJob> latest(int atMost) {
        return all.stream()
                .sorted(Comparator.comparing(ImportJob::id).reversed())
                .limit(atMost)
                .toList();
    }

    @Override
    public void addRows(long jobId, List<Row> added) {
        added.forEach(row -> of(jobId).put(row.number(), row));
    }

    @Override
    public Set<String> keysThere(long jobId, Set<String> keys) {
        return of(jobId).values().stream()
                .map(Row::key)
                .filter(key -> !key.isEmpty() && keys.contains(key))
                .collect(Collectors.toSet());
    }

    @Override
    public List<Row> toApply(long jobId, int atMost) {
        Set<Integer> done = applied.getOrDefault(jobId, Set.of());
        return rows(
                jobId,
                row -> (row.verdict() == RowVerdict.ADD || row.verdict() == RowVerdict.CHANGE)
                        && !done.contains(row.number()),
                atMost);
    }

    @Override
    public void settle(long jobId, List<Row> settled) {
        for (Row row : settled) {
            of(jobId).put(row.number(), row);
            if (row.problem() == null) {
                applied.computeIfAbsent(jobId, id -> new HashSet<>()).add(row.number());
            }
        }
    }

    @Override
    public List<Row> bad(long jobId, int afterNumber, int atMost) {
        return rows(jobId, row -> row.verdict() == RowVerdict.BAD && row.number() > afterNumber, atMost);
    }

    @Override
    public List<Row> first(long jobId, int atMost) {
        return rows(jobId, row -> true, atMost);
    }

    @Override
    public List<String> head(long jobId) {
        return heads.getOrDefault(jobId, List.of());
    }

    @Override
    public void keepHead(long jobId, List<String> head) {
        heads.put(jobId, head);
    }

    private List<Row> rows(long jobId, Predicate<Row> which, int atMost) {
        return new ArrayList<>(of(jobId).values())
                .stream().filter(which).limit(atMost).toList();
    }

    private TreeMap<Integer, Row> of(long jobId) {
        return rows.computeIfAbsent(jobId, id -> new TreeMap<>());
    }
}
