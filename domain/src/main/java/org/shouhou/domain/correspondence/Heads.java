package org.shouhou.domain.correspondence;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What mail programs put above the mail that is answered or passed on, in the languages customers have them in: Outlook,
 * Foxmail, QQ, NetEase, Gmail, Apple, Thunderbird, DingTalk, WeCom and kin.
 */
final class Heads {

    /** Longer lines are somebody's own. */
    private static final int LONGEST_LINE = 400;

    /** "On … somebody wrote:"; long ones are broken into so many lines. */
    private static final int LINES_OF_SENTENCE = 3;

    private static final String PASSED_ON_WORDS = "(?:(?:Begin )?Forwarded message|开始转发的邮件|转发的?(?:邮件|消息)(?:信息)?"
            + "|開始轉寄的郵件|轉寄的?郵件|Weitergeleitete Nachricht|Anfang der weitergeleiteten (?:E-Mail|Nachricht)"
            + "|転送(?:された)?メッセージ|転送されたメール|Message transféré|Mensaje reenviado)";

    private static final Pattern PASSED_ON = Pattern.compile(
            "\\s*(?:-{2,}\\s*" + PASSED_ON_WORDS + "\\s*-{2,}|" + PASSED_ON_WORDS + "\\s*[:：])\\s*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern RULE = Pattern.compile(
            "\\s*-{2,}(?:[\\s\\u00a0]|&nbsp;)*(?:原始邮件|原邮件|原始信息|原始郵件|原始訊息|邮件原件|回复的原邮件|回复的邮件|Original(?: Message| Mail)?"
                    + "|Replied Message|Reply message|Ursprüngliche (?:Nachricht|Mail)|Originalnachricht"
                    + "|元のメッセージ|オリジナルメッセージ|Message d'origine|Mensaje original|원본 메(?:일|시지))"
                    + "(?:[\\s\\u00a0]|&nbsp;)*-{2,}\\s*|\\s*_{20,}\\s*",
            Pattern.CASE_INSENSITIVE);

    /** A line that DingTalk and others draw above the fields of the mail that is answered. */
    private static final Pattern LINE = Pattern.compile("\\s*[-=_─—]{10,}\\s*");

    private static final String WHEN = "(?=.{0,200}(?:\\d|@))";
    private static final List<Pattern> SENTENCES = List.of(
            Pattern.compile(
                    "\\s*(?:-{2,}\\s*)?(?:On|At)\\b" + WHEN + ".{8,300}\\bwrote\\s*[:：]\\s*", Pattern.CASE_INSENSITIVE),
            Pattern.compile("\\s*Am\\b" + WHEN + ".{6,300}\\bschrieb\\b.{0,200}[:：]\\s*"),
            Pattern.compile("\\s*Le\\b" + WHEN + ".{6,300}\\ba écrit\\s*[:：]\\s*"),
            Pattern.compile("\\s*El\\b" + WHEN + ".{6,300}\\bescribió\\s*[:：]\\s*"),
            Pattern.compile("\\s*(?:在|于|於)\\s?" + WHEN + ".{6,300}(?:写道|寫道|写到|寫到)\\s*[:：]\\s*"),
            Pattern.compile("\\s*.{0,120}\\d{4}.{2,160}(?:写道|寫道)\\s*[:：]\\s*"),
            Pattern.compile("\\s*\\d{4}.{6,200}<[^<>\\s]+@[^<>\\s]+>\\s*(?:のメール|さんは書きました|wrote)?\\s*[:：]\\s*"),
            Pattern.compile("\\s*(?:\\d{4}|On\\b|.{0,60}さん).{2,200}(?:書きました|のメール)\\s*[:：]\\s*"),
            Pattern.compile("\\s*.{0,200}\\d{1,2}[:.]\\d{2}.{0,200}(?:пишет|написал(?:\\(а\\)|а)?)\\s*[:：]\\s*"),
            Pattern.compile("\\s*\\d{4}.{6,200}(?:님이 작성|작성)\\s*[:：]\\s*"));

