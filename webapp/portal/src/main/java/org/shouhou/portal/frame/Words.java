package org.shouhou.portal.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shouhou.application.reading.WorkCounts;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.FileSize;
import org.shouhou.domain.correspondence.WritingLanguage;

/** Sentences with something filled in, in the page's language. */
@Named
@RequestScoped
public class Words {

    private static final String MESSAGES = "org.shouhou.portal.i18n.messages";
    private static final String ERRORS = "org.shouhou.portal.i18n.errors";

    private static final Pattern WRITTEN_RULE = Pattern.compile("([a-z][a-z.-]*)(?: \\[(.*)])?");

    @Inject
    private Language language;

    /** The sentence of that key, its placeholders filled in order. */
    public String say(String key, Object... parts) {
        return fill(MESSAGES, key, parts);
    }

    /** The sentence of that key in the language we write in, whatever that of the page is. */
    public String sayIn(WritingLanguage written, String key, Object... parts) {
        Locale locale = written == WritingLanguage.CHINESE ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        String sentence = ResourceBundle.getBundle(MESSAGES, locale, Words.class.getClassLoader())
                .getString(key);
        return new MessageFormat(sentence, locale).format(parts);
    }

    /** The sentence of that key as it stands, with the placeholders the page's script fills as well. */
    public String raw(String key) {
        return bundle(MESSAGES).getString(key);
    }

    /** The word for a code that data or other systems give, or the code itself where there is none. */
    public String named(String group, Object code) {
        String key = group + "." + code;
        ResourceBundle messages = bundle(MESSAGES);
        return messages.containsKey(key) ? messages.getString(key) : String.valueOf(code);
    }

    /** A number as people read it. */
    public String whole(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** A number as people read it; one beyond the cap up to which was counted as "1,000+". */
    public String count(long number) {
        String said = whole(Math.min(number, WorkCounts.CAP));
        return number > WorkCounts.CAP ? said + "+" : said;
    }

    /** An amount of money, with two decimals. */
    public String money(BigDecimal amount) {
        return String.format(Locale.ROOT, "%,.2f", amount);
    }

    /** Several words one after the other. */
    public String joined(List<String> several) {
        return String.join(raw("audit.comma"), several);
    }

    /** A file's size. */
    public String size(long bytes) {
        return new FileSize(bytes).toString();
    }

    /** What a broken rule means to the person who reads it. */
    public String explain(RuleBroken broken) {
        ResourceBundle errors = bundle(ERRORS);
        String key = errors.containsKey(broken.code()) ? broken.code() : "unknown";
        return fill(ERRORS, key, broken.data().toArray());
    }

    /**
     * Why something was set aside: a broken rule as it was written down, such as {@code mail.too-many-parts [1000]}, in a
     * sentence; what another system said as it said it.
     */
    public String problem(String written) {
        Matcher rule = WRITTEN_RULE.matcher(written);
        return rule.matches() && bundle(ERRORS).containsKey(rule.group(1))
                ? fill(ERRORS, rule.group(1), rule.group(2))
                : written;
    }

    private String fill(String bundle, String key, Object... parts) {
        Locale locale = language.getLocale();
        return new MessageFormat(bundle(bundle).getString(key), locale).format(parts);
    }

    private ResourceBundle bundle(String name) {
        return ResourceBundle.getBundle(name, language.getLocale(), Words.class.getClassLoader());
    }
}
