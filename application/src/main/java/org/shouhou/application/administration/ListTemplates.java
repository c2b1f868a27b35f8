package org.shouhou.application.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.shouhou.application.port.TextTemplates;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.organisation.Right;

/** Lists the texts the office writes again and again, those switched off too. */
@Permitted(Right.ADMINISTER)
@ApplicationScoped
public class ListTemplates {

    private final TextTemplates templates;

    protected ListTemplates() {
        this(null);
    }

    @Inject
    public ListTemplates(TextTemplates templates) {
        this.templates = templates;
    }

    @Transactional
    public List<TemplateRow> list() {
        return templates.all().stream().map(TemplateRow::of).toList();
    }
}
