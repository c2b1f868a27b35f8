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

/** Changes a text the office writes again and again, or switches it off. */
@Permitted(Right.ADMINISTER)
@ApplicationScoped
public class ChangeTemplate {

    private final TextTemplates templates;
    private final Ledger ledger;

    protected ChangeTemplate() {
        this(null, null);
    }

    @Inject
    ChangeTemplate(TextTemplates templates, Ledger ledger) {
        this.templates = templates;
        this.ledger = ledger;
    }

    /** @param seenVersion the version the administrator looked at */
    public record Command(
            long templateId, long seenVersion, String name, WritingLanguage language, String text, boolean active) {}

    /** @throws RuleBroken {@code template.name.taken} where there is another of that name in that language */
    @Transactional
    public void change(Command command) {
        TextTemplate template =
                templates.byId(command.templateId()).orElseThrow(() -> new RuleBroken("template.unknown"));
        template.requireSeen(command.seenVersion());
        TextTemplate wanted = new TextTemplate(command.name(), command.language(), command.text());
        RuleBroken.unless(
                templates.all().stream()
                        .noneMatch(it -> !it.id().equals(template.id()) && AddTemplate.sameName(it, wanted)),
                "template.name.taken",
                wanted.name());
        Changes changes = new Changes()
                .of("name", template.name(), wanted.name())
                .of("language", template.language().tag(), wanted.language().tag())
                .of("text", shortened(template.text()), shortened(wanted.text()))
                .of("active", template.active(), command.active());
        template.describe(command.name(), command.language(), command.text(), command.active());
        ledger.record("template.changed", "template " + template.name(), changes);
    }

    /** Its beginning on one line, and how long it is, so that a change anywhere shows. */
    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= 80 ? line : line.substring(0, 80) + "… (" + text.length() + ")";
    }
}
