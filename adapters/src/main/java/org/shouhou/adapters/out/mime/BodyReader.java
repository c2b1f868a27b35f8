package org.shouhou.adapters.out.mime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.MimeIOException;
import org.apache.james.mime4j.codec.Base64InputStream;
import org.apache.james.mime4j.codec.QuotedPrintableInputStream;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.shouhou.application.port.MailReader.AttachmentSink;
import org.shouhou.application.port.MailReader.Notice;
import org.shouhou.application.port.MailReader.Part;
import org.shouhou.application.port.MailReader.Unreadable;
import org.shouhou.domain.RuleBroken;

/**
 * Walks through a message's parts once, from the first byte to the last: words are kept, everything else goes to the sink
 * as it passes, so that memory doesn't grow with the message.
 */
final class BodyReader {

    private static final int PEEK = 64 * 1024;

    /** So much of a part tells whether it is encoded as it says. */
    private static final int TELLING = 1024;

    private static final byte[] PADDING = {'=', '='};
    private static final String CALENDAR = "text/calendar";
    private static final String OCTETS = "application/octet-stream";
    private static final Set<String> STATUS = Set.of("message/delivery-status", "message/global-delivery-status");
    private static final Set<String> DISPOSITION =
            Set.of("message/disposition-notification", "message/global-disposition-notification");
    private static final Set<String> RETURNED_HEADER = Set.of("text/rfc822-headers", "message/global-headers");
    private static final Pattern META_CHARSET =
            Pattern.compile("<meta[^>]{0,200}charset\\s*=\\s*[\"']?([A-Za-z0-9_:-]{2,40})", Pattern.CASE_INSENSITIVE);

