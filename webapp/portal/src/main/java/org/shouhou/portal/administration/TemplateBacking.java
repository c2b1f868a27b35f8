package org.shouhou.portal.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import org.shouhou.application.administration.AddTemplate;
import org.shouhou.application.administration.ChangeTemplate;
import org.shouhou.application.administration.ListTemplates;
import org.shouhou.application.administration.TemplateRow;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.WritingLanguage;
import org.shouhou.portal.frame.Ids;
import org.shouhou.portal.frame.Told;

/** One text the office writes again and again. */
@Named
@RequestScoped
public class TemplateBacking {

    @Inject
    private ListTemplates listTemplates;

    @Inject
    private AddTemplate addTemplate;

    @Inject
    private ChangeTemplate changeTemplate;

    @Inject
    private Told told;

    private TemplateRow seen;
    private long version;
    private String name;
    private WritingLanguage language = WritingLanguage.CHINESE;
    private String text;
    private boolean active;

    /** Fills the form with what is kept; a new template's begins empty. */
    public void open() {
        if (isNew()) {
            active = true;
            return;
        }
        TemplateRow kept = getSeen();
        version = kept.version();
        name = kept.name();
        language = kept.language();
        text = kept.text();
        active = kept.active();
    }

    public void save() {
        String lines = text == null ? null : text.replace("\r\n", "\n");
        if (isNew()) {
            addTemplate.add(new AddTemplate.Command(name, language, lines));
        } else {
            changeTemplate.change(new ChangeTemplate.Command(id(), version, name, language, lines, active));
        }
        told.at("/administration/templates", "administration_template.saved", name);
    }

    public boolean isNew() {
        return Faces.getRequestParameter("id") == null;
    }

    public TemplateRow getSeen() {
        if (seen == null) {
            seen = listTemplates.list().stream()
                    .filter(row -> row.id() == id())
                    .findFirst()
                    .orElseThrow(() -> new RuleBroken("template.unknown"));
        }
        return seen;
    }

    public WritingLanguage[] getLanguages() {
        return WritingLanguage.values();
    }

    private static long id() {
        return Ids.given("id", "template.unknown");
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public WritingLanguage getLanguage() {
        return language;
    }

    public void setLanguage(WritingLanguage language) {
        this.language = language;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }
}
