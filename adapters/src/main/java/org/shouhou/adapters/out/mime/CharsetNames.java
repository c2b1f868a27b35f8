package org.shouhou.adapters.out.mime;

import com.ibm.icu.charset.CharsetProviderICU;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What mail programs call charsets. */
final class CharsetNames {

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

    /** Has what the JDK lacks: HZ, UTF-7 and many more. */
    private static final CharsetProviderICU MORE = new CharsetProviderICU();

    private CharsetNames() {}

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
}
