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

    /** RFC 5322 allows 998 characters a line; long threads keep their first id and the latest. */
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
            String text = CleanText.body(draft.text()).replace("\n", "\r\n") + "\r\n";
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

    private static void thread(Message.Builder message, Draft draft) {
        Set<MessageId> distinct = new LinkedHashSet<>(draft.answers());
        distinct.remove(draft.messageId());
        // an id that isn't printable ASCII would not survive the way
        List<MessageId> answers = distinct.stream()
                .filter(id -> id.value().chars().allMatch(c -> c > ' ' && c < 0x7f))
                .toList();
        if (answers.isEmpty()) {
            return;
        }
        MessageId nearest = answers.get(answers.size() - 1);
        message.addField(new RawField("In-Reply-To", nearest.bracketed()));
        int from = Math.max(0, answers.size() - MOST_REFERENCES);
        String references = answers.subList(from, answers.size()).stream()
                .map(MessageId::bracketed)
                .collect(Collectors.joining(" "));
        String first = from > 0 ? answers.get(0).bracketed() + " " : "";
        message.addField(new RawField("References", first + references));
    }
}
