package org.shouhou.adapters.out.mime;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Turns bytes into text by the charset that was declared, or, where none or a wrong one was, by the one that fits. */
final class Charsets {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** Names as mail programs use them; each is decoded by the widest set that contains it. */
    private static final Map<String, String> WIDER = Map.ofEntries(
            Map.entry("gb2312", "GB18030"),
            Map.entry("gb_2312-80", "GB18030"),
            Map.entry("gb2312-80", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("x-gbk", "GB18030"),
            Map.entry("cp936", "GB18030"),
            Map.entry("ms936", "GB18030"),
            Map.entry("windows-936", "GB18030"),
            Map.entry("euc-cn", "GB18030"),
            Map.entry("cn-gb", "GB18030"),
            Map.entry("big5", "Big5-HKSCS"),
            Map.entry("cn-big5", "Big5-HKSCS"),
            Map.entry("x-x-big5", "Big5-HKSCS"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("shift-jis", "windows-31j"),
            Map.entry("sjis", "windows-31j"),
            Map.entry("iso-2022-jp", "x-windows-iso2022jp"),
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("unicode", "UTF-16"),
            Map.entry("utf8", "UTF-8"));

    private Charsets() {}

    /** The charset of that name, or empty where it is unknown or says nothing (such as {@code unknown-8bit}). */
    static Optional<Charset> named(String name) {
        String plain = name == null ? "" : name.strip().toLowerCase(Locale.ROOT);
        if (plain.isEmpty() || plain.equals("us-ascii") || plain.equals("ascii")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Charset.forName(WIDER.getOrDefault(plain, plain)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    /** The text; bytes that don't fit the declared charset are tried as undeclared ones. Never fails. */
    static String decode(byte[] bytes, String declared) {
        Optional<Charset> charset = named(declared);
        if (charset.isEmpty()) {
            return guess(bytes);
        }
        return strictly(bytes, charset.get())
                .or(() -> strictly(bytes, StandardCharsets.UTF_8))
                .orElseGet(() -> new String(bytes, charset.get()));
    }

    /** The text of bytes without a declared charset: UTF-8 where it is that, then what is usual in China. */
    static String guess(byte[] bytes) {
        if (shiftsByEscape(bytes)) {
            Optional<String> japanese = named("iso-2022-jp").flatMap(charset -> strictly(bytes, charset));
            if (japanese.isPresent()) {
                return japanese.get();
            }
        }
        return strictly(bytes, StandardCharsets.UTF_8)
                .or(() -> strictly(bytes, GB18030))
                .orElseGet(() -> new String(bytes, WINDOWS_1252));
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(text);
        } catch (CharacterCodingException doesNotFit) {
            return Optional.empty();
        }
    }

    private static boolean shiftsByEscape(byte[] bytes) {
        for (int i = 0; i + 1 < bytes.length; i++) {
            if (bytes[i] == 0x1b && bytes[i + 1] == '$') {
                return true;
            }
        }
        return false;
    }
}
