package org.shouhou.domain.scan;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.shouhou.domain.scan.LetterField.Kind;

/** Finds on the pages of a business letter (公函) what the register asks for. */
public final class LetterReading {

    private static final int LONGEST_SUBJECT = 80;

    private static final Pattern ABOUT = Pattern.compile("^[《\\s]*(关于.{2,60}|.{2,60}的(?:函|报告|请示|通知))》?$");
    private static final Pattern NUMBER =
            Pattern.compile("[\\p{IsHan}A-Za-z]{1,16}[〔\\[【(]\\s*(20\\d\\d)\\s*[〕\\]】)]\\s*第?\\s*(\\d{1,4})\\s*号");
    private static final Pattern DATE =
            Pattern.compile("(20\\d\\d)\\s*[年./-]\\s*(\\d{1,2})\\s*[月./-]\\s*(\\d{1,2})\\s*日?");
    private static final Pattern CHINESE_DATE =
            Pattern.compile("(二[〇○零O0][一二三四五六七八九〇○零O0]{2})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日");
    private static final Pattern DIGITS_AND_LOOKALIKES =
            Pattern.compile("(?<![A-Za-z0-9])[0-9OoIlSBZ][0-9OoIlSBZ-]{6,}");
    private static final Pattern MOBILE = Pattern.compile("(?<!\\d)1[3-9]\\d{9}(?!\\d)");
    private static final Pattern FIXED =
            Pattern.compile("(?<!\\d)(?:0\\d{2,3}[- ]?\\d{7,8}|400-?\\d{3}-?\\d{4})(?!\\d)");
    private static final Pattern FAX = Pattern.compile("(?:传真|[Ff]ax)\\s*:?\\s*$");
    private static final Pattern PERSON = Pattern.compile("(?:联\\s*系\\s*人|经\\s*办\\s*人|报修人|负责人)\\s*:?\\s*"
            + "([\\p{IsHan}]{2,4}?)(?=\\s|$|[,，;；、(]|电话|手机|联系|先生|女士|经理|Tel|1[3-9]\\d)");
    private static final Pattern ORGANISATION = Pattern.compile("^[\\p{IsHan}A-Za-z0-9()·&\\s]{2,40}"
            + "(?:公司|工厂|厂|集团|研究院|研究所|医院|中心|煤矿|矿|电站|局|合作社)(?:[\\p{IsHan}]{1,8}(?:部|科|处|车间))?$");
    private static final Pattern SERIAL = Pattern.compile(
            "(?:出厂编号|出厂号|机号|机身号|机身编号|整机编号|序列号|产品编号|设备编号|S/N|SN)" + "(?:为|是)?\\s*:?\\s*([A-Z0-9][A-Z0-9-]{3,20})");
    private static final Pattern MODEL = Pattern.compile(
            "(?<![A-Z0-9-])([A-Z]{1,6}-?\\d{1,5}[A-Z0-9./-]{0,10}?)(?=\\s*(?:型|[\\p{IsHan}(,，。;；:]|$))");
    private static final Pattern MODEL_NAMED =
            Pattern.compile("型号(?:为|是)?\\s*:?\\s*([A-Z]{1,6}-?\\d[A-Z0-9./-]{0,12})");

    private static final Pattern BROKEN = Pattern.compile("(?<=[A-Za-z0-9])-\\R\\s*(?=[A-Za-z0-9])");

    private static final String DATE_SIGNS = "〇一二三四五六七八九";
    private static final int MOST_OF = 2;

    /** How sure it is that what stands behind a label is what the label says. */
    private static final double LABELLED = 0.97;

    private final List<Piece> pieces = new ArrayList<>();
    private final String whole;

    /** A piece of text with the page it stands on; written in one way whatever the font. */
    private record Piece(int page, TextLine line, String plain) {}

    private LetterReading(List<PageText> pages) {
        for (int i = 0; i < pages.size(); i++) {
            for (TextLine line : pages.get(i).lines()) {
                pieces.add(new Piece(i + 1, line, plain(line.text())));
            }
        }
        whole = unbroken(pieces.stream().map(Piece::plain).collect(Collectors.joining("\n")));
    }

    /** All that was read, with words whole again that were broken at a hyphen, as serial numbers are. */
    public static String unbroken(String text) {
        return BROKEN.matcher(text).replaceAll("-");
    }

