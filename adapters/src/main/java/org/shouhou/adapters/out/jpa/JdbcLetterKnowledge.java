package org.shouhou.adapters.out.jpa;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.shouhou.application.scanning.LetterKnowledge;

/** Serial numbers by an index on how they look; names by their parts, for which the customers' names are read. */
@ApplicationScoped
public class JdbcLetterKnowledge implements LetterKnowledge {

    private static final int A_FEW = 10;
    private static final int SOME = 500;

    private static final String MACHINES = "select q.id, q.serial_number, m.code, u.id as customer_id, u.name"
            + " from equipment q join product_model m on m.id = q.model_id left join customer u on u.id = q.customer_id"
            + " where look_alike(q.serial_key) = any (?) limit ?";

    private static final String MODELS = "select code from product_model"
            + " where look_alike(translate(upper(code), ' -', '')) = any (?) order by code limit ?";

    private static final String CUSTOMERS = "select id, name from customer where merged_into is null"
            + " and exists (select from unnest(?) as part where position(part in name) > 0) order by id limit ?";

    private static final String NAMED = "select k.id, k.name, u.id as customer_id, u.name as customer"
            + " from contact k join customer u on u.id = k.customer_id"
            + " where k.customer_id = any (array(select same_customer(?))) and k.name = ? limit ?";

    private static final String CONTACTS = "select distinct k.id, k.name, u.id as customer_id, u.name as customer"
            + " from contact_phone p join contact k on k.id = p.contact_id left join customer u on u.id = k.customer_id"
            + " where p.digits = ? limit ?";

    @Resource(lookup = "java:app/jdbc/main")
    private DataSource dataSource;

    protected JdbcLetterKnowledge() {}

    JdbcLetterKnowledge(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public List<KnownMachine> machinesLike(Collection<String> looks) {
        return Rows.of(
                dataSource,
                MACHINES,
                row -> new KnownMachine(
                        row.getLong("id"),
                        row.getString("serial_number"),
                        row.getString("code"),
                        row.getObject("customer_id", Long.class),
                        row.getString("name")),
                looks.toArray(String[]::new),
                A_FEW);
    }

    @Override
    public List<String> modelsLike(Collection<String> looks) {
        return Rows.of(dataSource, MODELS, row -> row.getString("code"), looks.toArray(String[]::new), A_FEW);
    }

    @Override
    public List<KnownCustomer> customersWith(Collection<String> parts) {
        return Rows.of(
                dataSource,
                CUSTOMERS,
                row -> new KnownCustomer(row.getLong("id"), row.getString("name")),
                parts.toArray(String[]::new),
                SOME);
    }

    @Override
    public List<KnownContact> contactsAt(String digits) {
        return Rows.of(dataSource, CONTACTS, JdbcLetterKnowledge::contact, digits, A_FEW);
    }

    @Override
    public List<KnownContact> contactsNamed(long customerId, String name) {
        return Rows.of(dataSource, NAMED, JdbcLetterKnowledge::contact, customerId, name, A_FEW);
    }

    private static KnownContact contact(ResultSet row) throws SQLException {
        return new KnownContact(
                row.getLong("id"),
                row.getString("name"),
                row.getObject("customer_id", Long.class),
                row.getString("customer"));
    }
}
