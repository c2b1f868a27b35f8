package org.shouhou.adapters.out.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.shouhou.application.port.MailReader.ParsedMail;
import org.shouhou.application.port.MailReader.Unreadable;

/** Reads a folder of real messages, named by {@code -Dshouhou.practice.mail=…}; none may break anything. */
@EnabledIfSystemProperty(named = "shouhou.practice.mail", matches = ".+")
class PracticeMailTest {

    private static final Logger LOG = Logger.getLogger(PracticeMailTest.class.getName());

    private final Mime4jMailReader reader = new Mime4jMailReader();

    @Test
    void every_message_is_read_or_said_to_be_unreadable() throws IOException {
        List<Path> files;
        try (var found = Files.walk(Path.of(System.getProperty("shouhou.practice.mail")))) {
            files = found.filter(Files::isRegularFile).sorted().toList();
        }
        int automatic = 0;
        int withSender = 0;
        int withText = 0;
        long attachments = 0;
        List<String> unreadable = new ArrayList<>();
        for (Path file : files) {
            List<String> names = new ArrayList<>();
            try (InputStream raw = Files.newInputStream(file)) {
                ParsedMail mail = reader.read(raw, (part, content) -> {
                    byte[] bytes = content.readAllBytes();
                    names.add(part.fileName());
                    return () -> new ByteArrayInputStream(bytes);
                });
                assertStorable(file, mail, names);
                automatic += mail.automatic() ? 1 : 0;
                withSender += mail.sender().isPresent() ? 1 : 0;
                withText += mail.text().isBlank() ? 0 : 1;
                attachments += names.size();
            } catch (Unreadable said) {
                unreadable.add(file.getFileName() + ": " + said.getMessage());
            }
            try (InputStream raw = Files.newInputStream(file)) {
                assertThat(reader.fingerprint(raw).sha256()).hasSize(64);
            }
        }
        assertThat(files).isNotEmpty();
        String counts = files.size() + " messages: sender " + withSender + ", text " + withText + ", automatic "
                + automatic + ", attachments " + attachments + ", unreadable " + unreadable;
        LOG.info(counts);
    }

    private static void assertStorable(Path file, ParsedMail mail, List<String> names) {
        List<String> all = new ArrayList<>(names);
        all.addAll(List.of(mail.senderName(), mail.to(), mail.cc(), mail.subject(), mail.text()));
        all.add(mail.html() == null ? "" : mail.html());
        mail.messageId().ifPresent(id -> all.add(id.value()));
        mail.sender().ifPresent(sender -> all.add(sender.value()));
        for (String text : all) {
            assertThat(text.indexOf('\0')).as(file.toString()).isNegative();
            assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(text))
                    .as(file.toString())
                    .isTrue();
        }
        assertThat(names).as(file.toString()).noneMatch(name -> name.isBlank() || name.contains("/"));
    }
}
