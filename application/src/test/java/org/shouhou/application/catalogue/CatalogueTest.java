package org.shouhou.application.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouhou.application.administration.Refused.refused;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shouhou.application.administration.Administration;
import org.shouhou.application.files.KeepFile;
import org.shouhou.application.handling.UploadFiles;
import org.shouhou.application.ledger.Ledger;
import org.shouhou.application.memory.MemoryDocumentStore;
import org.shouhou.application.memory.MemoryParts;
import org.shouhou.application.memory.MemoryProductModels;
import org.shouhou.application.memory.MemoryProductTypes;
import org.shouhou.domain.catalogue.ModelDetails;
import org.shouhou.domain.catalogue.Part;
import org.shouhou.domain.catalogue.PartDetails;
import org.shouhou.domain.catalogue.ProductModel;
import org.shouhou.domain.catalogue.ProductType;
import org.shouhou.domain.document.KeptFile;

/** Keeping the catalogue, on memory. */
class CatalogueTest {

    private final Administration office = Administration.atWork();
    private final MemoryProductTypes types = new MemoryProductTypes();
    private final MemoryProductModels models = new MemoryProductModels();
    private final MemoryParts parts = new MemoryParts();
    private final Ledger ledger = new Ledger(office.audit, office.acting, office.clock);
    private final AddProductType addType = new AddProductType(types, ledger);
    private final ChangeProductType changeType = new ChangeProductType(types, ledger);
    private final AddModel addModel = new AddModel(models, types, ledger);
    private final ChangeModel changeModel = new ChangeModel(models, types, ledger);
    private final AddPart addPart = new AddPart(parts, models, ledger);
    private final ChangePart changePart = new ChangePart(parts, models, ledger);
    private final KeepLeaflets keepLeaflets = new KeepLeaflets(models, new KeepFile(new MemoryDocumentStore()), ledger);

    @Test
    void a_type_is_named_once_and_taken_out_of_use() {
        addType.add("空压机", "Compressors");
        refused("product-type.name.taken", () -> addType.add(" 空压机 ", "Others"));
        ProductType type = types.all().get(0);
        changeType.change(new ChangeProductType.Command(type.id(), type.version(), "空压机", "Air compressors", false));
        assertThat(office.lastEntry())
                .isEqualTo("zhoumin product-type.changed product-type 空压机:"
                        + " name-en: Compressors → Air compressors\nactive: true → false");
        refused(
                "changed-meanwhile",
                () -> changeType.change(
                        new ChangeProductType.Command(type.id(), type.version() + 1, "空压机", "X", true)));
    }

    @Test
    void a_model_has_a_code_of_its_own_and_a_type() {
        long type = type();
        long id = addModel.add(model("zlg-75a", type, 12));
        refused("model.code.taken", () -> addModel.add(model("ZLG-75A", type, 12)));
        refused("product-type.unknown", () -> addModel.add(model("ZLG-90A", 4711, 12)));
        ProductModel kept = models.byId(id).orElseThrow();

        changeModel.change(new ChangeModel.Command(id, kept.version(), model("ZLG-75A", type, 18), false));

        assertThat(office.lastEntry())
                .isEqualTo("zhoumin model.changed model ZLG-75A: warranty-months: 12 → 18\nactive: true → false");
        refused(
                "changed-meanwhile",
                () -> changeModel.change(
                        new ChangeModel.Command(id, kept.version() + 1, model("ZLG-75A", type, 24), true)));
    }

    @Test
    void a_part_has_a_number_of_its_own_and_belongs_to_models_that_exist() {
        long model = addModel.add(model("ZLG-75A", type(), 12));
        long id = addPart.add(part("zp-1", "385", model));
        assertThat(office.lastEntry())
                .isEqualTo("zhoumin part.added part ZP-1: name-zh: 滤芯\nprice: 385.00\nmodels: ZLG-75A");
        refused("part.number.taken", () -> addPart.add(part("ZP-1", "1", model)));
        refused("model.unknown", () -> addPart.add(part("ZP-2", "1", 4711)));
        Part kept = parts.byId(id).orElseThrow();

        changePart.change(new ChangePart.Command(id, kept.version(), part("ZP-1", "399.5", model), true));

        assertThat(office.lastEntry()).isEqualTo("zhoumin part.changed part ZP-1: price: 385.00 → 399.50");
        refused(
                "changed-meanwhile",
                () -> changePart.change(
                        new ChangePart.Command(id, kept.version() + 1, part("ZP-1", "1", model), true)));
    }

    @Test
    void leaflets_are_kept_with_a_model() throws Exception {
        long id = addModel.add(model("ZLG-75A", type(), 12));
        keepLeaflets.add(
                id,
                new UploadFiles.Arriving(
                        "样本.pdf", "application/pdf", 7, () -> new ByteArrayInputStream("leaflet".getBytes())));
        ProductModel kept = models.byId(id).orElseThrow();
        assertThat(kept.leaflets()).extracting(KeptFile::fileName).containsExactly("样本.pdf");
        keepLeaflets.remove(id, kept.leaflets().get(0).documentId());
        assertThat(office.lastEntry()).isEqualTo("zhoumin model.file-removed model ZLG-75A: file: 样本.pdf");
    }

    private long type() {
        addType.add("空压机", "Compressors");
        return types.all().get(0).id();
    }

    private static ModelDetails model(String code, long type, int months) {
        return new ModelDetails(code, "螺杆空压机", "Screw compressor", type, months);
    }

    private static PartDetails part(String number, String price, long model) {
        return new PartDetails(number, "滤芯", "Filter", "", "", "件", new BigDecimal(price), Set.of(model));
    }
}
