package org.shouhou.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final Pattern KEY = Pattern.compile("(?:say|badSetting|because)\\((?:[a-z]\\w*, )?\\s*\"([a-z.]+)\""
            + "|\"((?:setting|ready|home)\\.[a-z.]+)\"");

    @Test
    void both_languages_have_the_same_keys() {
        assertThat(keys(Locale.ENGLISH)).isEqualTo(keys(Locale.SIMPLIFIED_CHINESE));
    }

    @Test
    void every_key_in_the_code_is_in_the_bundle() throws IOException {
        Set<String> asked = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                Matcher matcher = KEY.matcher(Files.readString(file));
                while (matcher.find()) {
                    asked.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
                }
            }
        }
        assertThat(asked).hasSizeGreaterThan(30);
        assertThat(keys(Locale.ENGLISH)).containsAll(asked);
    }

    @Test
    void it_speaks_chinese_to_a_chinese_system_and_english_to_any_other() {
        assertThat(Words.say(Locale.SIMPLIFIED_CHINESE, "stopped")).isEqualTo("已停止。");
        assertThat(Words.say(Locale.TRADITIONAL_CHINESE, "stopped")).isEqualTo("已停止。");
        assertThat(Words.say(Locale.GERMANY, "stopped")).isEqualTo("Stopped.");
    }

    @Test
    void data_stands_where_the_sentence_wants_it() {
        assertThat(Words.say(Locale.ENGLISH, "argument.unknown", "--port"))
                .isEqualTo("I don't know the argument \"--port\". See --help.");
    }

    @Test
    void the_help_names_every_setting_a_person_may_set() {
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
            String help = Words.say(locale, "help", "");
            for (Setting setting : Setting.values()) {
                boolean credential =
                        setting.name().endsWith("_USER") || setting.name().endsWith("_PASSWORD");
                if (setting != Setting.DEMO && !credential) {
                    assertThat(help).contains(setting.variable());
                }
            }
        }
    }

    private static Set<String> keys(Locale locale) {
        return new TreeSet<>(
                ResourceBundle.getBundle("org.shouhou.server.words", locale).keySet());
    }
}
