package org.shouhou.application.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouhou.application.administration.Refused.refused;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouhou.application.importing.Cells;
import org.shouhou.application.memory.MemoryAuditTrail;
import org.shouhou.application.memory.MemoryParts;
import org.shouhou.application.memory.MemoryProductModels;
import org.shouhou.domain.catalogue.ModelDetails;
import org.shouhou.domain.catalogue.Part;
import org.shouhou.domain.catalogue.ProductModel;
import org.shouhou.domain.importing.RowVerdict;

/** Rows of a table of parts, on memory. */
class ImportPartsTest {

    private final MemoryParts parts = new MemoryParts();
    private final MemoryProductModels models = new MemoryProductModels();
    private final MemoryAuditTrail audit = new MemoryAuditTrail();
    private final ImportParts rows = new ImportParts(parts, models, audit, Clock.systemUTC());

    @BeforeEach
    void twoModels() {
        models.add(new ProductModel(new ModelDetails("ZLG-75A", "螺杆机", "Screw", 1L, 12)));
        models.add(new ProductModel(new ModelDetails("ZLG-90A", "螺杆机", "Screw", 1L, 12)));
    }

    @Test
    void a_part_comes_with_its_price_and_models_and_again_changes_nothing() {
        Cells row =
                new Cells(Map.of("number", "zp-1", "name", "滤芯", "price", "¥1,385.5", "models", "zlg-75a; ZLG-90A"));
        assertThat(rows.check(row).verdict()).isEqualTo(RowVerdict.ADD);
        rows.apply(row, "gaofeng");

        Part made = parts.byNumber("ZP-1").orElseThrow();
        assertThat(made.details().price()).isEqualTo(new BigDecimal("1385.50"));
        assertThat(made.details().modelIds()).hasSize(2);
        assertThat(made.details().unit()).isEqualTo("件");
        assertThat(made.details().nameEn()).isEqualTo("滤芯");
        assertThat(rows.check(row).verdict()).isEqualTo(RowVerdict.SAME);

        Cells dearer = new Cells(Map.of("number", "ZP-1", "price", "1400"));
        assertThat(rows.check(dearer).verdict()).isEqualTo(RowVerdict.CHANGE);
        rows.apply(dearer, "gaofeng");
        assertThat(parts.byNumber("ZP-1").orElseThrow().details().modelIds()).hasSize(2);
        assertThat(audit.actions()).containsExactly("part.added", "part.changed");
    }

    @Test
    void a_bad_row_says_why() {
        refused("part.number.missing", () -> rows.check(new Cells(Map.of("name", "滤芯"))));
        refused("part.name.missing", () -> rows.check(new Cells(Map.of("number", "ZP-2"))));
        refused("import.amount", () -> rows.check(new Cells(Map.of("number", "ZP-2", "name", "滤芯", "price", "面议"))));
        refused(
                "import.model-unknown",
                () -> rows.check(new Cells(Map.of("number", "ZP-2", "name", "滤芯", "models", "ZLG-99"))));
        refused(
                "part.price.malformed",
                () -> rows.check(new Cells(Map.of("number", "ZP-2", "name", "滤芯", "price", "1.234"))));
    }
}
