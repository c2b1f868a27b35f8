package org.shouhou.adapters.out.jpa;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.shouhou.application.customers.ContactRow;
import org.shouhou.application.customers.ContactSearch;
import org.shouhou.application.customers.CustomerQueries;
import org.shouhou.application.customers.CustomerRow;
import org.shouhou.application.customers.CustomerSearch;
import org.shouhou.application.customers.CustomerSearch.Presence;
import org.shouhou.application.customers.CustomerView;
import org.shouhou.application.reading.ListPage;
import org.shouhou.application.reading.Visibility;
import org.shouhou.domain.customer.CorrespondentKind;
import org.shouhou.domain.customer.Customer;
import org.shouhou.domain.customer.PhoneNumber;
import org.shouhou.domain.customer.Region;

/** Reads customers and the people there: a fixed number of queries each, whatever their number. */
@ApplicationScoped
public class JpaCustomerQueries implements CustomerQueries {

    private static final KeysetList CUSTOMERS = new KeysetList(
            "select x.id, x.name, x.short_name, x.number, r.name_zh, r.name_en, x.key_customer, x.active,"
                    + " (select count(*) from contact k where k.customer_id = x.id and k.active) as contacts"
                    + " from customer x left join region r on r.id = x.region_id",
            "customer",
            "name");

    private static final String CONTACT = "select x.id, x.name, x.position, x.kind, x.customer_id, u.name as customer,"
            + " array(select address from contact_email where contact_id = x.id order by address <> x.email, address) as emails,"
            + " array(select written from contact_phone where contact_id = x.id order by position) as phones, x.active"
            + " from contact x left join customer u on u.id = x.customer_id";

    private static final KeysetList CONTACTS = new KeysetList(CONTACT, "contact", "name");

    private static final String OF_CUSTOMER =
            CONTACT + " where x.customer_id = ? order by x.active desc, x.name, x.id limit 200";

    private static final String WITH_PHONE = "select contact_id from contact_phone where digits = ?";

    @PersistenceContext(unitName = "main")
    private EntityManager entityManager;

    @Resource(lookup = "java:app/jdbc/main")
    private DataSource dataSource;

    protected JpaCustomerQueries() {}

    JpaCustomerQueries(EntityManager entityManager, DataSource dataSource) {
        this.entityManager = entityManager;
        this.dataSource = dataSource;
    }

    @Override
    public ListPage<CustomerRow> customers(CustomerSearch search) {
        Conditions where = new Conditions();
        PhoneNumber.parse(search.text())
                .ifPresentOrElse(
                        phone -> where.found(
                                "CUSTOMER",
                                search.text(),
                                "x.id in (select customer_id from contact where id in (" + WITH_PHONE + "))",
                                phone.digits()),
                        () -> where.found("CUSTOMER", search.text(), ""));
        if (search.regionId() != null) {
            where.and("x.region_id = ?", search.regionId());
        }
        if (search.onlyKey()) {
            where.and("x.key_customer");
        }
        if (search.presence() != Presence.ALL) {
            where.and(search.presence() == Presence.ACTIVE ? "x.active" : "not x.active");
        }
        return CUSTOMERS.page(
                dataSource,
                where,
                search.cursor(),
                search.size(),
                row -> new CustomerRow(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("short_name"),
                        row.getString("number"),
                        row.getString("name_zh"),
                        row.getString("name_en"),
                        row.getBoolean("key_customer"),
                        row.getBoolean("active"),
                        row.getLong("contacts")),
                CustomerRow::id);
    }

    @Override
    public ListPage<ContactRow> contacts(ContactSearch search) {
        Conditions where = new Conditions();
        PhoneNumber.parse(search.text())
                .ifPresentOrElse(
                        phone -> where.found("CONTACT", search.text(), "x.id in (" + WITH_PHONE + ")", phone.digits()),
                        () -> where.found("CONTACT", search.text(), ""));
        if (search.onlyStrangers()) {
            where.and("x.customer_id is null");
        }
        return CONTACTS.page(
                dataSource, where, search.cursor(), search.size(), JpaCustomerQueries::contact, ContactRow::id);
    }

    @Override
    public Optional<CustomerView> customer(long id, Optional<Visibility> casesSeen) {
        return Optional.ofNullable(entityManager.find(Customer.class, id)).map(it -> {
            Long regionId = it.details().regionId();
            Region region = regionId == null ? null : entityManager.find(Region.class, regionId);
            return new CustomerView(
                    id,
                    it.version(),
                    it.details(),
                    it.active(),
                    region == null ? null : region.nameZh(),
                    region == null ? null : region.nameEn(),
                    Rows.of(dataSource, OF_CUSTOMER, JpaCustomerQueries::contact, id),
                    casesSeen
                            .map(visibility -> new CaseViewReader(entityManager).ofCustomer(id, visibility))
                            .orElse(List.of()));
        });
    }

    private static ContactRow contact(ResultSet row) throws SQLException {
        return new ContactRow(
                row.getLong("id"),
                row.getString("name"),
                row.getString("position"),
                CorrespondentKind.valueOf(row.getString("kind")),
                row.getObject("customer_id", Long.class),
                row.getString("customer"),
                texts(row.getArray("emails")),
                texts(row.getArray("phones")),
                row.getBoolean("active"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
