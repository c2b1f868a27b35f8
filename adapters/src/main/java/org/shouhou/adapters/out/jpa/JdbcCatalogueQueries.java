package org.shouhou.adapters.out.jpa;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.shouhou.application.catalogue.CatalogueQueries;
import org.shouhou.application.catalogue.ModelRow;
import org.shouhou.application.catalogue.ModelView;
import org.shouhou.application.catalogue.PartRow;
import org.shouhou.application.catalogue.PartSearch;
import org.shouhou.application.reading.ListPage;
import org.shouhou.domain.catalogue.ModelDetails;

/** Reads the catalogue. */
@ApplicationScoped
public class JdbcCatalogueQueries implements CatalogueQueries {

    private static final String MODELS =
            "select m.id, m.code, m.name_zh, m.name_en, m.type_id, t.name_zh as type_zh, t.name_en as type_en,"
                    + " m.warranty_months, m.active, m.version,"
                    + " (select count(*) from equipment e where e.model_id = m.id) as machines,"
                    + " (select count(*) from part_model p where p.model_id = m.id) as parts"
                    + " from product_model m join product_type t on t.id = m.type_id";

    private static final String PART =
            "select x.id, x.number, x.name_zh, x.name_en, x.specification, x.material, x.unit, x.price, x.active,"
                    + " array(select m.code from part_model pm join product_model m on m.id = pm.model_id"
                    + " where pm.part_id = x.id order by m.code) as models from part x";

    private static final String LEAFLETS =
            "select file_name, media_type, size, document_id from model_leaflet where model_id = ? order by position";

    private static final KeysetList PARTS = new KeysetList(PART, "part", "number");

    private static final String OF_MODEL = "x.id in (select part_id from part_model where model_id = ?)";

    @Resource(lookup = "java:app/jdbc/main")
    private DataSource dataSource;

    protected JdbcCatalogueQueries() {}

    JdbcCatalogueQueries(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public List<ModelRow> models() {
        return Rows.of(dataSource, MODELS + " order by t.id, m.code", JdbcCatalogueQueries::model);
    }

    @Override
    public Optional<ModelView> model(long id) {
        List<PartRow> parts =
                Rows.of(dataSource, PART + " where " + OF_MODEL + " order by x.number", JdbcCatalogueQueries::part, id);
        return Rows.of(
                        dataSource,
                        MODELS + " where m.id = ?",
                        row -> new ModelView(
                                id,
                                row.getLong("version"),
                                new ModelDetails(
                                        row.getString("code"),
                                        row.getString("name_zh"),
                                        row.getString("name_en"),
                                        row.getLong("type_id"),
                                        row.getInt("warranty_months")),
                                row.getBoolean("active"),
                                row.getString("type_zh"),
                                row.getString("type_en"),
                                Rows.of(dataSource, LEAFLETS, JdbcKeptFileQueries::file, id),
                                parts),
                        id)
                .stream()
                .findFirst();
    }

    @Override
    public ListPage<PartRow> parts(PartSearch search) {
        Conditions where = new Conditions().found("PART", search.text(), "");
        if (search.modelId() != null) {
            where.and(OF_MODEL, search.modelId());
        }
        return PARTS.page(dataSource, where, search.cursor(), search.size(), JdbcCatalogueQueries::part, PartRow::id);
    }

    private static ModelRow model(ResultSet row) throws SQLException {
        return new ModelRow(
                row.getLong("id"),
                row.getString("code"),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getLong("type_id"),
                row.getString("type_zh"),
                row.getString("type_en"),
                row.getInt("warranty_months"),
                row.getBoolean("active"),
                row.getLong("machines"),
                row.getLong("parts"));
    }

    private static PartRow part(ResultSet row) throws SQLException {
        return new PartRow(
                row.getLong("id"),
                row.getString("number"),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getString("specification"),
                row.getString("material"),
                row.getString("unit"),
                row.getBigDecimal("price"),
                Arrays.asList((String[]) row.getArray("models").getArray()),
                row.getBoolean("active"));
    }
}
