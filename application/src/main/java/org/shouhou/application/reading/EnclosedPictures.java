package org.shouhou.application.reading;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.shouhou.application.port.DocumentStore;
import org.shouhou.application.port.HtmlSanitizer;
import org.shouhou.domain.correspondence.Attachment;

/**
 * The pictures that came along with a mail, as {@code data:} URLs: the page that shows the mail is shut off from
 * everything, also from our own addresses. Each stands for a place in the HTML until its bytes are written there.
 */
final class EnclosedPictures implements HtmlSanitizer.Pictures {

    /** Bytes of one picture; a larger one is among the files only. */
    static final long LARGEST = 10L * 1024 * 1024;

    /** Bytes of all pictures of one mail, each counted as often as it is shown. */
    static final long LARGEST_TOGETHER = 40L * 1024 * 1024;

    /** Places with a picture, each of which is read when the page is written. */
    static final int MOST = 300;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<String, Attachment> byContentId = new HashMap<>();
    private final Map<Long, Optional<PictureKind>> kinds = new HashMap<>();
    private final List<Attachment> enclosed;
    private final DocumentStore documents;
    private final boolean fromElsewhere;

    /** Nobody who wrote a mail could know it. */
    private final String secret = new BigInteger(128, RANDOM).toString(Character.MAX_RADIX);

    private long left = LARGEST_TOGETHER;
    private int shown;

    EnclosedPictures(List<Attachment> enclosed, DocumentStore documents, boolean fromElsewhere) {
        this.enclosed = enclosed;
        this.documents = documents;
        this.fromElsewhere = fromElsewhere;
        enclosed.forEach(it -> byContentId.putIfAbsent(it.contentId(), it));
    }

    @Override
    public Optional<String> within(String reference) {
        Attachment named = byContentId.get(Attachment.contentIdIn(reference));
        if (named == null || shown == MOST || named.size() > Math.min(LARGEST, left)) {
            return Optional.empty();
        }
        Optional<PictureKind> kind = kinds.computeIfAbsent(named.documentId(), this::kind);
        if (kind.isPresent()) {
            shown++;
            left -= named.size();
        }
        return kind.map(
                it -> "data:" + it.mediaType() + ";base64,place" + secret + "x" + enclosed.indexOf(named) + "x");
    }

    @Override
    public boolean fromElsewhere() {
        return fromElsewhere;
    }

    private Optional<PictureKind> kind(long documentId) {
        try (InputStream content = documents.open(documentId)) {
            return PictureKind.of(content.readNBytes(PictureKind.TOLD_BY));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Where pictures stand in the HTML, each with its number. */
    Pattern places() {
        return Pattern.compile("place" + secret + "x(\\d{1,9})x");
    }

    /** Writes the bytes of one in base64. */
    void write(int number, OutputStream out) throws IOException {
        try (InputStream content = documents.open(enclosed.get(number).documentId());
                OutputStream coded = Base64.getEncoder().wrap(new KeptOpen(out))) {
            content.transferTo(coded);
        }
    }

    /** Closing the encoder writes its last bytes; what it writes to goes on. */
    private static final class KeptOpen extends FilterOutputStream {

        KeptOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() {
            // the page isn't written to its end yet
        }
    }
}
