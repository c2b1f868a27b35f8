package org.shouhou.adapters.out.jpa;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.shouhou.application.coverage.CoverageQueries;
import org.shouhou.application.coverage.RelatedCase;
import org.shouhou.application.coverage.RepeatShown;
import org.shouhou.application.equipment.MachineData;
import org.shouhou.application.reading.Place;
import org.shouhou.application.reading.RegisterPage;
import org.shouhou.application.reading.Visibility;
import org.shouhou.domain.coverage.WarrantyStatus;
import org.shouhou.domain.equipment.MachineClues;
import org.shouhou.domain.equipment.MachineRecognition;
import org.shouhou.domain.equipment.MachineRecognition.KnownMachine;
import org.shouhou.domain.equipment.MachineRecognition.KnownModel;
import org.shouhou.domain.ruling.RepetitionCause;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.CaseStatus;
import org.shouhou.domain.servicecase.FaultCause;

/** Reads what rulings on cases rest on, each question by one statement along indexes. */
@ApplicationScoped
public class JdbcCoverageQueries implements CoverageQueries {

    private static final int FEW = 20;
    private static final int MOST_BY_SERIAL = 50;

    private static final String MACHINE = "select e.id, e.model_id, m.type_id, e.serial_key as key, e.customer_id"
            + " from equipment e join product_model m on m.id = e.model_id";

    private static final String KNOWN =
            "select 'MODEL' as kind, id, id as model_id, type_id, code_key as key, null::bigint as customer_id"
                    + " from product_model where code_key = any (?)"
                    + " union all (select 'MACHINE', x.* from (" + MACHINE
                    + " where e.serial_key = any (?) order by e.id limit " + MOST_BY_SERIAL + ") x)"
                    + " union all (select 'MACHINE', x.* from (" + MACHINE
                    + " where e.customer_id = any (array(select same_customer(?))) order by m.code_key = any (?) desc, e.serial_key, e.id limit "
                    + MachineRecognition.OF_CUSTOMER + ") x)";

    private static final String RELATED = "select c.id, c.number, c.status, c.subject, c.occurred_at, c.resolved_at,"
            + " c.fault_cause, c.fault_part, c.resolution, v.status as warranty, v.equipment_id";

    private static final String OF_MACHINE =
            RELATED + " from case_coverage v join service_case c on c.id = v.case_id where v.equipment_id = ?";

    private static final String OPEN = " and c.id <> ? and c.status in ('NEW', 'IN_PROGRESS')";

    /** By two indexes, put together. */
    private static final String ALSO_OPEN = RELATED
            + " from (select c.id from service_case c where c.contact_id = ?" + OPEN
            + " union select v.case_id from case_coverage v join service_case c on c.id = v.case_id"
            + " where v.equipment_id = ?" + OPEN
            + ") found join service_case c on c.id = found.id left join case_coverage v on v.case_id = c.id where true";

    private static final String REPEATS = "select r.*, c.number, e.name from repeat_repair r"
            + " join service_case c on c.id = case when r.case_id = ? then r.earlier_case_id else r.case_id end"
            + " join employee e on e.id = r.recorded_by where (r.case_id = ? or r.earlier_case_id = ?)";

    @Resource(lookup = "java:app/jdbc/main")
    private DataSource dataSource;

    protected JdbcCoverageQueries() {}

