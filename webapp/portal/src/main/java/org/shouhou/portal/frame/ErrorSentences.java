package org.shouhou.portal.frame;

import jakarta.enterprise.context.ApplicationScoped;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.shouhou.adapters.in.rest.Sentences;

/** The sentences of errors for callers of the API, the same the pages show. */
@ApplicationScoped
public class ErrorSentences implements Sentences {

    private static final String ERRORS = "org.shouhou.portal.i18n.errors";

    @Override
    public String explain(String code, List<Object> data, Locale locale) {
        ResourceBundle errors = ResourceBundle.getBundle(ERRORS, locale, ErrorSentences.class.getClassLoader());
        String key = errors.containsKey(code) ? code : "unknown";
        return new MessageFormat(errors.getString(key), locale).format(data.toArray());
    }
}
