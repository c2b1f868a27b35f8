package org.shouhou.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every word the pages ask for stands in both languages. */
class BundlesTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern KEY = Pattern.compile("(?:i18n\\[|words\\.(?:say|raw)\\()'([a-z0-9_.A-Z-]+)'[\\]),]");

    private static final Pattern RULE = Pattern.compile("(?:RuleBroken\\.(?:unless|text)|\\bnew RuleBroken)\\(");
    private static final Pattern CODE = Pattern.compile("\"([a-z]+(?:[.-][a-z]+)+)\"");

    private static final Pattern EVENT = Pattern.compile("return \"shouhou\\.(case\\.[a-z-]+)\"");
    private static final Pattern RECORDED = Pattern.compile(
            "(?:\\.noted|ledger\\.record|new AuditTrail\\.Entry)\\([^;]*?\"([a-z]+(?:-[a-z]+)*\\.[a-z]+(?:-[a-z]+)*)\"");

    @ParameterizedTest
    @ValueSource(strings = {"messages", "errors"})
    void both_languages_have_the_same_keys(String bundle) throws IOException {
        assertThat(keys(bundle + "_en")).isEqualTo(keys(bundle + "_zh_CN"));
    }

    @Test
    void every_key_on_a_page_is_in_the_bundle() throws IOException {
        Set<String> asked = new TreeSet<>();
        try (Stream<Path> files = Files.walk(PAGES)) {
            for (Path page :
                    files.filter(file -> file.toString().endsWith(".xhtml")).toList()) {
                Matcher matcher = KEY.matcher(Files.readString(page));
                while (matcher.find()) {
                    asked.add(matcher.group(1));
                }
            }
        }
        assertThat(asked).isNotEmpty();
        asked.removeAll(keys("messages_zh_CN"));
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"errors_zh_CN", "errors_en"})
    void every_broken_rule_has_its_sentence(String bundle) throws IOException {
        Set<String> codes = new TreeSet<>();
        for (String module : List.of("domain", "application", "adapters", "webapp/portal")) {
            for (String source : sources(module)) {
                collectCodes(source, codes);
            }
        }
        assertThat(codes).contains("case.over", "answer.text.missing", "answer.text.too-long", "not-signed-in");
        codes.removeAll(keys(bundle));
        assertThat(codes).isEmpty();
    }

    /** That the scan sees past calls within the arguments, and that it reads a call to its end. */
    @Test
    void the_scan_finds_the_code_wherever_it_stands_in_the_call() {
        Set<String> codes = new TreeSet<>();
        collectCodes("RuleBroken.text(command.text(), 100, \"a.text\"); log(\"not.mine\");", codes);
        collectCodes("RuleBroken.unless(it.is(\";)\"), it.isNot() ? \"b.one\" : \"b.two\", it.data());", codes);
        collectCodes("or(() -> new RuleBroken(\n\"c.gone\", it.name())).name();", codes);
        assertThat(codes).containsExactly("a.text.missing", "a.text.too-long", "b.one", "b.two", "c.gone");
    }

    @Test
    void every_action_in_the_audit_trail_has_its_words() throws IOException {
        Set<String> actions = new TreeSet<>();
        for (String module : List.of("domain", "application")) {
            for (String source : sources(module)) {
                for (Pattern told : List.of(EVENT, RECORDED)) {
                    Matcher matcher = told.matcher(source);
                    while (matcher.find()) {
                        actions.add("action." + matcher.group(1));
                    }
                }
            }
        }
        assertThat(actions).contains("action.case.resolved", "action.case.noted", "action.employee.added");
        actions.removeAll(keys("messages_zh_CN"));
        assertThat(actions).isEmpty();
    }

    private static List<String> sources(String module) throws IOException {
        List<String> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("../..", module, "src/main/java"))) {
            for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                sources.add(Files.readString(file));
            }
        }
        return sources;
    }

    private static void collectCodes(String source, Set<String> codes) {
        Matcher call = RULE.matcher(source);
        while (call.find()) {
            Matcher code = CODE.matcher(source.substring(call.end(), endOfCall(source, call.end())));
            while (code.find()) {
                if (call.group().startsWith("RuleBroken.text")) {
                    codes.add(code.group(1) + ".missing");
                    codes.add(code.group(1) + ".too-long");
                } else {
                    codes.add(code.group(1));
                }
            }
        }
    }

    /** Where the parenthesis closes that was opened just before; those in strings don't count. */
    private static int endOfCall(String source, int from) {
        int open = 1;
        boolean text = false;
        int at = from;
        while (open > 0) {
            char it = source.charAt(at++);
            if (text && it == '\\') {
                at++;
            } else if (it == '"') {
                text = !text;
            } else if (!text && it == '(') {
                open++;
            } else if (!text && it == ')') {
                open--;
            }
        }
        return at;
    }

    private static Set<String> keys(String bundle) throws IOException {
        Properties properties = new Properties();
        try (InputStream in =
                        BundlesTest.class.getResourceAsStream("/org/shouhou/portal/i18n/" + bundle + ".properties");
                InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }
}
