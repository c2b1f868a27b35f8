package org.shouhou.adapters.out.jpa;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.shouhou.application.equipment.MachineData;
import org.shouhou.application.equipment.MachineQueries;
import org.shouhou.application.equipment.MachineSearch;
import org.shouhou.application.equipment.MachineView;
import org.shouhou.application.reading.ListPage;
import org.shouhou.domain.coverage.Coverage;
import org.shouhou.domain.coverage.WarrantyEvent;
import org.shouhou.domain.coverage.WarrantyTerm;

/** Reads machines with all their warranty verdicts need, in one query a list. */
@ApplicationScoped
public class JdbcMachineQueries implements MachineQueries {

    /** Of the contract and its agreements only the latest signed that says anything about warranty counts. */
    private static final String MACHINE =
            """
            select x.id, m.code, m.name_zh, m.name_en, x.serial_number, x.customer_id, u.name as customer,
                x.delivered_on, x.commissioned_on, x.place, x.warranty_months, x.warranty_from, x.warranty_date,
                m.warranty_months as standard_months, p.number as promise_number, p.signed_on as promise_signed,
                p.warranty_months as promise_months, p.warranty_from as promise_from
            from equipment x
            join product_model m on m.id = x.model_id
            left join customer u on u.id = x.customer_id
            left join lateral (select c.number, c.signed_on, c.warranty_months, c.warranty_from from contract c
                where (c.id = x.contract_id or c.belongs_to_id = x.contract_id) and c.warranty_months is not null
                order by c.signed_on desc nulls last, c.id desc limit 1) p on true
            """;

    private static final KeysetList LIST = new KeysetList(MACHINE, "equipment", "serial_key");

    private static final String FEW_HUNDRED = " order by x.serial_key, x.id limit 500";

    @Resource(lookup = "java:app/jdbc/main")
    private DataSource dataSource;

    protected JdbcMachineQueries() {}

    JdbcMachineQueries(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public ListPage<MachineData> find(MachineSearch search) {
        Conditions where = new Conditions().found("EQUIPMENT", search.text(), "");
        if (search.modelId() != null) {
            where.and("x.model_id = ?", search.modelId());
        }
        return LIST.page(
                dataSource, where, search.cursor(), search.size(), JdbcMachineQueries::machine, MachineData::id);
    }

    @Override
    public List<MachineData> ofCustomer(long customerId) {
        return Rows.of(
                dataSource,
                MACHINE + " where x.customer_id = any (array(select same_customer(?)))" + FEW_HUNDRED,
                JdbcMachineQueries::machine,
                customerId);
    }

    @Override
    public List<MachineData> ofContract(long contractId) {
        return Rows.of(
                dataSource,
                MACHINE + " where x.contract_id = ?" + FEW_HUNDRED,
                JdbcMachineQueries::machine,
                contractId);
    }

    /** In no order. */
    List<MachineData> byIds(List<Long> ids) {
        return Rows.of(dataSource, MACHINE + " where x.id = any (?)", JdbcMachineQueries::machine, (Object)
                ids.toArray(Long[]::new));
    }

    @Override
    public List<MachineView.FittedPart> parts(long machineId) {
        return Rows.of(
                dataSource,
                "select i.number, p.number as part, p.name_zh, p.name_en, i.serial, i.fitted_on, i.replaced_on,"
                        + " c.number as in_case from installed_part i join part p on p.id = i.part_id"
                        + " left join service_case c on c.id = i.case_id where i.equipment_id = ?"
                        + " order by i.replaced_on is not null, i.number desc",
                row -> new MachineView.FittedPart(
                        row.getInt("number"),
                        row.getString("part"),
                        row.getString("name_zh"),
                        row.getString("name_en"),
                        row.getString("serial"),
                        day(row, "fitted_on"),
                        day(row, "replaced_on"),
                        row.getString("in_case")),
                machineId);
    }

    private static MachineData machine(ResultSet row) throws SQLException {
        WarrantyEvent from = WarrantyEvent.valueOf(row.getString("warranty_from"));
        LocalDate date = day(row, "warranty_date");
        Integer months = row.getObject("warranty_months", Integer.class);
        return new MachineData(
                row.getLong("id"),
                row.getString("code"),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getString("serial_number"),
                row.getObject("customer_id", Long.class),
                row.getString("customer"),
                day(row, "delivered_on"),
                row.getString("place"),
                new Coverage.Machine(
                        day(row, "delivered_on"),
                        day(row, "commissioned_on"),
                        months == null ? null : new WarrantyTerm(months, from, date),
                        new WarrantyTerm(row.getInt("standard_months"), from, date)),
                promise(row).toList());
    }

    private static Stream<Coverage.Promise> promise(ResultSet row) throws SQLException {
        Integer months = row.getObject("promise_months", Integer.class);
        return months == null
                ? Stream.empty()
                : Stream.of(new Coverage.Promise(
                        row.getString("promise_number"),
                        day(row, "promise_signed"),
                        new WarrantyTerm(months, WarrantyEvent.valueOf(row.getString("promise_from")), null)));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
