package org.shouhou.adapters.out.mime;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Pattern;
import org.shouhou.application.port.MailReader.Fingerprint;

/**
 * A message's identity: what its author made, without what the way it took added. Fields in their order, unfolded, then
 * the body with one kind of line end and no blank end. Any bytes have one.
 */
final class CanonicalDigest {

    /** Fields that mail servers and mailboxes add; every X-… and ARC-… field is left out as well. */
    private static final Set<String> TRACE = Set.of(
            "received",
            "return-path",
            "delivered-to",
            "envelope-to",
            "original-recipient",
            "received-spf",
            "authentication-results",
            "dkim-signature",
            "domainkey-signature",
            "dkim-filter",
            "status",
            "content-length",
            "lines");

    private static final Pattern SPACE = Pattern.compile("[ \\t\\r\\n]+");
    private static final int BLOCK = 16 * 1024;

    private final MessageDigest digest;
    private final byte[] block = new byte[BLOCK];
    private int filled;

    private CanonicalDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    static Fingerprint of(InputStream raw) throws IOException {
        HeaderBlock header = HeaderBlock.read(raw);
        CanonicalDigest canonical = new CanonicalDigest();
        for (HeaderBlock.Field field : header.fields()) {
            if (!isTrace(field.name())) {
                canonical.line(field.name() + ":" + SPACE.matcher(field.latin()).replaceAll(" "));
            }
        }
        canonical.put('\n');
        canonical.body(header.body());
        boolean identified =
                header.first("message-id").filter(id -> !id.latin().isEmpty()).isPresent();
        return new Fingerprint(
                HexFormat.of().formatHex(canonical.finish()),
                identified,
                header.first("message-id").flatMap(Mime4jMailReader::messageId));
    }

    private static boolean isTrace(String name) {
        return name.startsWith("x-") || name.startsWith("arc-") || TRACE.contains(name);
    }

    private void line(String line) {
        for (byte b : line.getBytes(StandardCharsets.ISO_8859_1)) {
            put(b);
        }
        put('\n');
    }

    private void body(InputStream body) throws IOException {
        byte[] read = new byte[BLOCK];
        long pendingEnds = 0;
        boolean afterReturn = false;
        for (int length = body.read(read); length >= 0; length = body.read(read)) {
            for (int i = 0; i < length; i++) {
                byte b = read[i];
                if (b == '\n' && afterReturn) {
                    afterReturn = false;
                } else if (b == '\n' || b == '\r') {
                    pendingEnds++;
                    afterReturn = b == '\r';
                } else {
                    for (; pendingEnds > 0; pendingEnds--) {
                        put('\n');
                    }
                    afterReturn = false;
                    put(b);
                }
            }
        }
    }

    private void put(int b) {
        if (filled == block.length) {
            digest.update(block, 0, filled);
            filled = 0;
        }
        block[filled++] = (byte) b;
    }

    private byte[] finish() {
        digest.update(block, 0, filled);
        return digest.digest();
    }
}