    /** Everything found, one of a kind; what isn't said is not there. */
    public static List<LetterField> of(List<PageText> pages) {
        LetterReading it = new LetterReading(pages);
        List<LetterField> fields = new ArrayList<>();
        it.subject().ifPresent(fields::add);
        it.organisation().ifPresent(fields::add);
        it.first(Kind.PERSON, PERSON, UnaryOperator.identity()).ifPresent(fields::add);
        it.phone().ifPresent(fields::add);
        it.number().ifPresent(fields::add);
        it.writtenOn().ifPresent(fields::add);
        it.first(Kind.SERIAL_NUMBER, SERIAL, UnaryOperator.identity()).ifPresent(fields::add);
        it.first(Kind.MODEL, MODEL_NAMED, LetterReading::withoutEnd)
                .or(() -> it.first(Kind.MODEL, MODEL, LetterReading::withoutEnd))
                .ifPresent(fields::add);
        it.request(fields).ifPresent(fields::add);
        return fields;
    }

    /** Where something known stands on the pages, however its characters were mistaken. */
    public static Optional<LetterField> known(List<PageText> pages, Kind kind, String value) {
        LetterReading it = new LetterReading(pages);
        return it.pieceWith(LookAlike.of(value), LookAlike::of)
                .map(piece -> new LetterField(
                        kind, value, 1, piece.page(), piece.line().box()));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\u2010-\\u2015\\u2212]", "-")
                .strip();
    }

    private static String withoutEnd(String model) {
        return model.replaceAll("[-./]+$", "");
    }

    private Optional<LetterField> subject() {
        for (Piece piece : pieces) {
            Matcher about = ABOUT.matcher(piece.plain());
            if (about.matches() && !piece.plain().endsWith("。")) {
                return Optional.of(at(Kind.SUBJECT, about.group(1).replaceAll("[》\\s]+$", ""), piece, 1));
            }
        }
        return pieces.stream()
                .filter(it -> it.plain().codePointCount(0, it.plain().length()) >= 4)
                .filter(it ->
                        !it.plain().endsWith(":") && !NUMBER.matcher(it.plain()).find())
                .findFirst()
                .map(it -> at(
                        Kind.SUBJECT,
                        it.plain().substring(0, Math.min(it.plain().length(), LONGEST_SUBJECT)),
                        it,
                        0.5));
    }

    /** That which signs: the last one above the date; else the letterhead. */
    private Optional<LetterField> organisation() {
        Piece found = null;
        for (Piece piece : pieces) {
            String signed = piece.plain().replaceAll("^(?:单位|此致|用户|客户|报修单位|公司名称)(?:名称)?\\s*:\\s*", "");
            if (ORGANISATION.matcher(signed).matches() && !piece.plain().contains("售后")) {
                found = piece;
            }
        }
        if (found == null) {
            return Optional.empty();
        }
        String value = found.plain().replaceAll("^.*:\\s*", "").replaceAll("\\s+", "");
        return Optional.of(at(Kind.ORGANISATION, value, found, 1));
    }

    private Optional<LetterField> phone() {
        Optional<LetterField> fixed = Optional.empty();
        for (Piece piece : pieces) {
            String digits = digitsMended(piece.plain());
            Matcher mobile = MOBILE.matcher(digits);
            if (mobile.find()) {
                return Optional.of(at(Kind.PHONE, mobile.group(), piece, 1));
            }
            Matcher other = FIXED.matcher(digits);
            if (fixed.isEmpty()
                    && other.find()
                    && !FAX.matcher(digits.substring(0, other.start())).find()) {
                fixed = Optional.of(at(Kind.PHONE, other.group().replace(' ', '-'), piece, 1));
            }
        }
        return fixed;
    }

    /** A number of many digits in which a letter or two were read has none of them. */
    private static String digitsMended(String text) {
        return DIGITS_AND_LOOKALIKES.matcher(text).replaceAll(it -> {
            long digits = it.group().chars().filter(Character::isDigit).count();
            return digits * MOST_OF > it.group().length() ? LookAlike.digits(it.group()) : it.group();
        });
    }

    private Optional<LetterField> number() {
        for (Piece piece : pieces) {
            Matcher number = NUMBER.matcher(piece.plain());
            if (number.find()) {
                String written = number.group()
                        .replaceAll("[\\[【(]", "〔")
                        .replaceAll("[\\]】)]", "〕")
                        .replaceAll("\\s", "");
                return Optional.of(at(Kind.LETTER_NUMBER, written, piece, 1));
            }
        }
        return Optional.empty();
    }

    /** The last one that stands by itself, as below a signature; else the last one at all. */
    private Optional<LetterField> writtenOn() {
        Optional<LetterField> alone = Optional.empty();
        Optional<LetterField> within = Optional.empty();
        for (Piece piece : pieces) {
            Optional<LocalDate> day = day(piece.plain());
            if (day.isPresent()) {
                boolean itself = DATE.matcher(piece.plain()).replaceAll("").length() <= 6
                        || CHINESE_DATE.matcher(piece.plain()).find();
                LetterField field = at(Kind.WRITTEN_ON, day.get().toString(), piece, itself ? 1 : 0.6);
                if (itself) {
                    alone = Optional.of(field);
                } else {
                    within = Optional.of(field);
                }
            }
        }
        return alone.isPresent() ? alone : within;
    }

    private static Optional<LocalDate> day(String text) {
        Matcher chinese = CHINESE_DATE.matcher(
                text.replace('○', '〇').replace('零', '〇').replace('O', '〇').replace('0', '〇'));
        if (chinese.find()) {
            StringBuilder year = new StringBuilder();
            chinese.group(1).chars().forEach(c -> year.append(c == '二' ? 2 : DATE_SIGNS.indexOf(c)));
            return day(Integer.parseInt(year.toString()), small(chinese.group(2)), small(chinese.group(3)));
        }
        Matcher date = DATE.matcher(text);
        Optional<LocalDate> last = Optional.empty();
        while (date.find()) {
            last = day(
                    Integer.parseInt(date.group(1)), Integer.parseInt(date.group(2)), Integer.parseInt(date.group(3)));
        }
        return last;
    }

    /** Below one hundred, in Chinese signs. */
    private static int small(String written) {
        int ten = written.indexOf('十');
        if (ten < 0) {
            return DATE_SIGNS.indexOf(written);
        }
        int tens = ten == 0 ? 1 : DATE_SIGNS.indexOf(written.charAt(0));
        int ones = ten == written.length() - 1 ? 0 : DATE_SIGNS.indexOf(written.charAt(ten + 1));
        return 10 * tens + ones;
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private Optional<LetterField> first(Kind kind, Pattern pattern, UnaryOperator<String> cleaned) {
        Matcher matcher = pattern.matcher(whole.toUpperCase(Locale.ROOT));
        return matcher.find()
                ? Optional.of(cleaned.apply(matcher.group(1)))
                        .flatMap(value -> pieceWith(value, text -> text.toUpperCase(Locale.ROOT))
                                .map(piece -> at(kind, value, piece, LABELLED)))
                : Optional.empty();
    }

    /** Where something stands, or begins to. */
    private Optional<Piece> pieceWith(String value, UnaryOperator<String> compared) {
        for (int i = 0; i < pieces.size(); i++) {
            String text = compared.apply(pieces.get(i).plain());
            String next =
                    i + 1 < pieces.size() ? compared.apply(pieces.get(i + 1).plain()) : "";
            boolean begins = (text + next).contains(value) && !next.contains(value);
            if (text.contains(value) || begins) {
                return Optional.of(pieces.get(i));
            }
        }
        return Optional.empty();
    }

    /** A subject that tells is surer than words somewhere in the text. */
    private Optional<LetterField> request(List<LetterField> fields) {
        String subject = fields.stream()
                .filter(it -> it.kind() == Kind.SUBJECT)
                .map(LetterField::value)
                .findFirst()
                .orElse("");
        return request(subject, 0.95).or(() -> request(whole, 0.7));
    }

    private static Optional<LetterField> request(String text, double confidence) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (RequestKind kind : RequestKind.values()) {
            if (kind.words().stream().anyMatch(lower::contains)) {
                return Optional.of(new LetterField(Kind.REQUEST, kind.name(), confidence, 0, null));
            }
        }
        return Optional.empty();
    }

    private static LetterField at(Kind kind, String value, Piece piece, double rule) {
        return new LetterField(
                kind,
                value,
                rule * piece.line().confidence(),
                piece.page(),
                piece.line().box());
    }
}
