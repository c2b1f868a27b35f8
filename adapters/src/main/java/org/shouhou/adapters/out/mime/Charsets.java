package org.shouhou.adapters.out.mime;

import com.ibm.icu.charset.CharsetProviderICU;
import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Turns bytes into text by the charset that was declared, or, where none or a wrong one was, by the one that fits. What is
 * undeclared and might be Chinese is: other writings must look clearly better.
 */
final class Charsets {

    /** What stands for bytes that are no character. */
    private static final char REPLACED = '\ufffd';

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
            Map.entry("iso8859-1", "windows-1252"),
            Map.entry("latin-1", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("iso-8859-8-i", "ISO-8859-8"),
            Map.entry("ks_c_5601", "x-windows-949"),
            Map.entry("ksc5601", "x-windows-949"),
            Map.entry("korean", "x-windows-949"),
            Map.entry("hz-gb-2312", "HZ"),
            Map.entry("unicode-1-1-utf-7", "UTF-7"),
            Map.entry("unicode", "UTF-16"),
            Map.entry("utf8", "UTF-8"));

    /** Declared where a program knew nothing better: whatever the bytes are, they fit. */
    private static final Set<Charset> FIT_ANYTHING = Set.of(WINDOWS_1252, Charset.forName("ISO-8859-15"));

    private static final Set<String> WIDE = Set.of("GB18030", "Big5", "Shift_JIS", "EUC-JP", "EUC-KR");

    /** Has what the JDK lacks: HZ, UTF-7 and many more. */
    private static final CharsetProviderICU MORE = new CharsetProviderICU();

    /** Of a hundred; so much surer the detector must be of another writing than of Chinese. */
    private static final int CLEARLY = 10;

    /** Of a hundred; below, the detector knows no more than chance. */
    private static final int SURE = 50;

    /** Fewer bytes beyond ASCII tell the detector nothing. */
    private static final int TELLING = 16;

    /** So much of a long text tells its writing. */
    private static final int SAMPLE = 64 * 1024;

    private Charsets() {}

    /** The charset of that name, or empty where it is unknown or says nothing (such as {@code unknown-8bit}). */
    static Optional<Charset> named(String name) {
        String plain = name == null ? "" : name.strip().toLowerCase(Locale.ROOT);
        if (plain.isEmpty() || plain.equals("us-ascii") || plain.equals("ascii") || plain.equals("x-unknown")) {
            return Optional.empty();
        }
        String wider = WIDER.getOrDefault(plain, plain);
        try {
            return Optional.of(Charset.forName(wider));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknownToTheJdk) {
            return more(wider);
        }
    }

