package org.shouhou.adapters.out.mime;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Turns bytes into text by the charset that was declared, or, where none or a wrong one was, by the one that fits. What is
 * undeclared and might be Chinese is: other writings must look clearly better.
 */
final class Charsets {

    /** What stands for bytes that are no character. */
    private static final char REPLACED = '\ufffd';

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset BIG5 = Charset.forName("Big5-HKSCS");
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** Declared where a program knew nothing better: whatever the bytes are, they fit. */
    private static final Set<Charset> FIT_ANYTHING = Set.of(WINDOWS_1252, Charset.forName("ISO-8859-15"));

    /** One byte a character: nearly any bytes fit, UTF-8 too. */
    private static final Pattern SINGLE = Pattern.compile("windows-125\\d|ISO-8859-\\d{1,2}|KOI8-[RU]");

    /** Alphabets of their own, by the detector's names. */
    private static final Set<String> OTHER_LETTERS = Set.of(
            "windows-1251",
            "KOI8-R",
            "ISO-8859-5",
            "ISO-8859-7",
            "ISO-8859-6",
            "windows-1256",
            "ISO-8859-8",
            "ISO-8859-8-I");

    private static final Set<String> WIDE = Set.of("GB18030", "Big5", "Shift_JIS", "EUC-JP", "EUC-KR");

    /** Of a hundred; so much surer the detector must be of another writing than of Chinese. */
    private static final int CLEARLY = 10;

    /** Of a hundred; below, the detector knows no more than chance. */
    private static final int SURE = 50;

    /** Of a hundred; among alphabets, where it is known to be one of them. */
    private static final int LIKELY = 20;

    /** Fewer bytes beyond ASCII tell the detector nothing. */
    private static final int TELLING = 16;

    /** So many characters beyond ASCII must be whole for each broken one, where nothing else speaks for their charset. */
    private static final int WHOLE_FOR_ONE_BROKEN = 8;

    /** The same, where something does. */
    private static final int WHOLE_FOR_ONE_LIKELY = 3;

    /** So much of a long text tells its writing. */
    private static final int SAMPLE = 64 * 1024;

    private Charsets() {}

    /** The text; bytes that don't fit the declared charset are tried as undeclared ones. Never fails. */
    static String decode(byte[] bytes, String declared) {
        return unmarked(decoded(bytes, declared));
    }

    /**
     * The same where a second charset is named elsewhere, as HTML does: it counts where it fits and the declared one
     * doesn't.
     */
    static String decode(byte[] bytes, String declared, String second) {
        Optional<Charset> first = CharsetNames.named(declared);
        boolean better = first.isEmpty()
                || !fits(bytes, first.get())
                        && CharsetNames.named(second)
                                .flatMap(charset -> strictly(bytes, charset))
                                .isPresent();
        return decode(bytes, better ? second : declared);
    }

    private static boolean fits(byte[] bytes, Charset charset) {
        return strictly(bytes, charset).isPresent()
                && !(FIT_ANYTHING.contains(charset) && Telltale.noWesternWords(bytes))
                && !(BIG5.equals(charset) && Telltale.clearlyChinese(bytes));
    }

