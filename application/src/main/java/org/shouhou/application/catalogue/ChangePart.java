package org.shouhou.application.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.shouhou.application.ledger.Changes;
import org.shouhou.application.ledger.Ledger;
import org.shouhou.application.port.Parts;
import org.shouhou.application.port.ProductModels;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.catalogue.Part;
import org.shouhou.domain.catalogue.PartDetails;
import org.shouhou.domain.organisation.Right;

/** Changes a part, or takes it out of use. */
@Permitted(Right.KEEP_CATALOGUE)
@ApplicationScoped
public class ChangePart {

    private final Parts parts;
    private final ProductModels models;
    private final Ledger ledger;

    protected ChangePart() {
        this(null, null, null);
    }

    @Inject
    public ChangePart(Parts parts, ProductModels models, Ledger ledger) {
        this.parts = parts;
        this.models = models;
        this.ledger = ledger;
    }

    /** @param seenVersion the version somebody looked at */
    public record Command(long partId, long seenVersion, PartDetails details, boolean active) {}

    /** @throws RuleBroken {@code part.number.taken}, {@code model.unknown} */
    @Transactional
    public void change(Command command) {
        Part part = parts.byId(command.partId()).orElseThrow(() -> new RuleBroken("part.unknown"));
        part.requireSeen(command.seenVersion());
        PartDetails before = part.details();
        PartDetails after = command.details();
        RuleBroken.unless(
                parts.byNumber(after.number())
                        .map(it -> it.id().equals(part.id()))
                        .orElse(true),
                "part.number.taken",
                after.number());
        Changes changes = new Changes()
                .of("number", before.number(), after.number())
                .of("name-zh", before.nameZh(), after.nameZh())
                .of("name-en", before.nameEn(), after.nameEn())
                .of("specification", before.specification(), after.specification())
                .of("material", before.material(), after.material())
                .of("unit", before.unit(), after.unit())
                .of("price", before.price(), after.price())
                .of("models", models.codes(before.modelIds()), models.codes(after.modelIds()))
                .of("active", part.active(), command.active());
        part.describe(after, command.active());
        ledger.record("part.changed", "part " + after.number(), changes);
    }
}
