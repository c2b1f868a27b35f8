package org.shouhou.application.memory;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Builds a raw mail; whatever isn't said is what most mails have. Everything is UTF-8. */
public final class TestMail {

    private final Map<String, String> headers = new LinkedHashMap<>();
    private final List<String> answered = new ArrayList<>();
    private String text = "";

    private TestMail() {}

    /** @param sender a bare address or {@code Name <address>} */
    public static TestMail from(String sender) {
        return new TestMail()
                .header("From", sender)
                .header("To", "service@example.com")
                .messageId(UUID.randomUUID() + "@customer.example")
                .header("MIME-Version", "1.0")
                .header("Content-Type", "text/plain; charset=utf-8")
                .header("Content-Transfer-Encoding", "8bit");
    }

    public TestMail to(String recipients) {
        return header("To", recipients);
    }

    public TestMail subject(String subject) {
        return header("Subject", subject);
    }

    /** @param id without brackets */
    public TestMail messageId(String id) {
        return header("Message-ID", "<" + id + ">");
    }

    public TestMail withoutMessageId() {
        headers.remove("Message-ID");
        return this;
    }

    /** Answers this message too; the nearest is named last. */
    public TestMail answering(String id) {
        answered.add("<" + id + ">");
        return this;
    }

    public TestMail header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** Only {@link PlainMail} understands it. */
    public TestMail attached(String fileName, String mediaType, String content) {
        return header("Attached", fileName + ";" + mediaType + ";" + content);
    }

    public TestMail text(String text) {
        this.text = text;
        return this;
    }

    public byte[] bytes() {
        if (!answered.isEmpty()) {
            header("References", String.join(" ", answered));
            header("In-Reply-To", answered.get(answered.size() - 1));
        }
        String head = headers.entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue() + "\r\n")
                .collect(Collectors.joining());
        return (head + "\r\n" + text + "\r\n").getBytes(StandardCharsets.UTF_8);
    }
}
