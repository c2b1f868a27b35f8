package org.shouhou.application.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.shouhou.application.ledger.Changes;
import org.shouhou.application.ledger.Ledger;
import org.shouhou.application.port.TextTemplates;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.WritingLanguage;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.template.TextTemplate;

/** Adds a text the office writes again and again. */
@Permitted(Right.ADMINISTER)
@ApplicationScoped
public class AddTemplate {

    private final TextTemplates templates;
    private final Ledger ledger;

    protected AddTemplate() {
        this(null, null);
    }

    @Inject
    AddTemplate(TextTemplates templates, Ledger ledger) {
        this.templates = templates;
        this.ledger = ledger;
    }

    public record Command(String name, WritingLanguage language, String text) {}

    /** @throws RuleBroken {@code template.name.taken} where there is one of that name in that language */
    @Transactional
    public void add(Command command) {
        TextTemplate template = new TextTemplate(command.name(), command.language(), command.text());
        RuleBroken.unless(
                templates.all().stream().noneMatch(it -> sameName(it, template)),
                "template.name.taken",
                template.name());
        templates.add(template);
        ledger.record(
                "template.added",
                "template " + template.name(),
                new Changes().with("language", template.language().tag()));
    }

    static boolean sameName(TextTemplate one, TextTemplate other) {
        return one.language() == other.language() && one.name().equalsIgnoreCase(other.name());
    }
}
