package org.shouhou.adapters.out.mime;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.shouhou.application.port.MailReader;
import org.shouhou.application.port.MailReader.ParsedMail;

/** Builds raw test mails byte by byte, also such as no good program would write. */
final class RawMail {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    record Attached(String name, String type, String contentId, byte[] content) {}

    record Reading(ParsedMail mail, List<Attached> attachments) {

        List<String> names() {
            return attachments.stream().map(Attached::name).toList();
        }
    }

    /** A mail with the usual fields; what follows is added by {@link #line}. */
    static RawMail usual() {
        return new RawMail()
                .line("From: Li Lei <lilei@example.com>")
                .line("To: service@localhost")
                .line("Message-ID: <1@example.com>")
                .line("MIME-Version: 1.0");
    }

    RawMail line(String ascii) {
        return line(ascii, StandardCharsets.UTF_8);
    }

    RawMail line(String text, Charset charset) {
        bytes.writeBytes((text + "\r\n").getBytes(charset));
        return this;
    }

    RawMail base64(byte[] content) {
        return line(Base64.getMimeEncoder().encodeToString(content));
    }

    RawMail text(String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    @Override
    public String toString() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    InputStream stream() {
        return new ByteArrayInputStream(bytes());
    }

    Reading read() {
        List<Attached> attachments = new ArrayList<>();
        try {
            ParsedMail mail = new Mime4jMailReader().read(stream(), into(attachments));
            return new Reading(mail, attachments);
        } catch (IOException neverFromMemory) {
            throw new UncheckedIOException(neverFromMemory);
        }
    }

    /** Read by the charset a person named. */
    ParsedMail readAs(String charset) {
        try {
            return new Mime4jMailReader().readAs(charset, stream(), into(new ArrayList<>()));
        } catch (IOException neverFromMemory) {
            throw new UncheckedIOException(neverFromMemory);
        }
    }

    private static MailReader.AttachmentSink into(List<Attached> attachments) {
        return (part, content) -> {
            byte[] bytes = content.readAllBytes();
            attachments.add(new Attached(part.fileName(), part.mediaType(), part.contentId(), bytes));
            return () -> new ByteArrayInputStream(bytes);
        };
    }

    String fingerprint() {
        try {
            return new Mime4jMailReader().fingerprint(stream()).sha256();
        } catch (IOException neverFromMemory) {
            throw new UncheckedIOException(neverFromMemory);
        }
    }

    static String word(String text, String charset) {
        return "=?" + charset + "?B?" + Base64.getEncoder().encodeToString(text.getBytes(Charset.forName(charset)))
                + "?=";
    }
}
