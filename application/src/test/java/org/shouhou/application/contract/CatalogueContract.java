package org.shouhou.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.catalogue.ModelDetails;
import org.shouhou.domain.catalogue.Part;
import org.shouhou.domain.catalogue.PartDetails;
import org.shouhou.domain.catalogue.ProductModel;
import org.shouhou.domain.catalogue.ProductType;
import org.shouhou.domain.document.KeptFile;

/** Product types, models and parts. */
public abstract class CatalogueContract extends PortContract {

    @Test
    void types_come_in_the_order_they_were_made() throws Exception {
        type("空压机");
        type("干燥机");
        assertThat(read(() -> stores.productTypes().all()))
                .extracting(ProductType::nameZh)
                .containsExactly("空压机", "干燥机");
    }

    @Test
    void a_model_comes_back_whole_with_its_leaflets() throws Exception {
        var details = new ModelDetails("ZLG-75A", "螺杆空压机", "Screw compressor", type("空压机"), 18);
        long document = read(() -> stores.documents()
                .store(new ByteArrayInputStream("leaflet".getBytes()))
                .documentId());
        long id = read(() -> {
            var model = new ProductModel(details);
            model.addLeaflet(new KeptFile("样本.pdf", "application/pdf", 7, document));
            stores.models().add(model);
            return model.id();
        });

        assertThat(read(() -> stores.models().byId(id).orElseThrow().details())).isEqualTo(details);
        assertThat(read(() -> stores.models().byId(id).orElseThrow().leaflets()))
                .extracting(KeptFile::fileName, KeptFile::documentId)
                .containsExactly(tuple("样本.pdf", document));
        inTransaction(() -> stores.models().byId(id).orElseThrow().removeLeaflet(document));
        assertThat(read(() -> stores.models().byId(id).orElseThrow().leaflets().size()))
                .isZero();
    }

    @Test
    void models_are_found_by_code_and_tell_their_codes() throws Exception {
        long type = type("空压机");
        long second = model("ZLV-75", type);
        long first = model("ZLG-75A", type);

        assertThat(read(() -> stores.models().byCode("ZLV-75")).orElseThrow().id())
                .isEqualTo(second);
        assertThat(read(() -> stores.models().byCode("ZLV"))).isEmpty();
        assertThat(read(() -> stores.models().codes(List.of(second, first)))).containsExactly("ZLG-75A", "ZLV-75");
        assertThat(read(() -> stores.models().codes(List.of()))).isEmpty();
        assertThatThrownBy(() -> read(() -> stores.models().codes(List.of(first, 4711L))))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    void a_part_comes_back_whole_and_changes_its_models() throws Exception {
        long type = type("空压机");
        long one = model("ZLG-75A", type);
        long other = model("ZLG-90A", type);
        var details = new PartDetails(
                "ZP-1001", "空气滤芯", "Air filter", "Φ280", "滤纸", "件", new BigDecimal("385"), Set.of(one, other));
        long id = read(() -> {
            var part = new Part(details);
            stores.parts().add(part);
            return part.id();
        });

        assertThat(read(() -> stores.parts().byId(id).orElseThrow().details())).isEqualTo(details);
        assertThat(read(() -> stores.parts().byNumber("ZP-1001")).orElseThrow().id())
                .isEqualTo(id);
        var wanted = new PartDetails("ZP-1001", "空气滤芯", "Air filter", "", "", "件", null, Set.of(other));
        inTransaction(() -> stores.parts().byId(id).orElseThrow().describe(wanted, false));
        assertThat(read(() -> stores.parts().byId(id).orElseThrow().details())).isEqualTo(wanted);
        assertThat(read(() -> stores.parts().byNumber("ZP"))).isEmpty();
    }

    private long type(String name) throws Exception {
        return read(() -> {
            var type = new ProductType(name, name);
            stores.productTypes().add(type);
            return type.id();
        });
    }

    private long model(String code, long type) throws Exception {
        return read(() -> {
            var model = new ProductModel(new ModelDetails(code, code, code, type, 12));
            stores.models().add(model);
            return model.id();
        });
    }
}
