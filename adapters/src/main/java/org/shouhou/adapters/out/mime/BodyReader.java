package org.shouhou.adapters.out.mime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.MimeIOException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.shouhou.application.port.MailReader.AttachmentSink;
import org.shouhou.application.port.MailReader.Bounce;
import org.shouhou.application.port.MailReader.Part;
import org.shouhou.application.port.MailReader.Unreadable;

/**
 * Walks through a message's parts once, from the first byte to the last: words are kept, everything else goes to the sink
 * as it passes, so that memory doesn't grow with the message.
 */
final class BodyReader {

    /** Multiparts within multiparts. */
    static final int DEEPEST = 60;

    /** Parts of one message. */
    static final int MOST_PARTS = 1000;

    /** Bytes of words kept as text; what is longer is also kept whole, as an attachment. */
    static final int MOST_WORDS = 2 * 1024 * 1024;

    private static final int PEEK = 64 * 1024;
    private static final int LONGEST_ID = 500;
    private static final Pattern META_CHARSET =
            Pattern.compile("<meta[^>]{0,200}charset\\s*=\\s*[\"']?([A-Za-z0-9_:-]{2,40})", Pattern.CASE_INSENSITIVE);

    private static final MimeConfig CONFIG = MimeConfig.custom()
            .setStrictParsing(false)
            .setMalformedHeaderStartsBody(true)
            .setMaxLineLen(-1)
            .setMaxHeaderCount(5000)
            .setMaxHeaderLen(64 * 1024)
            .setMaxContentLen(-1)
            .build();

    private final AttachmentSink sink;
    private final Deque<Multipart> open = new ArrayDeque<>();
    private PartHeader part = new PartHeader();
    private final DeliveryReport report = new DeliveryReport();
    private int parts;
    private int attachments;
    private int wordsLeft = MOST_WORDS;

    BodyReader(AttachmentSink sink) {
        this.sink = sink;
    }

    /** A multipart whose parts are being read. */
    private static final class Multipart {

        private final boolean alternative;
        private final List<Words> said = new ArrayList<>();
        private String preamble = "";
        private boolean anyPart;

        Multipart(boolean alternative) {
            this.alternative = alternative;
        }

        Words words() {
            if (!anyPart && !preamble.isBlank()) {
                // its boundary never came: the text is all before it
                return new Words(preamble, null);
            }
            return alternative ? Words.alternatives(said) : Words.sequence(said);
        }
    }

    /** The fields that describe the part being read. */
    private static final class PartHeader {

        private HeaderParameters type = HeaderParameters.parse("");
        private HeaderParameters disposition = HeaderParameters.parse("");
        private String id = "";
        private String location = "";

        void take(Field field) {
            byte[] raw = field.getRaw().toByteArray();
            String latin = HeaderText.unfold(new String(raw, StandardCharsets.ISO_8859_1));
            String value = latin.substring(latin.indexOf(':') + 1).strip();
            switch (field.getNameLowerCase().strip()) {
                case "content-type" -> type = HeaderParameters.parse(value);
                case "content-disposition" -> disposition = HeaderParameters.parse(value);
                case "content-id" -> id = value.replaceAll("[<>\\s]", "");
                case "content-location" -> location = value.replaceAll("\\s", "");
                default -> {}
            }
        }

        String contentId() {
            String name = CleanText.line(id.isEmpty() ? location : id, LONGEST_ID);
            return name.isEmpty() ? null : name;
        }

        Optional<String> fileName() {
            return disposition
                    .parameter("filename")
                    .or(() -> type.parameter("name"))
                    .filter(name -> !name.isBlank());
        }
    }

    /** What the message says; its attachments are with the sink when this returns. */
    Words read(InputStream message) throws IOException {
        MimeTokenStream tokens = new MimeTokenStream(CONFIG);
        tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
        tokens.parse(message);
        Multipart whole = new Multipart(false);
        open.push(whole);
        try {
            for (EntityState state = tokens.getState(); state != EntityState.T_END_OF_STREAM; state = tokens.next()) {
                take(state, tokens);
            }
        } catch (MimeException | MimeIOException broken) {
            throw new Unreadable("The structure of the message can't be followed: " + broken.getMessage(), broken);
        }
        return whole.words();
    }

    /** What the parts read so far report of a mail that came back. */
    Optional<Bounce> bounce() {
        return report.bounce();
    }

