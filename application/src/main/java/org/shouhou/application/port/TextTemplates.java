package org.shouhou.application.port;

import java.util.List;
import java.util.Optional;
import org.shouhou.domain.template.TextTemplate;

/** The texts the office writes again and again. */
public interface TextTemplates {

    /** Adds one; it has its id afterwards. */
    void add(TextTemplate template);

    Optional<TextTemplate> byId(long id);

    /** All, also those switched off, by language and name. */
    List<TextTemplate> all();
}
