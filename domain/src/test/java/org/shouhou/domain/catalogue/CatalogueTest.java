package org.shouhou.domain.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.document.KeptFile;

class CatalogueTest {

    @Test
    void codes_and_numbers_are_written_in_capitals() {
        assertThat(new ModelDetails(" zlg-75a ", "螺杆空压机", "Screw compressor", 1L, 18).code())
                .isEqualTo("ZLG-75A");
        assertThat(part("pn-1", null).number()).isEqualTo("PN-1");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 241})
    void a_warranty_has_no_less_than_0_and_no_more_than_240_months(int months) {
        refused("warranty.months", () -> new ModelDetails("X", "型号", "Model", 1L, months));
    }

    @Test
    void a_model_has_a_type() {
        refused("model.type.missing", () -> new ModelDetails("X", "型号", "Model", null, 12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "0.005", "100000000"})
    void a_price_is_an_amount_with_two_decimals(String price) {
        refused("part.price.malformed", () -> part("A", new BigDecimal(price)));
    }

    @Test
    void a_price_may_be_unknown_and_always_shows_its_decimals() {
        assertThat(part("A", null).price()).isNull();
        assertThat(part("A", new BigDecimal("1280")).price()).hasToString("1280.00");
        assertThat(part("A", new BigDecimal("0.500")).price()).hasToString("0.50");
    }

    @Test
    void a_part_changes_the_models_it_belongs_to() {
        Part part = new Part(part("A", null));
        part.describe(new PartDetails("A", "滤芯", "Filter", "", "", "件", null, Set.of(2L, 3L)), true);
        assertThat(part.details().modelIds()).containsExactlyInAnyOrder(2L, 3L);
    }

    @Test
    void a_leaflet_is_added_and_taken_away() {
        ProductModel model = new ProductModel(new ModelDetails("X", "型号", "Model", 1L, 12));
        model.addLeaflet(new KeptFile("样本.pdf", "application/pdf", 7, 4));
        assertThat(model.removeLeaflet(4).fileName()).isEqualTo("样本.pdf");
        assertThat(model.leaflets()).isEmpty();
        refused("file.unknown", () -> model.removeLeaflet(4));
    }

    private static PartDetails part(String number, BigDecimal price) {
        return new PartDetails(number, "滤芯", "Filter", "", "", "件", price, Set.of(1L, 2L));
    }

    private static void refused(String code, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOf(RuleBroken.class)
                .extracting("code")
                .isEqualTo(code);
    }
}
