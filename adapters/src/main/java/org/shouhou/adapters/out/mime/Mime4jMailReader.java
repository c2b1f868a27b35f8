package org.shouhou.adapters.out.mime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.shouhou.application.port.MailReader;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.MessageId;

/**
 * Reads mail with Apache James Mime4j's pull parser, in one pass and without temporary files. The header is read by
 * {@link HeaderBlock}, since the parser takes broken lines and 8-bit bytes too literally.
 */
@ApplicationScoped
public class Mime4jMailReader implements MailReader {

    private final Optional<String> spamHeader;

    /** Nobody's filter is believed. */
    public Mime4jMailReader() {
        this(Optional.empty());
    }

    /** @param spamHeader the field by which the company's own filter says that a mail is spam */
    @Inject
    public Mime4jMailReader(@ConfigProperty(name = "shouhou.mail.spam-header") Optional<String> spamHeader) {
        this.spamHeader = spamHeader.map(name -> name.strip().toLowerCase(Locale.ROOT));
    }

    /** A case's subject is this long at most. */
    private static final int LONGEST_SUBJECT = 500;

    @Override
    public ParsedMail read(InputStream raw, AttachmentSink sink) throws IOException {
        return read(raw, sink, Decoder.AS_DECLARED);
    }

    @Override
    public ParsedMail readAs(String charset, InputStream raw, AttachmentSink sink) throws IOException {
        return read(
                raw,
                sink,
                Decoder.as(CharsetNames.named(charset)
                        .orElseThrow(() -> new RuleBroken("mail.no-such-charset", charset))));
    }

    private ParsedMail read(InputStream raw, AttachmentSink sink, Decoder decoder) throws IOException {
        HeaderBlock header = HeaderBlock.read(raw, decoder);
        if (header.cut()) {
            throw new Unreadable(new RuleBroken("mail.header-too-long", HeaderBlock.LONGEST / 1024));
        }
        BodyReader body = new BodyReader(sink, decoder);
        Words words = body.read(header.structure());
        String text = CleanText.body(words.text());
        Optional<AddressLine.Entry> sender = firstAddress(header, "from").or(() -> firstAddress(header, "sender"));
        String subject = CleanText.line(header.text("subject"), LONGEST_SUBJECT);
        String senderName = sender.map(AddressLine.Entry::name)
                .or(() -> header.first("from").map(AddressLine::nameOnly))
                .orElse("");
        if (senderName.isEmpty() && sender.isEmpty() && subject.isEmpty() && text.isEmpty() && !body.anyFile()) {
            throw new Unreadable(new RuleBroken("mail.says-nothing"));
        }
        return new ParsedMail(
                sender.map(AddressLine.Entry::address),
                firstAddress(header, "reply-to").map(AddressLine.Entry::address),
                senderName,
                AddressLine.joined(header.all("to")),
                AddressLine.joined(header.all("cc")),
                subject,
                text,
                words.html(),
                header.first("message-id").flatMap(Mime4jMailReader::messageId),
                answered(header),
                AutomaticMail.is(header),
                isSpam(header),
                AutomaticMail.returns(header) ? body.notice(text) : body.notice());
    }

    private static Optional<AddressLine.Entry> firstAddress(HeaderBlock header, String name) {
        return header.all(name).stream()
                .flatMap(field -> AddressLine.parse(field).stream())
                .findFirst();
    }

    private boolean isSpam(HeaderBlock header) {
        return spamHeader
                .map(header::text)
                .map(said -> said.strip().toLowerCase(Locale.ROOT))
                .filter(said -> said.startsWith("yes") || said.startsWith("true"))
                .isPresent();
    }

    @Override
    public Fingerprint fingerprint(InputStream raw) throws IOException {
        return CanonicalDigest.of(raw);
    }

    /** The id, also where it was folded in its middle. */
    static Optional<MessageId> messageId(HeaderBlock.Field field) {
        String value = field.text();
        return MessageId.parse(value).or(() -> MessageId.parse(value.replace(" ", "")));
    }

    private static List<MessageId> answered(HeaderBlock header) {
        Set<MessageId> ids = new LinkedHashSet<>();
        header.all("references").forEach(field -> ids.addAll(MessageId.parseAll(field.text())));
        for (HeaderBlock.Field field : header.all("in-reply-to")) {
            List<MessageId> nearest = MessageId.parseAll(field.text());
            ids.removeAll(nearest);
            ids.addAll(nearest);
        }
        return List.copyOf(ids);
    }
}
