package org.shouhou.application.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import org.shouhou.application.port.TextTemplates;
import org.shouhou.application.reading.CaseView;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.correspondence.WritingLanguage;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.template.Fields;
import org.shouhou.domain.template.TextTemplate;

/** The texts offered to whoever writes in a case, filled in for it; those in its language first. */
@Permitted(Right.HANDLE_CASES)
@ApplicationScoped
public class FindTemplates {

    private final TextTemplates templates;
    private final FieldsOfCase fieldsOfCase;

    protected FindTemplates() {
        this(null, null);
    }

    @Inject
    FindTemplates(TextTemplates templates, FieldsOfCase fieldsOfCase) {
        this.templates = templates;
        this.fieldsOfCase = fieldsOfCase;
    }

    /** A text with its fields filled in. */
    public record Offered(String name, WritingLanguage language, String text) {}

    /** @param view the case as the actor may see it */
    @Transactional
    public List<Offered> find(CaseView view) {
        WritingLanguage here = Composer.language(view);
        return templates.all().stream()
                .filter(TextTemplate::active)
                .sorted(Comparator.comparing(it -> it.language() != here))
                .map(it -> offered(it, fieldsOfCase.of(view.row(), it.language())))
                .toList();
    }

    private static Offered offered(TextTemplate template, Fields fields) {
        return new Offered(template.name(), template.language(), fields.fill(template.text()));
    }
}
