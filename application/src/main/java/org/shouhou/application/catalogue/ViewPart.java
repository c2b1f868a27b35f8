package org.shouhou.application.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.shouhou.application.port.Parts;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.catalogue.PartDetails;
import org.shouhou.domain.organisation.Right;

/** Shows what is kept of a part. */
@Permitted({Right.READ_CUSTOMERS, Right.KEEP_CATALOGUE})
@ApplicationScoped
public class ViewPart {

    private final Parts parts;

    protected ViewPart() {
        this(null);
    }

    @Inject
    public ViewPart(Parts parts) {
        this.parts = parts;
    }

    public record Seen(long id, long version, PartDetails details, boolean active) {}

    /** @throws RuleBroken {@code part.unknown} */
    @Transactional
    public Seen view(long id) {
        return parts.byId(id)
                .map(it -> new Seen(id, it.version(), it.details(), it.active()))
                .orElseThrow(() -> new RuleBroken("part.unknown"));
    }
}
