package org.shouhou.it.product;

import static org.awaitility.Awaitility.await;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** What a product without a mail server has sent: the mails in {@code home/sent}. */
public final class SentMails {

    private static final Duration SOON = Duration.ofSeconds(15);

    private final Path folder;

    SentMails(Path home) {
        folder = home.resolve("sent");
    }

    /** Waits for the mail about the case whose source, or any text in it, contains the words. */
    public MimeMessage about(String number, String words) {
        return await().atMost(SOON)
                .until(
                        () -> all().stream()
                                .filter(it -> subject(it).contains(number) && contains(it, words))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    /** Whether any contains the words. */
    public boolean contain(String words) {
        return all().stream().anyMatch(it -> contains(it, words));
    }

    private List<MimeMessage> all() {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .map(SentMails::read)
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static MimeMessage read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new MimeMessage(Session.getInstance(new Properties()), in);
        } catch (IOException | MessagingException broken) {
            throw new IllegalStateException(file + " is no mail", broken);
        }
    }

    private static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static boolean contains(MimeMessage message, String words) {
        try {
            ByteArrayOutputStream source = new ByteArrayOutputStream();
            message.writeTo(source);
            return source.toString(StandardCharsets.UTF_8).contains(words)
                    || texts(message).contains(words);
        } catch (IOException | MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String texts(Part part) throws IOException, MessagingException {
        if (part.isMimeType("text/*")) {
            return (String) part.getContent();
        }
        StringBuilder texts = new StringBuilder();
        if (part.getContent() instanceof Multipart several) {
            for (int i = 0; i < several.getCount(); i++) {
                texts.append(texts(several.getBodyPart(i))).append('\n');
            }
        }
        return texts.toString();
    }
}
