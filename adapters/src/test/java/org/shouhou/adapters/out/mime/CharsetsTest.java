package org.shouhou.adapters.out.mime;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.charset.CharsetProviderICU;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouhou.application.handling.DecodeAgain;

class CharsetsTest {

    private static final String CHINESE = "您好：我厂二号螺杆压缩机今天上午停机，排气温度过高，请派人来看看。";
    private static final String TRADITIONAL = "您好：我廠二號螺桿壓縮機今天上午停機，排氣溫度過高，請派人來看看。";
    private static final String JAPANESE = "お世話になっております。二号機のスクリュー圧縮機が停止しました。ご確認をお願いいたします。";
    private static final String KOREAN = "안녕하세요. 오늘 오전에 이호기 압축기가 멈추었습니다. 확인을 부탁드립니다. 감사합니다.";
    private static final String RUSSIAN =
            "Здравствуйте! Сегодня утром остановился винтовой компрессор номер два. Просим приехать.";
    private static final String FRENCH =
            "Le compresseur à vis s'est arrêté ce matin, la température de refoulement est trop élevée.";

    private static final Map<String, String> TEXTS = Map.of(
            "CHINESE", CHINESE,
            "TRADITIONAL", TRADITIONAL,
            "JAPANESE", JAPANESE,
            "KOREAN", KOREAN,
            "RUSSIAN", RUSSIAN,
            "FRENCH", FRENCH);

    private static byte[] bytes(String text, String charset) {
        Charset known = Charset.isSupported(charset) && Charset.forName(charset).canEncode()
                ? Charset.forName(charset)
                : new CharsetProviderICU().charsetForName(charset);
        return text.getBytes(known);
    }

    @Test
    void what_is_declared_as_utf_8_and_is_none_is_read_as_what_it_is() {
        assertThat(Charsets.decode(bytes("短：停机", "GBK"), "utf-8")).isEqualTo("短：停机");
        assertThat(Charsets.decode(bytes("Grüße, Kompressor läuft nicht", "windows-1252"), "utf-8"))
                .isEqualTo("Grüße, Kompressor läuft nicht");
    }

    @Test
    void a_byte_broken_on_the_way_spoils_no_more_than_its_own_character() {
        byte[] text = CHINESE.getBytes(StandardCharsets.UTF_8);
        text[4] = ' ';
        assertThat(Charsets.decode(text, "utf-8")).contains("我厂二号螺杆压缩机");
    }

    /** Programs cut subjects by the byte, and relays lose some: that costs a character, never the text. */
    @ParameterizedTest
    @CsvSource({
        "'', GBK",
        "'', UTF-8",
        "us-ascii, GBK",
        "us-ascii, UTF-8",
        "iso-8859-1, GBK",
        "iso-8859-1, UTF-8",
        "gb2312, UTF-8",
        "gb2312, GBK",
        "utf-8, GBK",
        "windows-1251, UTF-8",
    })
    void a_character_cut_in_two_spoils_no_other(String declared, String written) {
        for (String text : new String[] {CHINESE, "空压机停机了请尽快派人", "停机报修", "CK6150 主轴异响，请来人"}) {
            byte[] bytes = bytes(text, written);
            byte[] cut = Arrays.copyOf(bytes, bytes.length - 1);
            assertThat(Charsets.decode(cut, declared)).startsWith(text.substring(0, text.length() - 1));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "CHINESE, GBK",
        "CHINESE, UTF-8",
        "JAPANESE, windows-31j",
        "JAPANESE, EUC-JP",
        "KOREAN, EUC-KR",
        "KOREAN, UTF-8",
        "RUSSIAN, UTF-8",
        "FRENCH, UTF-8",
    })
    void a_broken_byte_spoils_no_undeclared_text(String language, String written) {
        String text = TEXTS.get(language);
        byte[] bytes = bytes(text + "\n", written);
        byte[] broken = Arrays.copyOf(bytes, bytes.length + 1);
        broken[bytes.length] = (byte) 0xff;
        assertThat(Charsets.guess(broken)).startsWith(text);
    }