    /** A line that divides parts, whatever was declared: the next one begins a part's header. */
    private static final Pattern BOUNDARY = Pattern.compile(
            "^--([^\\s\"\\\\][^\\r\\n\"\\\\]{0,199}?)[ \\t]*\\r?\\n(?:content-[a-z-]{1,60}|mime-version)[ \\t]*:",
            Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    private static final MimeConfig CONFIG = MimeConfig.custom()
            .setStrictParsing(false)
            .setMalformedHeaderStartsBody(true)
            .setMaxLineLen(-1)
            .setMaxHeaderCount(5000)
            .setMaxHeaderLen(64 * 1024)
            .setMaxContentLen(-1)
            .build();

    private final AttachmentSink sink;
    private final Decoder decoder;
    private final Allowance allowance;
    private final Deque<Multipart> open = new ArrayDeque<>();
    private final DeliveryReport report = new DeliveryReport();
    private PartHeader part;
    private int attachments;

    BodyReader(AttachmentSink sink, Decoder decoder) {
        this(sink, decoder, new Allowance());
    }

    BodyReader(AttachmentSink sink, Decoder decoder, Allowance allowance) {
        this.sink = sink;
        this.decoder = decoder;
        this.allowance = allowance;
        this.part = new PartHeader(decoder);
    }

    /** What the message says; its attachments are with the sink when this returns. */
    Words read(InputStream message) throws IOException {
        Multipart whole = new Multipart("mixed", null);
        open.push(whole);
        walk(message);
        return whole.words();
    }

    private void walk(InputStream message) throws IOException {
        MimeTokenStream tokens = new MimeTokenStream(CONFIG);
        tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
        tokens.parse(message);
        try {
            for (EntityState state = tokens.getState(); state != EntityState.T_END_OF_STREAM; state = tokens.next()) {
                take(state, tokens);
            }
        } catch (MimeException | MimeIOException broken) {
            throw new Unreadable(new RuleBroken("mail.structure-broken", String.valueOf(broken.getMessage())));
        }
    }

    /** Whether the message held anything but words. */
    boolean anyFile() {
        return attachments > 0;
    }

    /** What the parts report of a mail that was sent. */
    Optional<Notice> notice() {
        return report.notice();
    }

    /** The same, and where they report nothing, what the message's words tell. */
    Optional<Notice> notice(String words) {
        report.words(words);
        return report.notice();
    }

    private void take(EntityState state, MimeTokenStream tokens) throws IOException {
        switch (state) {
            case T_START_HEADER -> part = new PartHeader(decoder);
            case T_FIELD -> part.take(tokens.getField());
            case T_START_BODYPART -> startPart();
            case T_START_MULTIPART -> startMultipart(tokens.getBodyDescriptor());
            case T_PREAMBLE -> readPreamble(tokens.getInputStream());
            case T_EPILOGUE -> readEpilogue(tokens.getInputStream());
            case T_END_MULTIPART -> endMultipart();
            case T_BODY -> readLeaf(tokens.getBodyDescriptor().getMimeType(), decoded(tokens));
            default -> {}
        }
    }

    private InputStream decoded(MimeTokenStream tokens) throws IOException {
        InputStream encoded = tokens.getInputStream();
        if (part.isBase64()) {
            byte[] start = encoded.readNBytes(TELLING);
            encoded = new SequenceInputStream(new ByteArrayInputStream(start), encoded);
            if (isWords(mediaType(tokens.getBodyDescriptor().getMimeType())) && Telltale.isWriting(start)) {
                return encoded;
            }
            // the decoder drops what begins a group of four and doesn't end it; after the end, padding says nothing
            return new Base64InputStream(new SequenceInputStream(encoded, new ByteArrayInputStream(PADDING)));
        }
        return part.isQuotedPrintable() ? new QuotedPrintableInputStream(encoded) : encoded;
    }

    private void startPart() {
        open.element().anyPart = true;
        allowance.takePart();
    }

    private void startMultipart(BodyDescriptor body) {
        if (open.size() > Allowance.DEEPEST) {
            throw new Unreadable(new RuleBroken("mail.nested-too-deep", Allowance.DEEPEST));
        }
        open.push(new Multipart(body.getSubType(), body.getBoundary()));
    }

    private void endMultipart() {
        closeWhatGoesOn();
        Multipart ended = open.pop();
        if (ended.isEmpty() && ended.boundary != null && ended.boundary.equals(open.element().boundary)) {
            ended.goesOn = true;
            open.push(ended);
        } else {
            open.element().said.add(ended.words());
        }
    }

    private void closeWhatGoesOn() {
        while (open.element().goesOn) {
            Multipart ended = open.pop();
            open.element().said.add(ended.words());
        }
    }

    /** What follows a multipart's end says nothing, unless that was the end of one within, divided likewise. */
    private void readEpilogue(InputStream epilogue) throws IOException {
        boolean endedWithin = open.element().goesOn;
        closeWhatGoesOn();
        Multipart whole = open.element();
        byte[] start = endedWithin ? epilogue.readNBytes(PEEK) : new byte[0];
        if (boundary(start).filter(it -> it.equals(whole.boundary)).isPresent()) {
            readParts(whole.type, whole.boundary, start, epilogue);
        }
    }

    private void readPreamble(InputStream preamble) throws IOException {
        byte[] start = preamble.readNBytes(allowance.words());
        Multipart declared = open.element();
        Optional<String> boundary = boundary(start);
        if (boundary.isPresent()) {
            declared.anyPart = true;
            readParts(declared.type, boundary.get(), start, preamble);
        } else {
            declared.preamble = CleanText.body(decoder.guess(start));
        }
    }

    /** The boundary that divides what begins so, where it isn't the one that was declared. */
    private static Optional<String> boundary(byte[] start) {
        Matcher line = BOUNDARY.matcher(new String(start, StandardCharsets.ISO_8859_1));
        return line.find() ? Optional.of(line.group(1)) : Optional.empty();
    }

    private void readParts(String type, String boundary, byte[] start, InputStream rest) throws IOException {
        String header = "Content-Type: " + type + "; boundary=\"" + boundary + "\"\r\n\r\n";
        InputStream parts = new SequenceInputStream(new ByteArrayInputStream(start), rest);
        walk(new SequenceInputStream(new ByteArrayInputStream(header.getBytes(StandardCharsets.ISO_8859_1)), parts));
    }

    private void readLeaf(String mimeType, InputStream leaf) throws IOException {
        InputStream content = leaf;
        if (part.type.value().startsWith("multipart/")) {
            byte[] start = leaf.readNBytes(PEEK);
            Optional<String> boundary = boundary(start);
            if (boundary.isPresent()) {
                readParts(part.type.value(), boundary.get(), start, leaf);
                return;
            }
            content = new SequenceInputStream(new ByteArrayInputStream(start), leaf);
        }
        String mediaType = part.type.value().equals("html") ? "text/html" : mediaType(mimeType);
        InputStream decoded = UuencodedText.isEncoding(part.encoding) ? UuencodedText.decode(content) : content;
        if (!isWords(mediaType)) {
            attach(mediaType, decoded);
            return;
        }
        int most = allowance.words();
        byte[] bytes = decoded.readNBytes(most + 1);
        if (bytes.length > most) {
            attach(mediaType, new SequenceInputStream(new ByteArrayInputStream(bytes), decoded));
            bytes = Arrays.copyOf(bytes, most);
        }
        allowance.takeWords(bytes.length);
        Words words = words(mediaType, bytes);
        if (words.plain() != null) {
            words = withoutFiles(words.plain());
        }
        open.element().said.add(words);
    }

    /** Files written into the text, as programs older than MIME do, are kept beside it. */
    private Words withoutFiles(String text) throws IOException {
        UuencodedText read = UuencodedText.of(text, allowance::takePart);
        for (UuencodedText.Enclosed file : read.files()) {
            attachments++;
            String name = FileNames.of(Optional.of(file.name()), OCTETS, attachments);
            sink.accept(new Part(name, FileNames.mediaType(name), null), new ByteArrayInputStream(file.content()));
        }
        return new Words(read.text(), null);
    }

    private static String mediaType(String mimeType) {
        boolean sound =
                mimeType != null && mimeType.matches("[a-z0-9][a-z0-9!#$&^_.+-]{0,99}/[a-z0-9][a-z0-9!#$&^_.+-]{0,99}");
        return sound ? mimeType : OCTETS;
    }

    private boolean isWords(String mediaType) {
        boolean alone = open.size() == 1;
        boolean readable = mediaType.equals("text/plain")
                || mediaType.equals("text/html")
                || alone && mediaType.startsWith("text/") && !mediaType.equals(CALENDAR);
        boolean first = open.element().said.isEmpty();
        return readable
                && allowance.words() > 0
                && !part.disposition.value().equals("attachment")
                && (first || part.fileName().isEmpty());
    }

    private Words words(String mediaType, byte[] bytes) {
        String charset = part.type.parameter("charset").orElse("");
        boolean html = mediaType.equals("text/html");
        return html
                ? new Words(null, CleanText.wellFormed(decoder.decode(bytes, charset, metaCharset(bytes))))
                : new Words(CleanText.body(decoder.decode(bytes, charset)), null);
    }

    private static String metaCharset(byte[] html) {
        Matcher meta =
                META_CHARSET.matcher(new String(html, 0, Math.min(html.length, 4096), StandardCharsets.ISO_8859_1));
        return meta.find() ? meta.group(1) : "";
    }

    private void attach(String declared, InputStream content) throws IOException {
        attachments++;
        byte[] start = content.readNBytes(PEEK);
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(start), content);
        Optional<String> name = part.fileName();
        String mediaType = Enclosures.typeOf(declared, name.orElse(""), start);
        if (STATUS.contains(mediaType)) {
            report.status(start);
        }
        if (DISPOSITION.contains(mediaType)) {
            report.disposition(start);
        }
        if (RETURNED_HEADER.contains(mediaType)) {
            report.original(start);
        }
        if (mediaType.equals(CALENDAR)) {
            String said = CalendarText.of(
                    decoder.decode(start, part.type.parameter("charset").orElse("")));
            open.element().said.add(said.isEmpty() ? Words.NONE : new Words(CleanText.body(said), null));
        }
        if (Enclosures.isMessage(mediaType)) {
            report.original(start);
            name = name.map(BodyReader::withExtension)
                    .or(() -> Optional.of(subject(start).replaceAll("[/\\\\:*?\"<>|]", "_"))
                            .filter(subject -> !subject.isBlank())
                            .map(subject -> subject + ".eml"));
        }
        Part kept = new Part(FileNames.of(name, mediaType, attachments), mediaType, part.contentId());
        if (Enclosures.open(mediaType) && open.stream().noneMatch(it -> it.type.equals("multipart/report"))) {
            Enclosures enclosures = new Enclosures(sink, decoder, allowance);
            open.element().said.add(enclosures.keepAndOpen(kept, whole));
        } else {
            sink.accept(kept, whole);
        }
    }

    private static String withExtension(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".eml") ? name : name + ".eml";
    }

    private static String subject(byte[] start) {
        try {
            return HeaderBlock.read(new ByteArrayInputStream(start)).text("subject");
        } catch (IOException neverFromMemory) {
            throw new UncheckedIOException(neverFromMemory);
        }
    }
}