    private void take(EntityState state, MimeTokenStream tokens) throws IOException {
        switch (state) {
            case T_START_HEADER -> part = new PartHeader();
            case T_FIELD -> part.take(tokens.getField());
            case T_START_BODYPART -> startPart();
            case T_START_MULTIPART -> startMultipart(tokens.getBodyDescriptor().getSubType());
            case T_PREAMBLE -> readPreamble(tokens.getInputStream());
            case T_END_MULTIPART -> {
                Multipart ended = open.pop();
                open.element().said.add(ended.words());
            }
            case T_BODY -> readLeaf(tokens.getBodyDescriptor().getMimeType(), tokens.getDecodedInputStream());
            default -> {}
        }
    }

    private void startPart() {
        open.element().anyPart = true;
        if (++parts > MOST_PARTS) {
            throw new Unreadable("The message has more than " + MOST_PARTS + " parts", null);
        }
    }

    private void startMultipart(String subType) {
        if (open.size() > DEEPEST) {
            throw new Unreadable("The message's parts are nested more than " + DEEPEST + " deep", null);
        }
        open.push(new Multipart("alternative".equalsIgnoreCase(subType)));
    }

    private void readPreamble(InputStream preamble) throws IOException {
        byte[] bytes = preamble.readNBytes(Math.min(wordsLeft, PEEK));
        open.element().preamble = CleanText.body(Charsets.guess(bytes));
    }

    private void readLeaf(String mimeType, InputStream content) throws IOException {
        String mediaType = mediaType(mimeType);
        if (!isWords(mediaType)) {
            attach(mediaType, content);
            return;
        }
        byte[] bytes = content.readNBytes(wordsLeft + 1);
        if (bytes.length > wordsLeft) {
            attach(mediaType, new SequenceInputStream(new ByteArrayInputStream(bytes), content));
            bytes = Arrays.copyOf(bytes, wordsLeft);
        }
        wordsLeft -= bytes.length;
        open.element().said.add(words(mediaType, bytes));
    }

    private static String mediaType(String mimeType) {
        boolean sound =
                mimeType != null && mimeType.matches("[a-z0-9][a-z0-9!#$&^_.+-]{0,99}/[a-z0-9][a-z0-9!#$&^_.+-]{0,99}");
        return sound ? mimeType : "application/octet-stream";
    }

    private boolean isWords(String mediaType) {
        boolean alone = open.size() == 1;
        boolean readable = mediaType.equals("text/plain")
                || mediaType.equals("text/html")
                || alone && mediaType.startsWith("text/");
        boolean first = open.element().said.isEmpty();
        return readable
                && wordsLeft > 0
                && !part.disposition.value().equals("attachment")
                && (first || part.fileName().isEmpty());
    }

    private Words words(String mediaType, byte[] bytes) {
        String charset = part.type.parameter("charset").orElse("");
        boolean html = mediaType.equals("text/html");
        if (html && Charsets.named(charset).isEmpty()) {
            Matcher meta = META_CHARSET.matcher(
                    new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.ISO_8859_1));
            charset = meta.find() ? meta.group(1) : "";
        }
        String text = Charsets.decode(bytes, charset);
        return html ? new Words(null, CleanText.wellFormed(text)) : new Words(CleanText.body(text), null);
    }

    private void attach(String mediaType, InputStream content) throws IOException {
        attachments++;
        InputStream whole = content;
        Optional<String> name = part.fileName();
        if (mediaType.equals("message/delivery-status") || mediaType.equals("text/rfc822-headers")) {
            byte[] start = content.readNBytes(PEEK);
            whole = new SequenceInputStream(new ByteArrayInputStream(start), content);
            if (mediaType.equals("message/delivery-status")) {
                report.status(start);
            } else {
                report.original(start);
            }
        }
        if (mediaType.equals("message/rfc822")) {
            byte[] start = content.readNBytes(PEEK);
            whole = new SequenceInputStream(new ByteArrayInputStream(start), content);
            report.original(start);
            name = name.map(BodyReader::withExtension)
                    .or(() -> Optional.of(subject(start).replaceAll("[/\\\\:*?\"<>|]", "_"))
                            .filter(subject -> !subject.isBlank())
                            .map(subject -> subject + ".eml"));
        }
        sink.accept(new Part(FileNames.of(name, mediaType, attachments), mediaType, part.contentId()), whole);
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
