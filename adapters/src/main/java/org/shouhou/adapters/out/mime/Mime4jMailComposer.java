package org.shouhou.adapters.out.mime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.james.mime4j.dom.BinaryBody;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.message.BodyPart;
import org.apache.james.mime4j.message.BodyPartBuilder;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.apache.james.mime4j.message.MultipartBuilder;
import org.apache.james.mime4j.stream.RawField;
import org.shouhou.adapters.spool.Spool;
import org.shouhou.adapters.spool.Spools;
import org.shouhou.application.port.MailComposer;
import org.shouhou.domain.correspondence.MessageId;

/**
 * Makes mail with Apache James Mime4j: plain text and HTML side by side, UTF-8, seven bits on the wire; files are copied
 * through, however large. Nothing that comes from outside can add a header, since every value is one line without control
 * characters.
 */
@ApplicationScoped
public class Mime4jMailComposer implements MailComposer {

    /** RFC 5322 allows 998 characters a line; of long threads the latest ids are kept. */
    private static final int MOST_REFERENCES = 20;

    private final Spools spools;

    protected Mime4jMailComposer() {
        this(null);
    }

    @Inject
    public Mime4jMailComposer(Spools spools) {
        this.spools = spools;
    }

    @Override
    public InputStream compose(Draft draft) throws IOException {
        Message.Builder message = Message.Builder.of()
                .setMessageId(draft.messageId().bracketed())
                .setDate(Date.from(draft.date()), TimeZone.getTimeZone("UTC"))
                .setFrom(mailbox(draft.from()))
                .setTo(mailboxes(draft.to()))
                .setSubject(CleanText.line(draft.subject()));
        if (!draft.cc().isEmpty()) {
            message.setCc(mailboxes(draft.cc()));
        }
        thread(message, draft);
        if (draft.automatic()) {
            message.addField(new RawField("Auto-Submitted", "auto-replied"));
            message.addField(new RawField("X-Auto-Response-Suppress", "All"));
        }
        message.setBody(body(draft));
        Spool spool = spools.take(out -> new DefaultMessageWriter().writeMessage(message.build(), out));
        return new FilterInputStream(spool.open()) {
            @Override
            public void close() throws IOException {
                try (spool) {
                    super.close();
                }
            }
        };
    }

    private static Multipart body(Draft draft) throws IOException {
        String reference = draft.token() == null ? "" : "[ref:" + draft.token() + "]";
        String text = CleanText.body(
                draft.quotation() == null
                        ? draft.text()
                        : draft.text() + "\n\n" + draft.quotation().plain());
        String html = CleanText.wellFormed(HtmlWords.of(CleanText.body(draft.text()), draft.quotation(), reference));
        Multipart words = MultipartBuilder.create("alternative")
                .addBodyPart(text((text + "\n\n" + reference).strip(), "plain"))
                .addBodyPart(text(html, "html"))
                .build();
        if (draft.files().isEmpty()) {
            return words;
        }
        MultipartBuilder all = MultipartBuilder.create("mixed")
                .addBodyPart(BodyPartBuilder.create().setBody(words).build());
        draft.files().forEach(file -> all.addBodyPart(part(file)));
        return all.build();
    }

    private static BodyPart text(String text, String subtype) throws IOException {
        return BodyPartBuilder.create()
                .setBody(text.replace("\r\n", "\n").replace("\n", "\r\n") + "\r\n", subtype, StandardCharsets.UTF_8)
                .setContentTransferEncoding("base64")
                .build();
    }

    private static BodyPart part(File file) {
        EncodedName name = new EncodedName(file.name());
        BodyPartBuilder part = BodyPartBuilder.create().setBody(new Streamed(file.content()));
        part.setField(new RawField("Content-Type", name.contentType(coded(CleanText.line(file.mediaType())))));
        part.setField(new RawField("Content-Disposition", name.disposition()));
        part.setContentTransferEncoding("base64");
        return part.build();
    }

    /** Whole messages mustn't be coded (RFC 2046, 5.2.1): such a file goes by its name alone. */
    private static String coded(String mediaType) {
        return mediaType.startsWith("message/") || mediaType.startsWith("multipart/")
                ? "application/octet-stream"
                : mediaType;
    }

    /** A file's bytes, which come when they are written. */
    private static final class Streamed extends BinaryBody {

        private final Content content;

        private Streamed(Content content) {
            this.content = content;
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return content.open();
        }
    }

    private static List<Mailbox> mailboxes(List<Person> people) {
        return people.stream().map(Mime4jMailComposer::mailbox).toList();
    }

    private static Mailbox mailbox(Person person) {
        String value = person.address().value();
        int at = value.lastIndexOf('@');
        String shown = person.name() == null ? "" : CleanText.line(person.name());
        return new Mailbox(shown.isEmpty() ? null : shown, value.substring(0, at), value.substring(at + 1));
    }

    /**
     * Some providers give our mails ids of their own; a reply then names ours only because we did. It stands in front,
     * after the token, since mail programs take the last for the message that is answered, and shorten from the middle.
     */
    private static void thread(Message.Builder message, Draft draft) {
        Set<MessageId> distinct = new LinkedHashSet<>(draft.answers());
        distinct.remove(draft.messageId());
        // an id that isn't printable ASCII would not survive the way
        List<MessageId> answers = distinct.stream()
                .filter(id -> id.value().chars().allMatch(c -> c > ' ' && c < 0x7f))
                .toList();
        if (!answers.isEmpty()) {
            message.addField(
                    new RawField("In-Reply-To", answers.get(answers.size() - 1).bracketed()));
        }
        if (draft.token() == null) {
            return;
        }
        MessageId token =
                new MessageId(draft.token() + "@" + draft.from().address().domain());
        List<MessageId> latest = answers.subList(Math.max(0, answers.size() - MOST_REFERENCES), answers.size());
        message.addField(new RawField(
                "References",
                Stream.of(List.of(token, draft.messageId()), latest)
                        .flatMap(List::stream)
                        .map(MessageId::bracketed)
                        .collect(Collectors.joining(" "))));
    }
}
