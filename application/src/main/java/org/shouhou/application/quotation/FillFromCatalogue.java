package org.shouhou.application.quotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Locale;
import org.shouhou.application.port.Parts;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.catalogue.PartDetails;
import org.shouhou.domain.organisation.Right;

/** Tells what the catalogue says of a part, for a line of a quotation that names only its number. */
@Permitted(Right.MAKE_QUOTATIONS)
@ApplicationScoped
public class FillFromCatalogue {

    private final Parts parts;

    protected FillFromCatalogue() {
        this(null);
    }

    @Inject
    public FillFromCatalogue(Parts parts) {
        this.parts = parts;
    }

    /** @throws RuleBroken {@code part.unknown} */
    @Transactional
    public PartDetails part(String number) {
        String text = number.strip().toUpperCase(Locale.ROOT);
        return parts.byNumber(text)
                .orElseThrow(() -> new RuleBroken("part.unknown", text))
                .details();
    }
}