    @ParameterizedTest
    @CsvSource({
        "CHINESE, GB2312, GB2312",
        "CHINESE, gb2312, GBK",
        "CHINESE, GBK, GBK",
        "CHINESE, GB18030, GB18030",
        "CHINESE, x-gbk, GBK",
        "CHINESE, HZ-GB-2312, HZ",
        "CHINESE, UTF-8, UTF-8",
        "CHINESE, utf8, UTF-8",
        "CHINESE, UTF-7, UTF-7",
        "CHINESE, unicode-1-1-utf-7, UTF-7",
        "CHINESE, UTF-16, UTF-16",
        "CHINESE, UTF-16LE, UTF-16LE",
        "CHINESE, UTF-16BE, UTF-16BE",
        "CHINESE, utf-16, UTF-16LE",
        "CHINESE, utf-16, UTF-16BE",
        "CHINESE, ISO-2022-CN, ISO-2022-CN",
        "TRADITIONAL, Big5, Big5",
        "TRADITIONAL, big5-hkscs, Big5-HKSCS",
        "TRADITIONAL, x-x-big5, Big5",
        "JAPANESE, Shift_JIS, windows-31j",
        "JAPANESE, ISO-2022-JP, ISO-2022-JP",
        "JAPANESE, EUC-JP, EUC-JP",
        "JAPANESE, iso-2022-jp-2, ISO-2022-JP-2",
        "KOREAN, EUC-KR, EUC-KR",
        "KOREAN, ks_c_5601-1987, x-windows-949",
        "KOREAN, ISO-2022-KR, ISO-2022-KR",
        "RUSSIAN, KOI8-R, KOI8-R",
        "RUSSIAN, windows-1251, windows-1251",
        "RUSSIAN, cp1251, windows-1251",
        "RUSSIAN, ISO-8859-5, ISO-8859-5",
        "FRENCH, ISO-8859-1, ISO-8859-1",
        "FRENCH, windows-1252, windows-1252",
        "FRENCH, ISO-8859-15, ISO-8859-15",
    })
    void as_declared(String language, String declared, String written) {
        String text = TEXTS.get(language);
        assertThat(Charsets.decode(bytes(text, written), declared)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"GBK", "UTF-8", "HZ", "UTF-16"})
    void chinese_undeclared(String written) {
        assertThat(Charsets.guess(bytes(CHINESE, written))).isEqualTo(CHINESE);
    }

    @Test
    void few_undeclared_characters_are_chinese() {
        for (String word : new String[] {"停机", "报修", "轴承异响", "答复", "联通", "CK6150 主轴异响", "朱镕基您好"}) {
            assertThat(Charsets.guess(bytes(word, "GBK"))).isEqualTo(word);
        }
    }

    @Test
    void other_writings_undeclared() {
        assertThat(Charsets.guess(bytes(TRADITIONAL, "Big5"))).isEqualTo(TRADITIONAL);
        assertThat(Charsets.guess(bytes(JAPANESE, "windows-31j"))).isEqualTo(JAPANESE);
        assertThat(Charsets.guess(bytes(JAPANESE, "EUC-JP"))).isEqualTo(JAPANESE);
        assertThat(Charsets.guess(bytes(JAPANESE, "ISO-2022-JP"))).isEqualTo(JAPANESE);
        assertThat(Charsets.guess(bytes(KOREAN, "EUC-KR"))).isEqualTo(KOREAN);
        assertThat(Charsets.guess(bytes(RUSSIAN, "KOI8-R"))).isEqualTo(RUSSIAN);
        assertThat(Charsets.guess(bytes(RUSSIAN, "windows-1251"))).isEqualTo(RUSSIAN);
    }

    @ParameterizedTest
    @CsvSource({
        "ISO-8859-1, GBK", "ISO-8859-1, UTF-8", "us-ascii, GBK", "us-ascii, UTF-8", "windows-1252, GBK",
        "gb2312, UTF-8", "gbk, UTF-8", "utf-8, GBK", "Shift_JIS, UTF-8", "no-such-charset, GBK",
    })
    void chinese_declared_as_what_it_is_not(String declared, String written) {
        assertThat(Charsets.decode(bytes(CHINESE, written), declared)).isEqualTo(CHINESE);
    }

