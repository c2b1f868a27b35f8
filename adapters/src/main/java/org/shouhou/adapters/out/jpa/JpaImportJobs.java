package org.shouhou.adapters.out.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shouhou.application.port.ImportJobs;
import org.shouhou.domain.importing.ImportJob;
import org.shouhou.domain.importing.RowVerdict;

/** Imports in PostgreSQL; the rows of a piece are written by one statement. */
@ApplicationScoped
public class JpaImportJobs implements ImportJobs {

    private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());
    private static final String ROW = "select number, key, cast(cells as text), verdict, problem, cast(data as text)"
            + " from import_row where job_id = ?1 ";

    @PersistenceContext(unitName = "main")
    private EntityManager entityManager;

    protected JpaImportJobs() {}

    JpaImportJobs(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void add(ImportJob job) {
        entityManager.persist(job);
    }

    @Override
    public Optional<ImportJob> byId(long id) {
        return Optional.ofNullable(entityManager.find(ImportJob.class, id));
    }

    @Override
    @SuppressWarnings("unchecked")
    public Optional<ImportJob> nextUnderWay() {
        return ((List<Number>) entityManager
                        .createNativeQuery("select id from import_job where state in ('CHECKING', 'APPLYING')"
                                + " order by id limit 1 for update skip locked")
                        .getResultList())
                .stream().findFirst().map(id -> {
                    ImportJob job = entityManager.find(ImportJob.class, id.longValue());
                    entityManager.refresh(job);
                    return job;
                });
    }

    @Override
    public List<ImportJob> latest(int atMost) {
        return entityManager
                .createQuery("select j from ImportJob j order by j.id desc", ImportJob.class)
                .setMaxResults(atMost)
                .getResultList();
    }

    @Override
    public void addRows(long jobId, List<Row> rows) {
        entityManager
                .createNativeQuery("insert into import_row (job_id, number, key, cells, verdict, problem, data)"
                        + " select ?1, cast(r ->> 'number' as int), r ->> 'key', r -> 'cells', r ->> 'verdict',"
                        + " r ->> 'problem', r -> 'data' from jsonb_array_elements(cast(?2 as jsonb)) r")
                .setParameter(1, jobId)
                .setParameter(2, json(rows))
                .executeUpdate();
    }

    @Override
    @SuppressWarnings("unchecked")
    public Set<String> keysThere(long jobId, Set<String> keys) {
        return new HashSet<>(entityManager
                .createNativeQuery("select key from import_row where job_id = ?1 and key in"
                        + " (select jsonb_array_elements_text(cast(?2 as jsonb))) and key <> ''")
                .setParameter(1, jobId)
                .setParameter(2, BUILDERS.createArrayBuilder(keys).build().toString())
                .getResultList());
    }

    @Override
    public List<Row> toApply(long jobId, int atMost) {
        return rows("and verdict in ('ADD', 'CHANGE') and not applied order by number", jobId, 0, atMost);
    }

    @Override
    public void settle(long jobId, List<Row> rows) {
        entityManager
                .createNativeQuery("update import_row set applied = r ->> 'problem' is null,"
                        + " verdict = r ->> 'verdict', problem = r ->> 'problem', data = r -> 'data'"
                        + " from jsonb_array_elements(cast(?2 as jsonb)) r"
                        + " where job_id = ?1 and number = cast(r ->> 'number' as int)")
                .setParameter(1, jobId)
                .setParameter(2, json(rows))
                .executeUpdate();
    }

    @Override
    public List<Row> bad(long jobId, int afterNumber, int atMost) {
        return rows("and verdict = 'BAD' and number > ?2 order by number", jobId, afterNumber, atMost);
    }

    @Override
    public List<Row> first(long jobId, int atMost) {
        return rows("and number > ?2 order by number", jobId, 0, atMost);
    }

    @Override
    public List<String> head(long jobId) {
        return texts((String) entityManager
                .createNativeQuery("select cast(head as text) from import_job where id = ?1")
                .setParameter(1, jobId)
                .getSingleResult());
    }

    @Override
    public void keepHead(long jobId, List<String> head) {
        entityManager
                .createNativeQuery("update import_job set head = cast(?2 as jsonb) where id = ?1")
                .setParameter(1, jobId)
                .setParameter(2, BUILDERS.createArrayBuilder(head).build().toString())
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private List<Row> rows(String which, long jobId, int afterNumber, int atMost) {
        var query = entityManager.createNativeQuery(ROW + which).setParameter(1, jobId);
        if (which.contains("?2")) {
            query.setParameter(2, afterNumber);
        }
        return ((List<Object[]>) query.setMaxResults(atMost).getResultList())
                .stream()
                        .map(it -> new Row(
                                ((Number) it[0]).intValue(),
                                (String) it[1],
                                texts((String) it[2]),
                                RowVerdict.valueOf((String) it[3]),
                                (String) it[4],
                                texts((String) it[5])))
                        .toList();
    }

    private static String json(List<Row> rows) {
        JsonArrayBuilder all = BUILDERS.createArrayBuilder();
        for (Row row : rows) {
            JsonObjectBuilder one = BUILDERS.createObjectBuilder()
                    .add("number", row.number())
                    .add("key", row.key())
                    .add("cells", BUILDERS.createArrayBuilder(row.cells()))
                    .add("verdict", row.verdict().name())
                    .add("data", BUILDERS.createArrayBuilder(row.data()));
            if (row.problem() != null) {
                one.add("problem", row.problem());
            }
            all.add(one);
        }
        return all.build().toString();
    }

    private static List<String> texts(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonArray array = reader.readArray();
            return array.getValuesAs(JsonString::getString);
        }
    }
}
