package org.shouhou.adapters.out.jpa;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.shouhou.application.importing.MasterDataTables;
import org.shouhou.domain.importing.ImportKind;

/** Reads master data in the order of their ids, each page by one statement. */
@ApplicationScoped
public class JdbcMasterDataTables implements MasterDataTables {

    private static final String CUSTOMERS =
            """
            select u.id, u.name, u.short_name, u.number, r.name_zh, u.address,
                case when u.key_customer then '是' else '否' end, u.remark
            from customer u left join region r on r.id = u.region_id
            where u.id > ? order by u.id limit ?
            """;

    private static final String CONTACTS =
            """
            select k.id, k.name, u.name, k.position,
                case k.kind when 'CUSTOMER' then '用户' when 'SALESPERSON' then '销售员' else '代理商' end,
                concat_ws('; ', k.email, (select string_agg(m.address, '; ' order by m.address) from contact_email m
                    where m.contact_id = k.id and m.address <> coalesce(k.email, ''))),
                (select string_agg(p.written, '; ' order by p.position) from contact_phone p where p.contact_id = k.id),
                k.remark
            from contact k left join customer u on u.id = k.customer_id
            where k.id > ? order by k.id limit ?
            """;

    private static final String PARTS =
            """
            select x.id, x.number, x.name_zh, x.name_en, x.specification, x.material, x.unit, x.price,
                (select string_agg(m.code, '; ' order by m.code) from part_model pm
                    join product_model m on m.id = pm.model_id where pm.part_id = x.id)
            from part x where x.id > ? order by x.id limit ?
            """;

    private static final String MACHINES =
            """
            select e.id, m.code, e.serial_number, u.name, e.delivered_on, e.commissioned_on, c.number, e.warranty_months,
                case e.warranty_from when 'DELIVERY' then '交货' when 'COMMISSIONING' then '投运' else '约定日期' end,
                e.warranty_date, e.place, e.configuration, e.remark
            from equipment e join product_model m on m.id = e.model_id
            left join customer u on u.id = e.customer_id left join contract c on c.id = e.contract_id
            where e.id > ? order by e.id limit ?
            """;

    @Resource(lookup = "java:app/jdbc/main")
    private DataSource dataSource;

    protected JdbcMasterDataTables() {}

    JdbcMasterDataTables(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public List<KeptRow> after(ImportKind kind, long id, int atMost) {
        String select =
                switch (kind) {
                    case CUSTOMERS -> CUSTOMERS;
                    case CONTACTS -> CONTACTS;
                    case MACHINES -> MACHINES;
                    case PARTS -> PARTS;
                };
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(select)) {
            query.setLong(1, id);
            query.setInt(2, atMost);
            List<KeptRow> rows = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                int columns = row.getMetaData().getColumnCount();
                while (row.next()) {
                    List<Object> cells = new ArrayList<>();
                    for (int column = 2; column <= columns; column++) {
                        Object cell = row.getObject(column);
                        cells.add(cell instanceof Date day ? day.toLocalDate().toString() : cell);
                    }
                    rows.add(new KeptRow(row.getLong(1), cells));
                }
            }
            return rows;
        } catch (SQLException broken) {
            throw new IllegalStateException("Master data can't be read: " + broken.getMessage(), broken);
        }
    }
}
