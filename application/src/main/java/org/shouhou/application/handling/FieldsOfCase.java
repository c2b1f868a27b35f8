package org.shouhou.application.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.shouhou.application.port.Departments;
import org.shouhou.application.reading.CaseRow;
import org.shouhou.application.security.Actor;
import org.shouhou.application.security.CurrentActor;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.WritingLanguage;
import org.shouhou.domain.template.Fields;

/** What the fields of templates and signatures stand for, for whoever writes in a case. */
@ApplicationScoped
class FieldsOfCase {

    private final Departments departments;
    private final CurrentActor currentActor;

    protected FieldsOfCase() {
        this(null, null);
    }

    @Inject
    FieldsOfCase(Departments departments, CurrentActor currentActor) {
        this.departments = departments;
        this.currentActor = currentActor;
    }

    Fields of(CaseRow row, WritingLanguage language) {
        Actor me = currentActor.get().orElseThrow(() -> new RuleBroken("not-signed-in"));
        String department = departments
                .byCode(me.department())
                .map(it -> language == WritingLanguage.CHINESE ? it.nameZh() : it.nameEn())
                .orElse("");
        return new Fields(row.contactName(), row.number().value(), row.subject(), me.name(), department);
    }
}
