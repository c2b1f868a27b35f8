package org.shouhou.application.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.shouhou.application.port.AuditTrail;
import org.shouhou.application.port.Employees;
import org.shouhou.application.security.Actor;
import org.shouhou.application.security.CurrentActor;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.organisation.Employee;

/** Remembers the language whoever acts reads the portal in. */
@Permitted
@ApplicationScoped
public class ChooseLanguage {

    private final Employees employees;
    private final AuditTrail audit;
    private final CurrentActor currentActor;
    private final Clock clock;

    protected ChooseLanguage() {
        this(null, null, null, null);
    }

    @Inject
    public ChooseLanguage(Employees employees, AuditTrail audit, CurrentActor currentActor, Clock clock) {
        this.employees = employees;
        this.audit = audit;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** @param language {@code zh-CN} or {@code en} */
    @Transactional
    public void choose(String language) {
        Actor actor = currentActor.get().orElseThrow(() -> new RuleBroken("not-signed-in"));
        Employee employee = employees.byId(actor.employeeId()).orElseThrow(() -> new RuleBroken("not-signed-in"));
        if (employee.language().equals(language)) {
            return;
        }
        employee.speak(language);
        audit.record(new AuditTrail.Entry(
                clock.instant(),
                actor.loginName(),
                "account.language-chosen",
                null,
                "employee " + employee.loginName(),
                "language: " + language));
    }
}
