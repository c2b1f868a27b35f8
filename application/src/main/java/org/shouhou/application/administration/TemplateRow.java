package org.shouhou.application.administration;

import org.shouhou.domain.correspondence.WritingLanguage;
import org.shouhou.domain.template.TextTemplate;

/** A text the office writes again and again, its fields unfilled. */
public record TemplateRow(long id, String name, WritingLanguage language, String text, boolean active, long version) {

    static TemplateRow of(TextTemplate it) {
        return new TemplateRow(it.id(), it.name(), it.language(), it.text(), it.active(), it.version());
    }
}
