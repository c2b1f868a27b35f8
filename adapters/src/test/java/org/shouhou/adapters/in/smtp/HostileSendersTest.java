package org.shouhou.adapters.in.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class HostileSendersTest {

    private static final String MAIL = "From: li@customer.example\r\nSubject: odd\r\n\r\nIt squeaks.";
    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    Path tmp;

    private Door door;
    private SmtpListener listener;
    private int port;

    @BeforeEach
    void open() {
        door = new Door(tmp);
        listener = door.opened();
        port = listener.port();
    }

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void a_size_beyond_the_limit_is_refused_before_anything_is_sent() throws IOException {
        int limit = Door.MAX_BYTES;
        try (var client = SmtpClient.greeted(port)) {
            for (String size : List.of(
                    "SIZE=" + (limit + 1),
                    "size=" + (limit + 1) + " BODY=8BITMIME",
                    "BODY=8BITMIME SIZE=99999999999",
                    "SIZE=99999999999999999999999999")) {
                client.says("MAIL FROM:<a@b.example> " + size, "552 5.3.4");
            }
            client.says("MAIL FROM:<a@b.example> SIZE=many", "250").says("RSET", "250");
            client.says("MAIL FROM:<a@b.example> SIZE=" + limit, "250");
        }
    }

    @Test
    void who_lies_about_the_size_is_heard_out_refused_and_may_go_on() throws IOException {
        String tooLong = MAIL + "x".repeat(Door.MAX_BYTES);
        try (var client = SmtpClient.greeted(port)) {
            for (String lie : List.of("SIZE=10", "SIZE=10 BODY=8BITMIME", "")) {
                client.says("MAIL FROM:<a@b.example> " + lie, "250")
                        .says("RCPT TO:<service@company.example>", "250")
                        .data(tooLong, "552 5.3.4");
            }
            client.mailTo("service@company.example").data(MAIL, "250");
        }
        assertThat(door.onlyTaken().rawSize()).isEqualTo(MAIL.length() + 2);
        assertThat(tmp).isEmptyDirectory();
    }

    @Test
    void one_endless_line_is_no_trouble_in_a_message_and_ends_the_connection_elsewhere() throws IOException {
        int port = door.opened(20_000_000, LONG, LONG).port();
        try (var client = SmtpClient.greeted(port)) {
            client.mailTo("service@company.example").data(MAIL + "x".repeat(10_000_000), "250");
        }
        assertThat(door.onlyTaken().rawSize()).isGreaterThan(10_000_000);
        try (var client = SmtpClient.greeted(port)) {
            client.sends("NOOP " + "x".repeat(2_000)).hears("501");
        }
    }

    @Test
    void half_a_message_is_no_message() throws IOException {
        try (var client = SmtpClient.greeted(port)) {
            client.mailTo("service@company.example").says("DATA", "354").sends(MAIL + "\r\n");
        }
        try (var client = SmtpClient.greeted(port)) {
            client.mailTo("service@company.example").says("BDAT 1000 LAST", "502");
            assertThat(client.hungUp()).isTrue();
        }
        try (var client = SmtpClient.greeted(port)) {
            client.mailTo("service@company.example").data("another", "250");
        }
        assertThat(door.onlyTaken().rawSize()).isEqualTo("another\r\n".length());
    }

    @Test
    void bytes_that_are_no_text_end_that_connection_alone() throws IOException {
        try (var other = SmtpClient.greeted(port);
                var client = SmtpClient.greeted(port)) {
            client.sends(new byte[] {'M', 'A', 'I', 'L', ' ', (byte) 0xc4, (byte) 0xe3, '\r', '\n'})
                    .hears("501");
            assertThat(client.hungUp()).isTrue();
            other.mailTo("service@company.example").data(MAIL, "250");
        }
    }

    @Test
    void too_many_connections_are_sent_away_for_now() throws IOException {
        List<SmtpClient> all = new ArrayList<>();
        for (int i = 0; i < Door.CONNECTIONS; i++) {
            all.add(SmtpClient.greeted(port));
        }
        try (var oneMore = new SmtpClient(port)) {
            oneMore.hears("421");
        }
        for (SmtpClient client : all) {
            client.close();
        }
        while (true) {
            try (var client = new SmtpClient(port)) {
                if (client.answer().startsWith("220")) {
                    break;
                }
            }
        }
    }

    @Test
    void who_says_nothing_is_sent_away() throws IOException {
        int port = door.opened(Door.MAX_BYTES, Duration.ofMillis(200), LONG).port();
        try (var client = SmtpClient.greeted(port)) {
            client.hears("421");
        }
        try (var client = SmtpClient.greeted(port)) {
            client.mailTo("service@company.example")
                    .says("DATA", "354")
                    .sends("From: ")
                    .hears("421");
        }
        assertThat(door.taken()).isEmpty();
    }

    @Test
    void who_is_never_done_is_cut_off_however_busy() throws IOException {
        SmtpListener listener = door.opened(Door.MAX_BYTES, LONG, Duration.ofNanos(1));
        try (var client = SmtpClient.greeted(listener.port())) {
            client.mailTo("service@company.example").says("DATA", "354").sends("F");

            listener.cutOffTheSlow();

            assertThat(client.hungUp()).isTrue();
        }
        assertThat(door.taken()).isEmpty();
    }

    @Test
    void who_reads_no_answer_is_cut_off_too() throws IOException {
        SmtpListener listener = door.opened(Door.MAX_BYTES, LONG, Duration.ofNanos(1));
        try (var client = SmtpClient.greeted(listener.port())) {
            client.floods("NOOP\r\n");

            listener.cutOffTheSlow();

            assertThat(client.hungUp()).isTrue();
        }
    }

    @Test
    void stopping_waits_for_nobody() throws IOException {
        try (var idle = SmtpClient.greeted(port);
                var busy = SmtpClient.greeted(port)) {
            busy.mailTo("service@company.example").says("DATA", "354").sends("F");

            listener.stop();

            assertThat(idle.hungUp()).isTrue();
            assertThat(busy.hungUp()).isTrue();
        }
    }
}
