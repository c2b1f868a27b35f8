package org.shouhou.portal.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.shouhou.domain.RuleBroken;

/** Sentences with something filled in, in the page's language. */
@Named
@RequestScoped
public class Words {

    private static final String MESSAGES = "org.shouhou.portal.i18n.messages";
    private static final String ERRORS = "org.shouhou.portal.i18n.errors";

    @Inject
    private Language language;

    /** The sentence of that key, its placeholders filled in order. */
    public String say(String key, Object... parts) {
        return fill(MESSAGES, key, parts);
    }

    /** The sentence of that key as it stands, with the placeholders the page's script fills as well. */
    public String raw(String key) {
        return bundle(MESSAGES).getString(key);
    }

    /** What a broken rule means to the person who reads it. */
    public String explain(RuleBroken broken) {
        ResourceBundle errors = bundle(ERRORS);
        String key = errors.containsKey(broken.code()) ? broken.code() : "unknown";
        return fill(ERRORS, key, broken.data().toArray());
    }

    private String fill(String bundle, String key, Object... parts) {
        Locale locale = language.getLocale();
        return new MessageFormat(bundle(bundle).getString(key), locale).format(parts);
    }

    private ResourceBundle bundle(String name) {
        return ResourceBundle.getBundle(name, language.getLocale(), Words.class.getClassLoader());
    }
}
