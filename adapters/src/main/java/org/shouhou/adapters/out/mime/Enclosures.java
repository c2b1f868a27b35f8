package org.shouhou.adapters.out.mime;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedDataParser;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.jsoup.nodes.Entities;
import org.shouhou.application.port.MailReader.AttachmentSink;
import org.shouhou.application.port.MailReader.Kept;
import org.shouhou.application.port.MailReader.Part;
import org.shouhou.application.port.MailReader.Unreadable;
import org.shouhou.domain.correspondence.WritingLanguage;

/**
 * Parts that hold parts of their own: a forwarded message, Outlook's winmail.dat, a message within its S/MIME signature.
 * Each is kept whole first; what can't be opened then stays as it is, and spoils nothing.
 */
final class Enclosures {

    private static final String MESSAGE = "message/rfc822";

    /** The same with a header in UTF-8 (RFC 6532). */
    private static final Set<String> MESSAGES = Set.of(MESSAGE, "message/global");

    private static final String TNEF = "application/ms-tnef";
    private static final Set<String> OUTLOOK = Set.of(TNEF, "application/vnd.ms-tnef");
    private static final Set<String> SEALED = Set.of("application/pkcs7-mime", "application/x-pkcs7-mime");

    /** The kind of content a cryptographic message declares in its first bytes: signed data (RFC 5652). */
    private static final byte[] SIGNED = {0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 0x0d, 0x01, 0x07, 0x02};

    private static final int START = 64;

    /** How what Outlook wraps begins (MS-OXTNEF). */
    private static final byte[] TNEF_SIGNATURE = {0x78, (byte) 0x9f, 0x3e, 0x22};

    /** Fields of which a message has one, and other files hardly any. */
    private static final List<String> TELLING = List.of("from", "subject", "message-id", "received", "date");

    private final AttachmentSink sink;
    private final Decoder decoder;
    private final Allowance allowance;

    Enclosures(AttachmentSink sink, Decoder decoder, Allowance allowance) {
        this.sink = sink;
        this.decoder = decoder;
        this.allowance = allowance;
    }

    /**
     * What a part is, where programs declare no more than that it is some file: Outlook's is known by its first bytes, a
     * message by its name and its header, and without a name by its header alone.
     *
     * @param name as declared, or empty text
     * @param start the first bytes, enough for a header
     */
    static String typeOf(String declared, String name, byte[] start) {
        if (declared.startsWith("application/") && startsWith(start, TNEF_SIGNATURE)) {
            return TNEF;
        }
        boolean named = name.toLowerCase(Locale.ROOT).endsWith(".eml");
        boolean unnamed = name.isEmpty() && declared.equals("application/octet-stream");
        if (declared.startsWith("message/") || !named && !unnamed) {
            return declared;
        }
        long telling = fieldsOf(start).filter(TELLING::contains).distinct().count();
        return telling >= (named ? 1 : 3) ? MESSAGE : declared;
    }

    private static boolean startsWith(byte[] content, byte[] signature) {
        return content.length >= signature.length
                && Arrays.equals(content, 0, signature.length, signature, 0, signature.length);
    }

    private static Stream<String> fieldsOf(byte[] start) {
        try {
            return HeaderBlock.read(new ByteArrayInputStream(start)).fields().stream()
                    .map(HeaderBlock.Field::name);
        } catch (IOException neverFromMemory) {
            throw new UncheckedIOException(neverFromMemory);
        }
    }

    static boolean isMessage(String mediaType) {
        return MESSAGES.contains(mediaType);
    }

    /** Whether parts of that type hold others. */
    static boolean open(String mediaType) {
        return isMessage(mediaType) || OUTLOOK.contains(mediaType) || SEALED.contains(mediaType);
    }

    /** Keeps the part, then what is in it; what that says in words. */
    Words keepAndOpen(Part part, InputStream content) throws IOException {
        if (SEALED.contains(part.mediaType())) {
            BufferedInputStream buffered = new BufferedInputStream(content);
            return isSigned(buffered)
                    // a signature is what it is called by; under the other name it would pass for encrypted
                    ? opened(new Part(part.fileName(), "application/pkcs7-signature", null), buffered, this::signed)
                    : kept(part, buffered);
        }
        return opened(part, content, isMessage(part.mediaType()) ? this::message : this::outlook);
    }

    private Words kept(Part part, InputStream content) throws IOException {
        sink.accept(part, content);
        return Words.NONE;
    }

    /** Reads what was kept. */
    @FunctionalInterface
    private interface Opening {
        Words read(InputStream content) throws IOException, CMSException;
    }

    private Words opened(Part part, InputStream content, Opening opening) throws IOException {
        Kept kept = sink.accept(part, content);
        if (!allowance.enter()) {
            return Words.NONE;
        }
        try (InputStream again = kept.open()) {
            return opening.read(again);
        } catch (Unreadable | CMSException staysClosed) {
            return Words.NONE;
        } finally {
            allowance.leave();
        }
    }

    private Words message(InputStream raw) throws IOException {
        HeaderBlock header = HeaderBlock.read(raw, decoder);
        Words words = new BodyReader(sink, decoder, allowance).read(header.structure());
        boolean chinese = WritingLanguage.of(header.text("subject"), words.text()) == WritingLanguage.CHINESE;
        String head = Stream.concat(
                        Stream.of("---------- " + (chinese ? "转发的邮件" : "Forwarded message") + " ----------"),
                        Stream.of(
                                        line(chinese ? "发件人：" : "From: ", header.text("from")),
                                        line(chinese ? "日期：" : "Date: ", header.text("date")),
                                        line(chinese ? "主题：" : "Subject: ", header.text("subject")),
                                        line(chinese ? "收件人：" : "To: ", header.text("to")))
                                .flatMap(Optional::stream))
                .collect(Collectors.joining("\n"));
        String html = words.html() == null
                ? null
                : "<hr><p>" + Entities.escape(head).replace("\n", "<br>") + "</p>" + words.html();
        return new Words("\n" + head + "\n\n" + words.text(), html);
    }

    private static Optional<String> line(String name, String value) {
        return value.isBlank() ? Optional.empty() : Optional.of(name + value);
    }

    private Words outlook(InputStream content) throws IOException {
        Tnef tnef = Tnef.read(content).orElse(Tnef.NOTHING);
        List<Tnef.Enclosed> files = tnef.files();
        for (int i = 0; i < files.size(); i++) {
            allowance.takePart();
            String name =
                    FileNames.of(Optional.of(files.get(i).name()), files.get(i).mediaType(), i + 1);
            sink.accept(
                    new Part(name, files.get(i).mediaType(), null),
                    new ByteArrayInputStream(files.get(i).content()));
        }
        return tnef.words();
    }

    private static boolean isSigned(BufferedInputStream content) throws IOException {
        content.mark(START);
        byte[] start = content.readNBytes(START);
        content.reset();
        for (int at = 0; at + SIGNED.length <= start.length; at++) {
            if (Arrays.equals(start, at, at + SIGNED.length, SIGNED, 0, SIGNED.length)) {
                return true;
            }
        }
        return false;
    }

    private Words signed(InputStream content) throws IOException, CMSException {
        CMSSignedDataParser signed = new CMSSignedDataParser(new BcDigestCalculatorProvider(), content);
        if (signed.getSignedContent() == null) {
            return Words.NONE;
        }
        InputStream entity = signed.getSignedContent().getContentStream();
        return new BodyReader(sink, decoder, allowance)
                .read(HeaderBlock.read(entity, decoder).structure());
    }
}