    /** How a sentence of several lines begins; without it the line above would be taken for a part of it. */
    private static final Pattern BEGINS = Pattern.compile(
            "\\s*(?:(?:On|At|Am|Le|El)\\s.*|[在于於]\\s?\\d.*|\\d{4}[年/.-].*|\\d{1,2}[./]\\d{1,2}[./]\\d{4}.*|.*<[^<>\\s]+@[^<>\\s]+>\\s*(?:[于於].*)?)");

    /** The fields of the answered mail written as text: who and when follow one another. */
    private static final Pattern FROM = field("发件人|发信人|寄件者|寄件人|From|Von|差出人|送信者|De|보낸 ?사람|От");

    private static final Pattern OTHER = field(
            "发送时间|发送日期|时间|日期|日[\\s\\u3000]*期|寄件日期|Sent|Date|To|Cc|Subject|收件人|收件者|抄送|主题|主[\\s\\u3000]*题|Gesendet|Datum|An|Betreff"
                    + "|送信日時|日時|日付|宛先|件名|Envoyé|À|Objet|보낸 ?날짜|받는 ?사람|Отправлено|Кому");

    private Heads() {}

    private static Pattern field(String names) {
        return Pattern.compile(
                "[\\s\\u00a0|]*[*\"]*(?:" + names + ")[*\"]*[\\s\\u00a0]*[:：].*", Pattern.CASE_INSENSITIVE);
    }

    /** How many lines of a head begin at that line; 0 where none does. */
    static int linesOf(List<String> lines, int at) {
        String line = lines.get(at);
        if (line.length() > LONGEST_LINE || line.isBlank()) {
            return 0;
        }
        if (PASSED_ON.matcher(line).matches() || RULE.matcher(line).matches()) {
            return 1 + fields(lines, at + 1);
        }
        int fields = fields(lines, LINE.matcher(line).matches() ? at + 1 : at);
        if (fields > 0) {
            return fields + (LINE.matcher(line).matches() ? 1 : 0);
        }
        return linesOfSentence(lines, at);
    }

    private static int linesOfSentence(List<String> lines, int at) {
        StringBuilder sentence = new StringBuilder();
        for (int i = at; i < Math.min(lines.size(), at + LINES_OF_SENTENCE); i++) {
            String line = lines.get(i);
            if (line.isBlank() || sentence.length() + line.length() > LONGEST_LINE) {
                return 0;
            }
            sentence.append(i == at ? "" : " ").append(line.strip());
            if (endsInColon(sentence)
                    && SENTENCES.stream().anyMatch(it -> it.matcher(sentence).matches())) {
                return i - at + 1;
            }
            if (!BEGINS.matcher(line).matches() && i == at) {
                return 0;
            }
        }
        return 0;
    }

    /** All of those sentences do; few other lines do, which spares looking any closer. */
    private static boolean endsInColon(StringBuilder sentence) {
        char last = sentence.charAt(sentence.length() - 1);
        return last == ':' || last == '：';
    }

    /** How many lines of fields begin there, of which one says from whom; blank lines before them count along. */
    private static int fields(List<String> lines, int from) {
        int at = from;
        while (at < lines.size() && lines.get(at).isBlank()) {
            at++;
        }
        int first = at;
        boolean sender = false;
        while (at < lines.size() && lines.get(at).length() <= LONGEST_LINE) {
            boolean says = FROM.matcher(lines.get(at)).matches();
            if (!says && !OTHER.matcher(lines.get(at)).matches()) {
                break;
            }
            sender = sender || says;
            at++;
        }
        boolean begins = at > first && FROM.matcher(lines.get(first)).matches();
        return at - first >= 2 && (begins || sender && at - first >= 3) ? at - from : 0;
    }

    /** Whether a head says that a mail is passed on, not answered. */
    static boolean passesOn(String line) {
        return PASSED_ON.matcher(line).matches();
    }
}
