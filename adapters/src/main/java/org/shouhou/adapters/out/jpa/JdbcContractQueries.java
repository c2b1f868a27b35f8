package org.shouhou.adapters.out.jpa;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.shouhou.application.contracts.ContractQueries;
import org.shouhou.application.contracts.ContractRow;
import org.shouhou.application.contracts.ContractSearch;
import org.shouhou.application.reading.ListPage;
import org.shouhou.domain.contract.ContractKind;

/** Reads lists of contracts. */
@ApplicationScoped
public class JdbcContractQueries implements ContractQueries {

    private static final String CONTRACT =
            "select x.id, x.number, x.kind, x.customer_id, u.name as customer, x.signed_on, x.warranty_months,"
                    + " (select count(*) from equipment e where e.contract_id = x.id) as machines"
                    + " from contract x join customer u on u.id = x.customer_id";

    private static final KeysetList LIST = new KeysetList(CONTRACT, "contract", "number");

    private static final String LATEST_FIRST = " order by x.signed_on desc nulls last, x.id desc limit 500";

    @Resource(lookup = "java:app/jdbc/main")
    private DataSource dataSource;

    protected JdbcContractQueries() {}

    JdbcContractQueries(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public ListPage<ContractRow> find(ContractSearch search) {
        return LIST.page(
                dataSource,
                new Conditions().found("CONTRACT", search.text(), ""),
                search.cursor(),
                search.size(),
                JdbcContractQueries::contract,
                ContractRow::id);
    }

    @Override
    public List<ContractRow> ofCustomer(long customerId) {
        return Rows.of(
                dataSource,
                CONTRACT + " where x.customer_id = any (array(select same_customer(?)))" + LATEST_FIRST,
                JdbcContractQueries::contract,
                customerId);
    }

    @Override
    public List<ContractRow> agreementsOf(long contractId) {
        return Rows.of(
                dataSource,
                CONTRACT + " where x.belongs_to_id = ?" + LATEST_FIRST,
                JdbcContractQueries::contract,
                contractId);
    }

    private static ContractRow contract(ResultSet row) throws SQLException {
        return new ContractRow(
                row.getLong("id"),
                row.getString("number"),
                ContractKind.valueOf(row.getString("kind")),
                row.getLong("customer_id"),
                row.getString("customer"),
                row.getObject("signed_on", LocalDate.class),
                row.getObject("warranty_months", Integer.class),
                row.getLong("machines"));
    }
}
