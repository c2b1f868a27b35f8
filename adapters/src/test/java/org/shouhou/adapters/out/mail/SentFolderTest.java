package org.shouhou.adapters.out.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouhou.application.contract.MessageSenderContract;
import org.shouhou.application.port.MessageSender;
import org.shouhou.application.port.MessageSender.NotSent;
import org.shouhou.application.port.Outbox;

class SentFolderTest extends MessageSenderContract {

    @TempDir
    Path home;

    private Path sent;
    private OutgoingLetters letters;
    private MessageSender sender;

    @BeforeEach
    void open() {
        sent = home.resolve("sent");
        letters = new OutgoingLetters(home.resolve("tmp"));
        sender = letters.by(new SentFolder(sent));
    }

    @Test
    void a_mail_becomes_a_file_that_names_its_time_case_and_entry() throws IOException {
        var message = letters.to("li@customer.example");

        sender.send(message);

        Path file = sent.resolve("20261124T020005Z-SH2026-000061-%d.eml"
                .formatted(message.correspondenceId().orElseThrow()));
        assertThat(file).hasContent(OutgoingLetters.RAW);
        assertThat(files(sent)).containsExactly(file);
    }

    @Test
    void the_same_mail_again_leaves_one_file() throws IOException {
        var message = letters.to("li@customer.example");

        sender.send(message);
        sender.send(message);
        sender.send(letters.to("li@customer.example"));

        assertThat(files(sent)).hasSize(2);
    }

    @Test
    void a_long_mail_leaves_nothing_behind_in_the_spool() throws IOException {
        String raw = OutgoingLetters.RAW + "0123456789abcdef\r\n".repeat(50_000);

        sender.send(letters.saying(raw));

        assertThat(files(sent)).singleElement().satisfies(file -> assertThat(file)
                .hasContent(raw));
        assertThat(files(home.resolve("tmp"))).isEmpty();
    }

    @Test
    void what_has_no_bytes_or_no_recipient_can_never_be_sent() {
        for (var message : List.of(letters.withoutBytes(), letters.to(""), letters.to("nobody"))) {
            assertThatThrownBy(() -> sender.send(message))
                    .isInstanceOfSatisfying(
                            NotSent.class, why -> assertThat(why.kind()).isEqualTo(NotSent.Kind.REFUSED_FOR_GOOD));
        }
    }

    @Test
    void what_cannot_be_read_waits_by_itself() {
        var message = letters.withLostBytes();

        assertThatThrownBy(() -> sender.send(message))
                .isInstanceOfSatisfying(
                        NotSent.class, why -> assertThat(why.kind()).isEqualTo(NotSent.Kind.REFUSED_NOW));
    }

    @Override
    protected MessageSender sender() {
        return sender;
    }

    @Override
    protected Outbox.Message message() {
        return letters.to("li@customer.example");
    }

    @Override
    protected Outbox.Message impossible() {
        return letters.withoutBytes();
    }

    @Override
    protected void farEndGoes() throws IOException {
        Files.writeString(sent, "in the way");
    }

    @Override
    protected void farEndReturns() throws IOException {
        Files.delete(sent);
    }

    @Override
    protected int arrived() throws IOException {
        return files(sent).size();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }
}