    /** Without the mark of its byte order, which is no part of a text. */
    private static String unmarked(String text) {
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static String decoded(byte[] bytes, String declared) {
        Optional<Charset> named = CharsetNames.named(declared);
        if (named.isEmpty()) {
            return guess(bytes);
        }
        Charset charset = named.get();
        if (charset.equals(StandardCharsets.UTF_16)) {
            return new String(bytes, endian(bytes));
        }
        if (charset.equals(GB18030)) {
            return chineseUtf8(bytes)
                    .or(() -> sevenBit(bytes))
                    .or(() -> Telltale.traditional(bytes) ? strictly(bytes, BIG5) : Optional.empty())
                    .or(() -> strictly(bytes, GB18030))
                    .orElseGet(() -> new String(bytes, GB18030));
        }
        if (FIT_ANYTHING.contains(charset)) {
            return sevenBit(bytes)
                    .or(() -> nearlyUtf8(bytes))
                    .or(() -> surely(bytes))
                    .or(() -> Telltale.noWesternWords(bytes) ? otherThanWestern(bytes) : Optional.empty())
                    .orElseGet(() -> new String(bytes, charset));
        }
        return (SINGLE.matcher(charset.name()).matches() ? nearlyUtf8(bytes) : Optional.<String>empty())
                .or(() -> strictly(bytes, charset))
                .or(() -> nearlyUtf8(bytes))
                .or(() -> surely(bytes))
                .orElseGet(() -> lenientlyOrGuessed(bytes, charset));
    }

    /** Some bytes broken on the way are left out; where hardly any of them fits, the charset was declared wrongly. */
    private static String lenientlyOrGuessed(byte[] bytes, Charset charset) {
        String lenient = leniently(bytes, charset);
        boolean wrong = charset.equals(StandardCharsets.UTF_8) && broken(lenient) > whole(lenient);
        return wrong ? guess(bytes) : lenient;
    }

    /** The text of bytes without a declared charset: UTF-8 where it is that, then what is usual in China. */
    static String guess(byte[] bytes) {
        return unmarked(shifted(bytes)
                .or(() -> nearlyUtf8(bytes))
                .or(() -> detected(bytes))
                .or(() -> Telltale.chinese(bytes) ? strictly(bytes, GB18030) : Optional.empty())
                .or(() -> mostly(bytes, StandardCharsets.UTF_8, WHOLE_FOR_ONE_LIKELY))
                .or(() -> Telltale.noWesternWords(bytes) ? otherLetters(bytes) : Optional.empty())
                .or(() -> brokenChinese(bytes))
                .orElseGet(() -> new String(bytes, WINDOWS_1252)));
    }

    /** What was declared otherwise and holds nothing beyond ASCII. */
    private static Optional<String> sevenBit(byte[] bytes) {
        return Telltale.eightBit(bytes) == 0 ? shifted(bytes) : Optional.empty();
    }

    /** Chinese or an alphabet of its own, where a western charset can't be meant. */
    private static Optional<String> otherThanWestern(byte[] bytes) {
        return (Telltale.clearlyChinese(bytes) ? strictly(bytes, GB18030) : Optional.<String>empty())
                .or(() -> otherLetters(bytes))
                .or(() -> brokenChinese(bytes));
    }

    /** Words in Cyrillic and kin: as the detector has it, or where these are too few, by how capitals stand. */
    private static Optional<String> otherLetters(byte[] bytes) {
        if (!Telltale.foreignWords(bytes)) {
            return Optional.empty();
        }
        return matches(bytes)
                .filter(match -> OTHER_LETTERS.contains(match.getName()) && match.getConfidence() >= LIKELY)
                .flatMap(match -> CharsetNames.named(match.getName()).stream())
                .flatMap(charset -> strictly(bytes, charset).stream())
                .filter(Telltale::wellCased)
                .findFirst()
                .or(() -> Stream.of("windows-1251", "KOI8-R")
                        .flatMap(name -> CharsetNames.named(name).stream())
                        .flatMap(charset -> strictly(bytes, charset).stream())
                        .filter(Telltale::wellCased)
                        .max(Comparator.comparingLong(text ->
                                text.chars().filter(Character::isLowerCase).count())));
    }

    /** Writings in seven bits, which any other charset takes for its own. */
    private static Optional<String> shifted(byte[] bytes) {
        if (Telltale.has(bytes, 0x1b, '$')) {
            return matches(bytes)
                    .filter(match -> match.getName().startsWith("ISO-2022"))
                    .findFirst()
                    .flatMap(match -> CharsetNames.named(match.getName()))
                    .or(() -> CharsetNames.named("iso-2022-jp"))
                    .flatMap(charset -> strictly(bytes, charset));
        }
        if (Telltale.has(bytes, '~', '{')) {
            return CharsetNames.named("hz-gb-2312")
                    .flatMap(charset -> strictly(bytes, charset))
                    .filter(text -> text.chars().anyMatch(c -> c >= 0x4e00));
        }
        return Optional.empty();
    }

    /** Another writing than Chinese, where that is clearly better. */
    private static Optional<String> detected(byte[] bytes) {
        if (Telltale.eightBit(bytes) < TELLING) {
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
                .flatMap(match -> CharsetNames.named(match.getName()).stream())
                .flatMap(charset -> nearly(bytes, charset).stream())
                .findFirst();
    }

    /** The writing the detector is sure of, Chinese or another one of two bytes a character. */
    private static Optional<String> surely(byte[] bytes) {
        return matches(bytes)
                .filter(match -> match.getConfidence() >= SURE)
                .findFirst()
                .filter(match -> WIDE.contains(match.getName()))
                .flatMap(match -> CharsetNames.named(match.getName()))
                .flatMap(charset -> nearly(bytes, charset));
    }

    private static Stream<CharsetMatch> matches(byte[] bytes) {
        byte[] sample = bytes.length > SAMPLE ? Arrays.copyOf(bytes, SAMPLE) : bytes;
        CharsetMatch[] found = new CharsetDetector().setText(sample).detectAll();
        return found == null ? Stream.empty() : Stream.of(found);
    }

    /** What calls itself GB2312 but is UTF-8, as Chinese characters of three bytes each show; by chance that never fits. */
    private static Optional<String> chineseUtf8(byte[] bytes) {
        return nearlyUtf8(bytes)
                .filter(text ->
                        text.chars().filter(c -> c >= 0x2e80 && c != REPLACED).count() >= 2);
    }

    /** UTF-8, of which a byte may have been lost: letters of three bytes each never fit by chance, fewer ones hardly. */
    private static Optional<String> nearlyUtf8(byte[] bytes) {
        return nearly(bytes, StandardCharsets.UTF_8).or(() -> mostly(
                        bytes, StandardCharsets.UTF_8, WHOLE_FOR_ONE_LIKELY)
                .filter(text ->
                        text.chars().filter(c -> c >= 0x800 && c != REPLACED).count() >= 2));
    }

    /** The text, but for a character broken on the way, or cut in two by a program that counts bytes. */
    private static Optional<String> nearly(byte[] bytes, Charset charset) {
        return mostly(bytes, charset, WHOLE_FOR_ONE_BROKEN);
    }

    private static Optional<String> brokenChinese(byte[] bytes) {
        return Telltale.mostlyChinese(bytes) ? mostly(bytes, GB18030, WHOLE_FOR_ONE_LIKELY) : Optional.empty();
    }

    private static Optional<String> mostly(byte[] bytes, Charset charset, int wholeForOneBroken) {
        return strictly(bytes, charset).or(() -> Optional.of(leniently(bytes, charset))
                .filter(text -> broken(text) * wholeForOneBroken <= whole(text)));
    }

    private static long broken(String text) {
        return text.chars().filter(c -> c == REPLACED).count();
    }

    private static long whole(String text) {
        return text.chars().filter(c -> c > 0x7f && c != REPLACED).count();
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
        if (charset.equals(StandardCharsets.UTF_16)) {
            return unmarked(new String(bytes, endian(bytes)));
        }
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
}
