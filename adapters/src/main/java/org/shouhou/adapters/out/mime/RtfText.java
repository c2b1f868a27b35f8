package org.shouhou.adapters.out.mime;

import java.io.IOException;
import java.io.StringReader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.swing.text.BadLocationException;
import javax.swing.text.Document;
import javax.swing.text.rtf.RTFEditorKit;

/** The words of rich text (RTF), read with the JDK's own reader. */
final class RtfText {

    private static final Pattern CODE_PAGE = Pattern.compile("\\\\ansicpg(\\d{3,5})");
    private static final Pattern BYTES = Pattern.compile("(?:\\\\'[0-9a-fA-F]{2})+");

    private RtfText() {}

    /** Null where it can't be read. */
    static String of(String rtf) {
        try {
            RTFEditorKit kit = new RTFEditorKit();
            Document document = kit.createDefaultDocument();
            kit.read(new StringReader(unicode(rtf)), document, 0);
            return document.getText(0, document.getLength());
        } catch (IOException | BadLocationException | RuntimeException broken) {
            return null;
        }
    }

    /** The reader knows western code pages only: characters of other ones are named by their numbers instead. */
    private static String unicode(String rtf) {
        Matcher codePage = CODE_PAGE.matcher(rtf);
        String charset = codePage.find() ? "cp" + codePage.group(1) : "";
        if (charset.isEmpty() || charset.equals("cp1252")) {
            return rtf;
        }
        return BYTES.matcher(rtf).replaceAll(bytes -> {
            StringBuilder numbers = new StringBuilder();
            Charsets.decode(bytes(bytes.group()), charset)
                    .chars()
                    .forEach(c -> numbers.append("\\u").append((short) c).append('?'));
            return Matcher.quoteReplacement(numbers.toString());
        });
    }

    private static byte[] bytes(String escaped) {
        String digits = escaped.replace("\\'", "");
        byte[] bytes = new byte[digits.length() / 2];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(digits.substring(2 * i, 2 * i + 2), 16);
        }
        return bytes;
    }
}