    JdbcCoverageQueries(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public Known known(MachineClues clues, Long customerId) {
        if (clues.serials().isEmpty() && clues.modelKeys().isEmpty() && customerId == null) {
            return new Known(List.of(), List.of());
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(KNOWN)) {
            select.setArray(1, texts(connection, clues.modelKeys()));
            select.setArray(2, texts(connection, clues.serials()));
            select.setObject(3, customerId, java.sql.Types.BIGINT);
            select.setArray(4, texts(connection, clues.modelKeys()));
            List<KnownModel> models = new ArrayList<>();
            Map<Long, KnownMachine> machines = new LinkedHashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    long id = row.getLong("id");
                    if (row.getString("kind").equals("MODEL")) {
                        models.add(new KnownModel(id, row.getString("key"), row.getLong("type_id")));
                    } else {
                        machines.putIfAbsent(id, machine(row));
                    }
                }
            }
            return new Known(models, List.copyOf(machines.values()));
        } catch (SQLException broken) {
            throw new IllegalStateException("Machines can't be looked for: " + broken.getMessage(), broken);
        }
    }

    private static java.sql.Array texts(Connection connection, Collection<String> values) throws SQLException {
        return connection.createArrayOf("text", values.toArray());
    }

    private static KnownMachine machine(ResultSet row) throws SQLException {
        return new KnownMachine(
                row.getLong("id"),
                row.getLong("model_id"),
                row.getLong("type_id"),
                row.getString("key"),
                row.getObject("customer_id", Long.class));
    }

    @Override
    public Optional<MachineData> machine(long id) {
        return new JdbcMachineQueries(dataSource).byIds(List.of(id)).stream().findFirst();
    }

    @Override
    public List<MachineData> machines(List<Long> ids) {
        List<MachineData> found = new JdbcMachineQueries(dataSource).byIds(ids);
        return ids.stream()
                .flatMap(id -> found.stream().filter(it -> it.id() == id))
                .toList();
    }

    @Override
    public Optional<Said> firstSaid(long caseId) {
        return Rows.of(
                        dataSource,
                        "select subject, left(body_text, 20000) as said from correspondence"
                                + " where case_id = ? and direction = 'IN' and not automatic"
                                + " order by occurred_at, id limit 1",
                        row -> new Said(row.getString("subject"), row.getString("said")),
                        caseId)
                .stream()
                .findFirst();
    }

    @Override
    public List<RelatedCase> repairs(Before before, Instant since, Visibility visibility) {
        return list(
                OF_MACHINE + " and c.id <> ? and c.occurred_at < ? and c.resolved_at >= ?",
                " order by c.resolved_at desc, c.id desc limit " + FEW,
                visibility,
                before.equipmentId(),
                before.equipmentId(),
                before.exceptCaseId(),
                Timestamp.from(before.requestedBefore()),
                Timestamp.from(since));
    }

    @Override
    public List<RelatedCase> open(long exceptCaseId, Long contactId, Long equipmentId, Visibility visibility) {
        return list(
                ALSO_OPEN,
                " order by c.last_activity_at desc, c.id desc limit " + FEW,
                visibility,
                equipmentId,
                none(contactId),
                exceptCaseId,
                none(equipmentId),
                exceptCaseId);
    }

    private static long none(Long id) {
        return id == null ? -1 : id;
    }

    @Override
    public List<RepeatShown> repeats(long caseId, Visibility visibility) {
        List<Object> given = new ArrayList<>(List.of(caseId, caseId, caseId));
        String sql = REPEATS + seen(visibility, given) + " order by r.id limit " + FEW;
        return Rows.of(
                dataSource,
                sql,
                row -> new RepeatShown(
                        new CaseNumber(row.getString("number")),
                        row.getLong("case_id") == caseId,
                        row.getBoolean("same_part"),
                        row.getBoolean("same_cause"),
                        row.getLong("days_between"),
                        RepetitionCause.valueOf(row.getString("cause")),
                        row.getString("reason"),
                        row.getString("name"),
                        row.getTimestamp("recorded_at").toInstant()),
                given.toArray());
    }

    @Override
    public RegisterPage<RelatedCase> casesOf(long equipmentId, Visibility visibility, Place place) {
        boolean beyond = place.beyond().isPresent();
        Object[] given = beyond ? new Object[] {equipmentId, place.beyond().getAsLong()} : new Object[] {equipmentId};
        List<RelatedCase> rows = list(
                OF_MACHINE + (beyond ? " and v.case_id < ?" : ""),
                " order by v.case_id desc limit " + (place.size() + 1),
                visibility,
                equipmentId,
                given);
        boolean more = rows.size() > place.size();
        List<RelatedCase> page = more ? List.copyOf(rows.subList(0, place.size())) : rows;
        return new RegisterPage<>(
                page,
                more ? Optional.of(place.cursorBehind(page.get(page.size() - 1).id())) : Optional.empty());
    }

    /** Related to a machine, or to none. */
    private List<RelatedCase> list(String sql, String order, Visibility visibility, Long machine, Object... values) {
        List<Object> given = new ArrayList<>(List.of(values));
        String whole = sql + seen(visibility, given) + order;
        return Rows.of(dataSource, whole, row -> related(row, machine), given.toArray());
    }

    private static String seen(Visibility visibility, List<Object> given) {
        return visibility
                .onlyReferredTo()
                .map(department -> {
                    given.add(department.value());
                    return " and exists (select from referral r where r.case_id = c.id and r.department = ?)";
                })
                .orElse("");
    }

    private static RelatedCase related(ResultSet row, Long machine) throws SQLException {
        Timestamp resolved = row.getTimestamp("resolved_at");
        String cause = resolved == null ? null : row.getString("fault_cause");
        String warranty = row.getString("warranty");
        return new RelatedCase(
                row.getLong("id"),
                new CaseNumber(row.getString("number")),
                CaseStatus.valueOf(row.getString("status")),
                row.getString("subject"),
                row.getTimestamp("occurred_at").toInstant(),
                resolved == null ? null : resolved.toInstant(),
                resolved == null ? null : cause == null ? FaultCause.UNKNOWN : FaultCause.valueOf(cause),
                resolved == null ? null : Objects.requireNonNullElse(row.getString("fault_part"), ""),
                resolved == null ? null : row.getString("resolution"),
                warranty == null ? WarrantyStatus.UNKNOWN : WarrantyStatus.valueOf(warranty),
                machine != null && machine.equals(row.getObject("equipment_id", Long.class)));
    }
}
