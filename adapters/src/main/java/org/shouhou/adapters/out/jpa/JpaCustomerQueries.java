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
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.shouhou.application.customers.ContactRow;
import org.shouhou.application.customers.ContactSearch;
import org.shouhou.application.customers.CustomerQueries;
import org.shouhou.application.customers.CustomerRow;
import org.shouhou.application.customers.CustomerSearch;
import org.shouhou.application.customers.CustomerSearch.Presence;
import org.shouhou.application.customers.CustomerView;
import org.shouhou.application.customers.Kin;
import org.shouhou.application.reading.ListPage;
import org.shouhou.application.reading.Visibility;
import org.shouhou.domain.customer.CorrespondentKind;
import org.shouhou.domain.customer.Customer;
import org.shouhou.domain.customer.EmailAddress;
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

    private static final String OF_CUSTOMER = CONTACT
            + " where x.customer_id = any (array(select same_customer(?))) order by x.active desc, x.name, x.id limit 200";

    private static final String WITH_PHONE = "select contact_id from contact_phone where digits = ?";

    private static final String ADDRESSES = "select e.address from contact_email e"
            + " join contact k on k.id = e.contact_id where k.customer_id = ? limit 100";

    /** What a company is called by says nothing about whether two are one. */
    private static final Pattern LEGAL_FORM = Pattern.compile(
            "(?i)(股份)?有限(责任)?公司|集团|总公司|分公司|公司|[()（）]|co\\.?,? ?ltd\\.?|inc\\.?|gmbh|corporation|corp\\.?");

    private static final int SHORTEST_CORE = 4;

    /** Each way by its own index, a few of each. */
    private static final String ALIKE =
            """
            select u.id, u.version, u.name from customer u where u.merged_into is null and u.id = any (array(
                (select record_id from record_text where kind = 'CUSTOMER' and words @@ cast(? as tsquery) limit 10)
                union (select o.customer_id from contact k join contact_phone p on p.contact_id = k.id
                    join contact_phone q on q.digits = p.digits join contact o on o.id = q.contact_id
                    where k.customer_id = ? and o.customer_id is not null limit 10)
                union (select o.customer_id
                    from (select contact_id from contact_email where split_part(address, '@', 2) = any (?) limit 100) e
                    cross join lateral (select customer_id from contact where id = e.contact_id offset 0) o
                    where o.customer_id is not null limit 10)))
                and u.id <> ? order by u.name, u.id limit 5
            """;

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
        // those that were merged are found by the one they were merged into
        Conditions where = new Conditions().and("x.merged_into is null");
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
                    kin(it),
                    casesSeen
                            .map(visibility -> new CaseViewReader(entityManager).ofCustomer(id, visibility))
                            .orElse(List.of()));
        });
    }

    private Kin kin(Customer it) {
        Kin.Named survivor =
                it.mergedIntoId() == null ? null : named(entityManager.find(Customer.class, it.mergedIntoId()));
        List<Kin.Named> merged = new JpaCustomers(entityManager)
                .mergedInto(it.id()).stream().map(JpaCustomerQueries::named).toList();
        return new Kin(survivor, merged, survivor == null ? alike(it) : List.of());
    }

    private List<Kin.Named> alike(Customer it) {
        String[] domains = Rows.of(dataSource, ADDRESSES, row -> new EmailAddress(row.getString(1)), it.id()).stream()
                .filter(address -> address.sameHouseAs(address))
                .map(EmailAddress::domain)
                .distinct()
                .toArray(String[]::new);
        String core = LEGAL_FORM.matcher(it.name()).replaceAll("").strip();
        String words = core.length() < SHORTEST_CORE ? "" : SearchWords.query(core);
        return Rows.of(
                dataSource,
                ALIKE,
                row -> new Kin.Named(row.getLong("id"), row.getLong("version"), row.getString("name")),
                words,
                it.id(),
                domains,
                it.id());
    }

    private static Kin.Named named(Customer it) {
        return new Kin.Named(it.id(), it.version(), it.name());
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
