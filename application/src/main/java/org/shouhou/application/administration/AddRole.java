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

/** Adds a role. */
@Permitted(Right.ADMINISTER)
@ApplicationScoped
public class AddRole {

    private final Roles roles;
    private final Ledger ledger;

    protected AddRole() {
        this(null, null);
    }

    @Inject
    AddRole(Roles roles, Ledger ledger) {
        this.roles = roles;
        this.ledger = ledger;
    }

    /** @param code capitals, digits and underscores; never changes */
    public record Command(String code, String nameZh, String nameEn, Set<Right> rights) {}

    /** @throws RuleBroken {@code role.code.taken} */
    @Transactional
    public void add(Command command) {
        Role role = new Role(command.code(), command.nameZh(), command.nameEn(), command.rights());
        RuleBroken.unless(roles.byCode(role.code()).isEmpty(), "role.code.taken", role.code());
        roles.add(role);
        ledger.record(
                "role.added",
                "role " + role.code(),
                new Changes()
                        .with("name-zh", role.nameZh())
                        .with("name-en", role.nameEn())
                        .with("rights", role.rights()));
    }
}
