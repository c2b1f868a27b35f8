package org.shouhou.server;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the starter says on the console: Chinese where the system speaks Chinese, English elsewhere. */
final class Words {

    private static final String BUNDLE = "org.shouhou.server.words";

    private Words() {}

    static String say(String key, Object... data) {
        return say(Locale.getDefault(), key, data);
    }

    static String say(Locale locale, String key, Object... data) {
        String pattern = ResourceBundle.getBundle(BUNDLE, spoken(locale)).getString(key);
        return new MessageFormat(pattern, Locale.ROOT).format(data);
    }

    private static Locale spoken(Locale locale) {
        return Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }
}
