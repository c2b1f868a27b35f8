package org.shouhou.adapters.out.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** A text file without a word about its charset: what Chinese offices write is UTF-8, GB 18030, or UTF-16 with its mark. */
final class PlainFile {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private PlainFile() {}

    static String text(byte[] bytes) {
        if (begins(bytes, 0xff, 0xfe) || begins(bytes, 0xfe, 0xff)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        CharBuffer text = CharBuffer.allocate(bytes.length);
        var result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                // a character cut at the end is no error
                .decode(ByteBuffer.wrap(bytes), text, false);
        return result.isError()
                ? new String(bytes, GB18030)
                : text.flip().toString().replace("\uFEFF", "");
    }

    private static boolean begins(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xff) == first && (bytes[1] & 0xff) == second;
    }
}