    @ParameterizedTest
    @CsvSource({
        "iso-8859-1, windows-1251, Здравствуйте! Сегодня утром остановился компрессор. Просим приехать.",
        "windows-1252, windows-1251, Насос не работает",
        "windows-1252, windows-1251, Насос стоит",
        "iso-8859-1, windows-1251, насос",
        "iso-8859-1, windows-1251, Насос и клапан в работе",
        "iso-8859-1, windows-1251, Ошибка E05 на насосе KD-200",
        "iso-8859-1, KOI8-R, Насос не работает",
        "iso-8859-1, KOI8-R, Насос",
        "'', windows-1251, Насос стоит",
        "windows-1252, GBK, 停机",
        "iso-8859-1, GBK, 二号机轴承异响",
        "iso-8859-1, GBK, CK6150 主轴异响，请来人",
        "iso-8859-1, HZ, 设备停机",
        "iso-8859-15, GBK, 报修",
        "gb2312, Big5, 設備有異響，請派人",
        "gbk, Big5, 您好：我廠二號螺桿壓縮機今天上午停機，排氣溫度過高，請派人來看看。",
        "gb2312, HZ, 设备停机，请派人",
        "gb2312, ISO-2022-CN, 设备停机，请派人",
        "windows-1251, UTF-8, Насос не работает",
        "iso-8859-2, UTF-8, 设备停机",
    })
    void declared_as_what_it_is_not(String declared, String written, String text) {
        assertThat(Charsets.decode(bytes(text, written), declared)).isEqualTo(text);
    }

    /** What is declared rightly stays, however short or odd it is. */
    @ParameterizedTest
    @CsvSource({
        "iso-8859-1, Öl",
        "iso-8859-1, Grüße aus Köln",
        "iso-8859-1, 'Übergrößen, Ölüberläufe, ÄÖÜ'",
        "iso-8859-1, Umlaute wie äöüß werden falsch angezeigt",
        "iso-8859-1, ÖLÜBERLAUF GEÄNDERT",
        "iso-8859-15, test äöüßÄÖÜß€",
        "iso-8859-1, ééééééé",
        "iso-8859-1, la pièce a été créée à l'été",
        "iso-8859-1, «À voir»",
        "iso-8859-1, '25°C ±2°, 3 m³/h, ½\", 5 µm'",
        "windows-1252, Preis ········ 20 €",
        "windows-1252, “Señor Muñoz” – año…",
        "windows-1252, Æðarfugl og þýðing á íslensku",
        "iso-8859-15, Cœur à 10 €",
        "iso-8859-2, Zażółć gęślą jaźń",
        "iso-8859-9, Şişli'de çalışmıyor",
        "windows-1251, Да",
        "KOI8-R, насос",
        "gb2312, 停机",
        "gb2312, 报修：设备有异响",
        "gbk, 設備有異響，請派人",
        "gbk, 朱镕基 囍 喆",
        "gb18030, 二號機",
        "big5, 停機",
        "gb2312, if (~{a}) then ~} end",
    })
    void what_is_declared_rightly_stays(String declared, String text) {
        Charset charset = CharsetNames.named(declared).orElseThrow();
        assertThat(Charsets.decode(text.getBytes(charset), declared)).isEqualTo(text);
    }

    @Test
    void french_is_not_taken_for_chinese() {
        assertThat(Charsets.decode(bytes("Réf. été", "ISO-8859-1"), "iso-8859-1"))
                .isEqualTo("Réf. été");
        assertThat(Charsets.guess(bytes(FRENCH, "ISO-8859-1"))).isEqualTo(FRENCH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Grüße aus Köln",
                "Die Maschine ist größer, für Käufer schön",
                "Kühlölpumpe läuft nicht",
                "détérioré à l'été",
                "Señor Muñoz, año",
                "Mönch, Öl",
                "façade"
            })
    void a_few_western_words_are_not_taken_for_chinese(String text) {
        assertThat(Charsets.guess(bytes(text, "windows-1252"))).isEqualTo(text);
    }

    /** The portal offers them by name. */
    @Test
    void every_charset_a_person_may_choose_is_known() {
        assertThat(DecodeAgain.CHARSETS).contains("UTF-16").allMatch(name -> CharsetNames.named(name)
                .isPresent());
    }

    @Test
    void any_bytes_make_some_text() {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        for (String declared :
                new String[] {"", "utf-8", "gbk", "hz-gb-2312", "utf-7", "utf-16", "iso-2022-jp", "big5"}) {
            assertThat(Charsets.decode(all, declared)).isNotEmpty();
        }
        assertThat(Charsets.guess(new byte[0])).isEmpty();
    }

    @Test
    void a_brace_after_a_tilde_alone_is_no_chinese() {
        String code = "if (~{a}) then ~} end";
        assertThat(Charsets.guess(code.getBytes(StandardCharsets.US_ASCII))).isEqualTo(code);
    }
}
