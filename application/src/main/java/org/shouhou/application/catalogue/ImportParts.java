package org.shouhou.application.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shouhou.application.importing.Cells;
import org.shouhou.application.importing.RowImport;
import org.shouhou.application.port.AuditTrail;
import org.shouhou.application.port.Parts;
import org.shouhou.application.port.ProductModels;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.catalogue.Part;
import org.shouhou.domain.catalogue.PartDetails;
import org.shouhou.domain.catalogue.ProductModel;
import org.shouhou.domain.importing.ImportKind;
import org.shouhou.domain.importing.RowVerdict;

/** A row is a part, known by its number; what stands in no cell of it stays as it is. */
@ApplicationScoped
public class ImportParts implements RowImport {

    private static final String PIECE = "件";

    private final Parts parts;
    private final ProductModels models;
    private final AuditTrail audit;
    private final Clock clock;

    protected ImportParts() {
        this(null, null, null, null);
    }

    @Inject
    public ImportParts(Parts parts, ProductModels models, AuditTrail audit, Clock clock) {
        this.parts = parts;
        this.models = models;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.PARTS;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column("number", true, List.of("零件号", "图号", "物料编码", "编号", "number", "part number")),
                new Column("name", false, List.of("零件名称", "名称", "name", "chinese name")),
                new Column("english", false, List.of("英文名称", "english name")),
                new Column("specification", false, List.of("规格", "规格型号", "specification")),
                new Column("material", false, List.of("材质", "材料", "material")),
                new Column("unit", false, List.of("单位", "unit")),
                new Column("price", false, List.of("单价", "价格", "price")),
                new Column("models", false, List.of("适用型号", "型号", "models")));
    }

    @Override
    public Outcome check(Cells row) {
        Read read = read(row);
        return new Outcome(read.verdict(), read.details().number());
    }

    @Override
    public void apply(Cells row, String actor) {
        Read read = read(row);
        RowVerdict verdict = read.verdict();
        if (verdict == RowVerdict.ADD) {
            parts.add(new Part(read.details()));
        } else if (verdict == RowVerdict.CHANGE) {
            read.known().describe(read.details(), read.known().active());
        }
        if (verdict != RowVerdict.SAME) {
            audit.record(new AuditTrail.Entry(
                    clock.instant(),
                    actor,
                    verdict == RowVerdict.ADD ? "part.added" : "part.changed",
                    null,
                    "part " + read.details().number(),
                    "import"));
        }
    }

    private record Read(PartDetails details, Part known) {

        RowVerdict verdict() {
            if (known == null) {
                return RowVerdict.ADD;
            }
            return known.details().equals(details) ? RowVerdict.SAME : RowVerdict.CHANGE;
        }
    }

    private Read read(Cells row) {
        String number = row.text("number").orElseThrow(() -> new RuleBroken("part.number.missing"));
        Optional<Part> known = parts.byNumber(number.toUpperCase(Locale.ROOT));
        Optional<PartDetails> was = known.map(Part::details);
        String name = row.text("name")
                .or(() -> was.map(PartDetails::nameZh))
                .orElseThrow(() -> new RuleBroken("part.name.missing"));
        var details = new PartDetails(
                number,
                name,
                row.text("english").or(() -> was.map(PartDetails::nameEn)).orElse(name),
                row.text("specification")
                        .or(() -> was.map(PartDetails::specification))
                        .orElse(""),
                row.text("material").or(() -> was.map(PartDetails::material)).orElse(""),
                row.text("unit").or(() -> was.map(PartDetails::unit)).orElse(PIECE),
                row.amount("price").or(() -> was.map(PartDetails::price)).orElse(null),
                row.several("models")
                        .map(this::models)
                        .or(() -> was.map(PartDetails::modelIds))
                        .orElse(Set.of()));
        return new Read(details, known.orElse(null));
    }

    private Set<Long> models(List<String> codes) {
        return codes.stream()
                .map(code -> models.byCode(code.toUpperCase(Locale.ROOT))
                        .map(ProductModel::id)
                        .orElseThrow(() -> new RuleBroken("import.model-unknown", code)))
                .collect(Collectors.toSet());
    }
}
