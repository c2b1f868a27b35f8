package org.shouhou.application.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.shouhou.application.port.Employees;
import org.shouhou.application.port.SetupTokens;
import org.shouhou.application.security.SystemTask;
import org.shouhou.domain.organisation.Role;

/** Tells whether a set-up link still opens anything, before somebody fills in its form. */
@SystemTask
@ApplicationScoped
public class CheckSetup {

    private final SetupTokens tokens;
    private final Employees employees;

    protected CheckSetup() {
        this(null, null);
    }

    @Inject
    public CheckSetup(SetupTokens tokens, Employees employees) {
        this.tokens = tokens;
        this.employees = employees;
    }

    /** Whether the token is known and unused, and nobody can administer yet. */
    @Transactional
    public boolean isOpen(String token) {
        return employees.countActiveWithRole(Role.ADMINISTRATOR) == 0 && tokens.isUnused(SetupToken.hash(token));
    }
}