    private static Optional<Charset> more(String name) {
        try {
            return Optional.ofNullable(MORE.charsetForName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    /** The text; bytes that don't fit the declared charset are tried as undeclared ones. Never fails. */
    static String decode(byte[] bytes, String declared) {
        return unmarked(decoded(bytes, declared));
    }

    /** Without the mark of its byte order, which is no part of a text. */
    private static String unmarked(String text) {
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static String decoded(byte[] bytes, String declared) {
        Optional<Charset> named = named(declared);
        if (named.isEmpty()) {
            return guess(bytes);
        }
        Charset charset = named.get();
        if (charset.equals(StandardCharsets.UTF_16)) {
            return new String(bytes, endian(bytes));
        }
        if (charset.equals(GB18030)) {
            return chineseUtf8(bytes).or(() -> strictly(bytes, GB18030)).orElseGet(() -> new String(bytes, GB18030));
        }
        if (FIT_ANYTHING.contains(charset)) {
            return strictly(bytes, StandardCharsets.UTF_8)
                    .or(() -> surely(bytes))
                    .orElseGet(() -> new String(bytes, charset));
        }
        return strictly(bytes, charset)
                .or(() -> strictly(bytes, StandardCharsets.UTF_8))
                .or(() -> surely(bytes))
                .orElseGet(() -> lenientlyOrGuessed(bytes, charset));
    }

    /** Some bytes broken on the way are left out; where hardly any of them fits, the charset was declared wrongly. */
    private static String lenientlyOrGuessed(byte[] bytes, Charset charset) {
        String lenient = leniently(bytes, charset);
        long broken = lenient.chars().filter(c -> c == REPLACED).count();
        long whole = lenient.chars().filter(c -> c > 0x7f && c != REPLACED).count();
        return charset.equals(StandardCharsets.UTF_8) && broken > whole ? guess(bytes) : lenient;
    }

    /** The text of bytes without a declared charset: UTF-8 where it is that, then what is usual in China. */
    static String guess(byte[] bytes) {
        return unmarked(shifted(bytes)
                .or(() -> strictly(bytes, StandardCharsets.UTF_8))
                .or(() -> detected(bytes))
                .or(() -> looksChinese(bytes) ? strictly(bytes, GB18030) : Optional.empty())
                .orElseGet(() -> new String(bytes, WINDOWS_1252)));
    }

    /** Writings in seven bits, which any other charset takes for its own. */
    private static Optional<String> shifted(byte[] bytes) {
        if (has(bytes, 0x1b, '$')) {
            return matches(bytes)
                    .filter(match -> match.getName().startsWith("ISO-2022"))
                    .findFirst()
                    .flatMap(match -> named(match.getName()))
                    .or(() -> named("iso-2022-jp"))
                    .flatMap(charset -> strictly(bytes, charset));
        }
        if (has(bytes, '~', '{')) {
            return named("hz-gb-2312")
                    .flatMap(charset -> strictly(bytes, charset))
                    .filter(text -> text.chars().anyMatch(c -> c >= 0x4e00));
        }
        return Optional.empty();
    }

    /** Another writing than Chinese, where that is clearly better. */
    private static Optional<String> detected(byte[] bytes) {
        if (eightBit(bytes) < TELLING) {
            return Optional.empty();
        }
        List<CharsetMatch> matches = matches(bytes).toList();
        int chinese = matches.stream()
                .filter(match -> match.getName().equals("GB18030"))
                .mapToInt(CharsetMatch::getConfidence)
                .findFirst()
                .orElse(0);
        return matches.stream()
                .filter(match -> match.getConfidence() >= chinese + CLEARLY && match.getConfidence() >= SURE)
                .flatMap(match -> named(match.getName()).stream())
                .flatMap(charset -> strictly(bytes, charset).stream())
                .findFirst();
    }

    /** The writing the detector is sure of, Chinese or another one of two bytes a character. */
    private static Optional<String> surely(byte[] bytes) {
        return matches(bytes)
                .filter(match -> match.getConfidence() >= SURE)
                .findFirst()
                .filter(match -> WIDE.contains(match.getName()))
                .flatMap(match -> named(match.getName()))
                .flatMap(charset -> strictly(bytes, charset));
    }

    private static Stream<CharsetMatch> matches(byte[] bytes) {
        byte[] sample = bytes.length > SAMPLE ? Arrays.copyOf(bytes, SAMPLE) : bytes;
        CharsetMatch[] found = new CharsetDetector().setText(sample).detectAll();
        return found == null ? Stream.empty() : Stream.of(found);
    }

    /** What calls itself GB2312 but is UTF-8, as Chinese characters of three bytes each show; by chance that never fits. */
    private static Optional<String> chineseUtf8(byte[] bytes) {
        return strictly(bytes, StandardCharsets.UTF_8)
                .filter(text -> text.chars().filter(c -> c >= 0x2e80).count() >= 2);
    }

    /** Which half of a character comes first, where no mark says so: the half that is mostly zero, or a Chinese one. */
    private static Charset endian(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] == (byte) 0xfe || bytes[0] == (byte) 0xff)) {
            return StandardCharsets.UTF_16;
        }
        int big = 0;
        int little = 0;
        for (int i = 0; i + 1 < bytes.length; i += 2) {
            big += isHigh(bytes[i]) ? 1 : 0;
            little += isHigh(bytes[i + 1]) ? 1 : 0;
        }
        return little > big ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }

    /** Of Latin letters the upper half is zero; of Chinese characters it is 4E to 9F. */
    private static boolean isHigh(byte half) {
        int value = half & 0xff;
        return value == 0 || value >= 0x4e && value <= 0x9f;
    }

    /** Some charsets beyond the JDK's know no lenient way of their own. */
    static String leniently(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException neverWhenReplacing) {
            return new String(bytes, WINDOWS_1252);
        }
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

    /** How many bytes are beyond ASCII. */
    private static long eightBit(byte[] bytes) {
        long count = 0;
        for (byte b : bytes) {
            count += b < 0 ? 1 : 0;
        }
        return count;
    }

    /**
     * Whether, read as GB18030, at least half of what is beyond ASCII are the characters in daily use and their
     * punctuation: what western words come to are rare ones, or an accented letter swallowing the next.
     */
    private static boolean looksChinese(byte[] bytes) {
        int usual = 0;
        int rare = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] < 0) {
                int first = bytes[i] & 0xff;
                int second = i + 1 < bytes.length ? bytes[i + 1] & 0xff : 0;
                boolean level = first >= 0xa1 && first <= 0xa9 || first >= 0xb0 && first <= 0xd7;
                if (level && second >= 0xa1) {
                    usual++;
                } else {
                    rare++;
                }
                i++;
            }
        }
        return usual > 0 && usual >= rare;
    }

    private static boolean has(byte[] bytes, int first, int second) {
        for (int i = 0; i + 1 < bytes.length; i++) {
            if (bytes[i] == first && bytes[i + 1] == second) {
                return true;
            }
        }
        return false;
    }
}
