package org.shouhou.application.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Set;
import org.shouhou.application.ledger.Changes;
import org.shouhou.application.ledger.Ledger;
import org.shouhou.application.port.Roles;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.organisation.Role;

/** Changes a role for all who have it, from their next request on. */
@Permitted(Right.ADMINISTER)
@ApplicationScoped
public class ChangeRole {

    private final Roles roles;
    private final Ledger ledger;

    protected ChangeRole() {
        this(null, null);
    }

    @Inject
    ChangeRole(Roles roles, Ledger ledger) {
        this.roles = roles;
        this.ledger = ledger;
    }

    /** @param seenVersion the version the administrator looked at */
    public record Command(String code, long seenVersion, String nameZh, String nameEn, Set<Right> rights) {}

    @Transactional
    public void change(Command command) {
        Role role = roles.byCode(command.code()).orElseThrow(() -> new RuleBroken("role.unknown", command.code()));
        role.requireSeen(command.seenVersion());
        Changes changes = new Changes()
                .of("name-zh", role.nameZh(), command.nameZh())
                .of("name-en", role.nameEn(), command.nameEn())
                .of("rights", role.rights(), command.rights());
        role.describe(command.nameZh(), command.nameEn(), command.rights());
        ledger.record("role.changed", "role " + role.code(), changes);
    }
}
