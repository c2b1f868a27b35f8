package org.shouhou.application.memory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.shouhou.application.port.MailComposer;
import org.shouhou.application.port.MailReader;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.MessageId;
import org.shouhou.domain.correspondence.Progress;
import org.shouhou.domain.customer.EmailAddress;

/**
 * Writes and reads a small part of RFC 5322: unfolded headers and a text, all in UTF-8. A file is a header {@code
 * Attached: name;type;text}. It refuses what has no header, so that tests have something unreadable.
 */
public final class PlainMail implements MailReader, MailComposer {

    private static final Pattern TRACE = Pattern.compile("received|return-path|delivered-to|x-.*");
    private static final Pattern ADDRESS = Pattern.compile("(.*?)\\s*<([^<>]+)>");

    private record Parts(Map<String, String> headers, String text) {

        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    @Override
    public ParsedMail read(InputStream raw, AttachmentSink sink) throws IOException {
        return readAs(StandardCharsets.UTF_8.name(), raw, sink);
    }

    @Override
    public ParsedMail readAs(String charset, InputStream raw, AttachmentSink sink) throws IOException {
        RuleBroken.unless(Charset.isSupported(charset), "mail.no-such-charset", charset);
        Parts parts = parts(raw, Charset.forName(charset));
        if (parts.headers().isEmpty()) {
            throw new Unreadable(new RuleBroken("mail.no-header"));
        }
        String[] attached = parts.header("attached").split(";", 3);
        if (attached.length == 3) {
            byte[] content = attached[2].getBytes(StandardCharsets.UTF_8);
            sink.accept(new Part(attached[0], attached[1], null), new ByteArrayInputStream(content));
        }
        Matcher named = ADDRESS.matcher(parts.header("from"));
        boolean hasName = named.matches();
        List<MessageId> answered = new ArrayList<>(MessageId.parseAll(parts.header("references")));
        MessageId.parse(parts.header("in-reply-to")).ifPresent(nearest -> {
            answered.remove(nearest);
            answered.add(nearest);
        });
        return new ParsedMail(
                EmailAddress.parse(hasName ? named.group(2) : parts.header("from")),
                EmailAddress.parse(parts.header("reply-to")),
                hasName ? named.group(1) : "",
                parts.header("to"),
                parts.header("cc"),
                parts.header("subject"),
                parts.text(),
                null,
                MessageId.parse(parts.header("message-id")),
                answered,
                parts.header("auto-submitted").startsWith("auto-"),
                parts.header("x-spam").equals("yes"),
                notice(parts));
    }

    private static Optional<Notice> notice(Parts parts) {
        String progress = parts.header("progress");
        if (parts.header("bounced").isEmpty() && progress.isEmpty()) {
            return Optional.empty();
        }
        List<EmailAddress> recipients =
                EmailAddress.parse(parts.header("unreached")).stream().toList();
        List<Told> told = progress.isEmpty()
                ? List.of()
                : recipients.stream()
                        .map(it -> new Told(it, Progress.valueOf(progress), parts.header("bounced")))
                        .toList();
        return Optional.of(new Notice(
                MessageId.parseAll(parts.header("returned")),
                recipients,
                "",
                Optional.of(parts.header("bounced")).filter(it -> !it.isEmpty()),
                told));
    }

    @Override
    public Fingerprint fingerprint(InputStream raw) throws IOException {
        Parts parts = parts(raw, StandardCharsets.UTF_8);
        StringBuilder canonical = new StringBuilder();
        parts.headers().forEach((name, value) -> {
            if (!TRACE.matcher(name).matches()) {
                canonical.append(name).append(':').append(value).append('\n');
            }
        });
        canonical.append('\n').append(parts.text());
        byte[] bytes = canonical.toString().getBytes(StandardCharsets.UTF_8);
        return new Fingerprint(
                MemoryDocumentStore.sha256(bytes),
                !parts.header("message-id").isEmpty(),
                MessageId.parse(parts.header("message-id")));
    }

    @Override
    public InputStream compose(Draft draft) throws IOException {
        String text = draft.quotation() == null
                ? draft.text()
                : draft.text() + "\n\n" + draft.quotation().plain();
        TestMail mail = TestMail.from(named(draft.from()))
                .to(draft.to().stream().map(PlainMail::named).collect(Collectors.joining(", ")))
                .subject(draft.subject())
                .messageId(draft.messageId().value())
                .text(text);
        if (!draft.cc().isEmpty()) {
            mail.header("Cc", draft.cc().stream().map(PlainMail::named).collect(Collectors.joining(", ")));
        }
        draft.answers().forEach(answered -> mail.answering(answered.value()));
        if (draft.automatic()) {
            mail.header("Auto-Submitted", "auto-replied");
        }
        for (File file : draft.files()) {
            try (InputStream content = file.content().open()) {
                mail.attached(
                        file.name(), file.mediaType(), new String(content.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return new ByteArrayInputStream(mail.bytes());
    }

    private static String named(Person person) {
        return person.name() + " <" + person.address() + ">";
    }

    private static Parts parts(InputStream raw, Charset charset) throws IOException {
        String all = new String(raw.readAllBytes(), charset).replace("\r\n", "\n");
        int blank = all.indexOf("\n\n");
        String head = blank < 0 ? all : all.substring(0, blank);
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line : head.split("\n")) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        if (headers.isEmpty()) {
            return new Parts(headers, all);
        }
        return new Parts(headers, blank < 0 ? "" : all.substring(blank + 2).strip());
    }

    /** What a stored mail says. */
    public static ParsedMail parsed(InputStream raw) throws IOException {
        return new PlainMail().read(raw, (part, content) -> InputStream::nullInputStream);
    }
}
