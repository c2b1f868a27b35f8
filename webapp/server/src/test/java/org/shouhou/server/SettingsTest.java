package org.shouhou.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @TempDir
    private Path home;

    private final Map<String, String> environment = new HashMap<>();
    private boolean demo;

    @BeforeEach
    void without_sample_data() {
        demo = false;
    }

    @Test
    void all_is_on_this_machine_by_default() throws CannotStart {
        Settings settings = resolve();
        assertThat(settings.get(Setting.BIND)).isEqualTo("127.0.0.1");
        assertThat(settings.ports())
                .containsExactly(Setting.HTTP_PORT, Setting.SMTP_PORT, Setting.JMS_PORT, Setting.DB_PORT);
        assertThat(settings.portal()).isEqualTo("http://127.0.0.1:8080");
        assertThat(settings.embedsDatabase()).isTrue();
        assertThat(settings.embedsBroker()).isTrue();
        assertThat(settings.isDemo()).isFalse();
    }

    @Test
    void the_environment_wins_over_the_file_and_the_file_over_the_default() throws Exception {
        file("shouhou.http.port=9001", "shouhou.smtp.port=9002");
        environment.put("SHOUHOU_HTTP_PORT", "9003");
        Settings settings = resolve();
        assertThat(settings.port(Setting.HTTP_PORT)).isEqualTo(9003);
        assertThat(settings.port(Setting.SMTP_PORT)).isEqualTo(9002);
        assertThat(settings.port(Setting.JMS_PORT)).isEqualTo(61616);
    }

    @Test
    void an_empty_variable_says_nothing() throws CannotStart {
        environment.put("SHOUHOU_DB_URL", "");
        assertThat(resolve().embedsDatabase()).isTrue();
    }

    @Test
    void a_password_may_stand_in_a_file_of_its_own() throws Exception {
        Path secret = Files.writeString(home.resolve("secret"), "s3cret\n");
        environment.put("SHOUHOU_DB_PASSWORD_FILE", secret.toString());
        file("shouhou.jms.password.file=" + secret);
        Settings settings = resolve();
        assertThat(settings.find(Setting.DB_PASSWORD)).contains("s3cret");
        assertThat(settings.find(Setting.JMS_PASSWORD)).contains("s3cret");
    }

    @Test
    void a_password_file_that_is_not_there_is_named() {
        environment.put("SHOUHOU_DB_PASSWORD_FILE", "/nowhere/secret");
        refused().withMessageContaining("SHOUHOU_DB_PASSWORD_FILE").withMessageContaining("/nowhere/secret");
    }

    @Test
    void an_outside_database_needs_no_port_here() throws CannotStart {
        environment.put("SHOUHOU_DB_URL", "jdbc:postgresql://db.example/shouhou");
        environment.put("SHOUHOU_DB_PORT", "8080");
        Settings settings = resolve();
        assertThat(settings.embedsDatabase()).isFalse();
        assertThat(settings.ports()).doesNotContain(Setting.DB_PORT);
    }

    @Test
    void no_mail_receiver_is_wanted_with_port_zero() throws CannotStart {
        environment.put("SHOUHOU_SMTP_PORT", "0");
        assertThat(resolve().ports()).doesNotContain(Setting.SMTP_PORT);
    }

    @Test
    void what_is_embedded_is_reached_by_passwords_of_this_home() throws Exception {
        environment.put("SHOUHOU_BIND", "0.0.0.0");
        Settings settings = resolve();
        settings.reachEmbedded(new Secrets("database secret", "broker secret", "key"));
        assertThat(settings.get(Setting.DB_URL)).isEqualTo("jdbc:postgresql://127.0.0.1:54320/shouhou");
        assertThat(settings.get(Setting.DB_PASSWORD)).isEqualTo("database secret");
        assertThat(settings.get(Setting.JMS_URL)).isEqualTo("tcp://127.0.0.1:61616");
        assertThat(settings.get(Setting.JMS_PASSWORD)).isEqualTo("broker secret");
        assertThat(settings.embedsDatabase()).isTrue();
    }

    @Test
    void others_secrets_are_sealed_with_the_key_of_this_home_unless_another_is_given() throws Exception {
        Secrets own = new Secrets("database secret", "broker secret", "key of this home");
        Settings settings = resolve();
        settings.sealWithOwn(own);
        assertThat(settings.get(Setting.SECRET_KEY)).isEqualTo("key of this home");

        environment.put(
                "SHOUHOU_SECRET_KEY_FILE",
                Files.writeString(home.resolve("key"), "key of all nodes\n").toString());
        settings = resolve();
        settings.sealWithOwn(own);
        assertThat(settings.get(Setting.SECRET_KEY)).isEqualTo("key of all nodes");
    }

    @Test
    void what_is_outside_stays_as_it_was_given() throws Exception {
        environment.put("SHOUHOU_JMS_URL", "tcp://broker.example:61616");
        environment.put("SHOUHOU_JMS_USER", "portal");
        Settings settings = resolve();
        settings.reachEmbedded(new Secrets("database secret", "broker secret", "key"));
        assertThat(settings.get(Setting.JMS_URL)).isEqualTo("tcp://broker.example:61616");
        assertThat(settings.get(Setting.JMS_USER)).isEqualTo("portal");
        assertThat(settings.find(Setting.JMS_PASSWORD)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "SHOUHOU_HTTP_PORT, eighty",
        "SHOUHOU_HTTP_PORT, 0",
        "SHOUHOU_HTTP_PORT, 65536",
        "SHOUHOU_SMTP_PORT, -1",
        "SHOUHOU_DEMO, yes",
        "SHOUHOU_ZONE, Asia/Nowhere",
        "SHOUHOU_BIND, no such host",
        "SHOUHOU_DB_URL, jdbc:mysql://db/shouhou",
        "SHOUHOU_JMS_URL, amqp://broker",
        "SHOUHOU_IMAP_URL, pop3://mail.example",
        "SHOUHOU_IMAP_URL, imaps://me:secret@mail.example",
        "SHOUHOU_SMTP_URL, mail.example",
        "SHOUHOU_MAIL_MAX_BYTES, 0",
        "SHOUHOU_MAIL_UNDO, 3601",
        "SHOUHOU_MAIL_LARGEST_OUTGOING, 0",
        "SHOUHOU_DB_WAIT, soon",
        "SHOUHOU_HTTP_PROXIES, proxy.example",
    })
    void a_bad_value_is_named_with_its_setting(String variable, String value) {
        environment.put(variable, value);
        refused().withMessageContaining(variable).withMessageContaining(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"imap://mail.example", "imaps://mail.example:993/Service"})
    void a_mailbox_is_named_by_a_url(String url) throws CannotStart {
        environment.put("SHOUHOU_IMAP_URL", url);
        assertThat(resolve().find(Setting.IMAP_URL)).contains(url);
    }

    @Test
    void a_bad_value_in_the_file_is_named_as_it_stands_there() throws IOException {
        file("shouhou.http.port=x");
        refused().withMessageContaining("shouhou.http.port");
    }

    @Test
    void an_unknown_name_in_the_file_is_refused_since_it_is_probably_mistyped() throws IOException {
        file("shouhou.htp.port=8081");
        refused().withMessageContaining("shouhou.htp.port").withMessageContaining("shouhou.properties");
    }

    @Test
    void an_unknown_name_in_the_environment_is_refused_too() throws CannotStart {
        environment.put("SHOUHOU_HOME", "elsewhere");
        environment.put("SHOUHOU_DB_PASSWORD_FILE", "");
        resolve();
        environment.put("SHOUHOU_HTPP_PORT", "8081");
        refused().withMessageContaining("SHOUHOU_HTPP_PORT");
    }

    @Test
    void two_listeners_on_one_port_are_refused() {
        environment.put("SHOUHOU_SMTP_PORT", "8080");
        refused()
                .withMessageContaining("shouhou.http.port")
                .withMessageContaining("shouhou.smtp.port")
                .withMessageContaining("8080");
    }

    @Test
    void known_passwords_stay_on_this_machine() {
        demo = true;
        environment.put("SHOUHOU_BIND", "0.0.0.0");
        refused().withMessageContaining("--demo").withMessageContaining("0.0.0.0");
    }

    @Test
    void a_file_that_is_no_text_is_refused() throws IOException {
        Files.write(home.resolve("shouhou.properties"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        refused().withMessageContaining("shouhou.properties");
    }

    private Settings resolve() throws CannotStart {
        return Settings.resolve(new Arguments(home, demo, false), environment);
    }

    private void file(String... lines) throws IOException {
        Files.write(home.resolve("shouhou.properties"), List.of(lines));
    }

    private ThrowableAssertAlternative<CannotStart> refused() {
        return assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(this::resolve)
                .satisfies(it -> assertThat(it.exitCode()).isEqualTo(CannotStart.BAD_SETTING));
    }
}
