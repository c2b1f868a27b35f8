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

/** Adds a part. */
@Permitted(Right.KEEP_CATALOGUE)
@ApplicationScoped
public class AddPart {

    private final Parts parts;
    private final ProductModels models;
    private final Ledger ledger;

    protected AddPart() {
        this(null, null, null);
    }

    @Inject
    public AddPart(Parts parts, ProductModels models, Ledger ledger) {
        this.parts = parts;
        this.models = models;
        this.ledger = ledger;
    }

    /**
     * @return its id
     * @throws RuleBroken {@code part.number.taken}, {@code model.unknown}
     */
    @Transactional
    public long add(PartDetails details) {
        RuleBroken.unless(parts.byNumber(details.number()).isEmpty(), "part.number.taken", details.number());
        Part part = new Part(details);
        Changes changes = new Changes()
                .with("name-zh", details.nameZh())
                .with("price", details.price())
                .with("models", models.codes(details.modelIds()));
        parts.add(part);
        ledger.record("part.added", "part " + part.number(), changes);
        return part.id();
    }
}
