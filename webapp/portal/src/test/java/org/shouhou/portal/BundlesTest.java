package org.shouhou.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private static final Pattern RULE =
            Pattern.compile("(?:RuleBroken\\.(?:unless|text)|(?<!\\w)new RuleBroken)\\([^;]*?\\)[;,]", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("\"([a-z]+(?:[.-][a-z]+)+)\"");

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

    @Test
    void every_broken_rule_has_its_sentence() throws IOException {
        Set<String> codes = new TreeSet<>();
        for (String module : List.of("domain", "application", "adapters")) {
            try (Stream<Path> files = Files.walk(Path.of("../..", module, "src/main/java"))) {
                for (Path file :
                        files.filter(it -> it.toString().endsWith(".java")).toList()) {
                    collectCodes(Files.readString(file), codes);
                }
            }
        }
        assertThat(codes).isNotEmpty();
        codes.removeAll(keys("errors_zh_CN"));
        assertThat(codes).isEmpty();
    }

    private static void collectCodes(String source, Set<String> codes) {
        Matcher call = RULE.matcher(source);
        while (call.find()) {
            Matcher code = CODE.matcher(call.group());
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
