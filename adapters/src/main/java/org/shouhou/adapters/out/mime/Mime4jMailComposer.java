package org.shouhou.adapters.out.mime;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.apache.james.mime4j.stream.RawField;
import org.shouhou.application.port.MailComposer;
import org.shouhou.domain.correspondence.MessageId;
import org.shouhou.domain.customer.EmailAddress;

/**
 * Makes mail with Apache James Mime4j: UTF-8, seven bits on the wire. Nothing that comes from outside can add a header,
 * since every value is one line without control characters.
 */
@ApplicationScoped
public class Mime4jMailComposer implements MailComposer {

    /** RFC 5322 allows 998 characters a line; of long threads the latest ids are kept. */
    private static final int MOST_REFERENCES = 20;

    @Override
    public InputStream compose(Draft draft) {
        Message.Builder message = Message.Builder.of()
                .setMessageId(draft.messageId().bracketed())
                .setDate(Date.from(draft.date()), TimeZone.getTimeZone("UTC"))
                .setFrom(mailbox(draft.fromName(), draft.from()))
                .setTo(mailbox(draft.toName(), draft.to()))
                .setSubject(CleanText.line(draft.subject()));
        thread(message, draft);
        if (draft.automatic()) {
            message.addField(new RawField("Auto-Submitted", "auto-replied"));
            message.addField(new RawField("X-Auto-Response-Suppress", "All"));
        }
        try {
            String text = (CleanText.body(draft.text()) + "\n\n[ref:" + draft.token() + "]\n").replace("\n", "\r\n");
            message.setBody(text, StandardCharsets.UTF_8).setContentTransferEncoding("base64");
            ByteArrayOutputStream raw = new ByteArrayOutputStream();
            new DefaultMessageWriter().writeMessage(message.build(), raw);
            return new ByteArrayInputStream(raw.toByteArray());
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
    }

    private static Mailbox mailbox(String name, EmailAddress address) {
        String value = address.value();
        int at = value.lastIndexOf('@');
        String shown = name == null ? "" : CleanText.line(name);
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
        MessageId token = new MessageId(draft.token() + "@" + draft.from().domain());
        List<MessageId> latest = answers.subList(Math.max(0, answers.size() - MOST_REFERENCES), answers.size());
        message.addField(new RawField(
                "References",
                Stream.of(List.of(token, draft.messageId()), latest)
                        .flatMap(List::stream)
                        .map(MessageId::bracketed)
                        .collect(Collectors.joining(" "))));
    }
}
