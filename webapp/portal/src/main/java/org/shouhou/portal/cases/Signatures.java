package org.shouhou.portal.cases;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/** What stands below somebody's words and is the same in each of their mails, where it is clearly marked. */
final class Signatures {

    /** A longer text below two hyphens says something. */
    private static final int MOST_LINES = 15;

    private static final Pattern MARK = Pattern.compile("--[ \\u00a0]?");

    /** What phones and mail programs put below by themselves: a line of its own, not a sentence. */
    private static final Pattern DEVICE = Pattern.compile(
            "\\s*(?:(?:发自|發自|寄自|来自|來自|发送自|發送自)\\s?(?:我的|網易|网易|华为|小米|荣耀|魅族|三星|Outlook|Windows|Yahoo|iPhone|iPad|QQ|新浪).{0,30}"
                    + "|(?:从|從|使用|通过|透過|由)\\s?(?:我的|Windows|Yahoo|iPhone|iPad|Outlook|网易|QQ).{0,30}(?:发送|傳送|寄出|发出)"
                    + "|获取\\s?(?:Outlook|适用于|iOS|Android).{0,40}"
                    + "|Sent (?:from|via|with|using) (?:my |the )?(?!desk).{2,40}|Get Outlook for .{2,30}|Sent by .{2,20} (?:app|Mail)"
                    + "|(?:Von|Gesendet von) (?:meinem|mit|Mail für|Outlook für|iPhone).{0,40}(?:gesendet)?"
                    + "|.{0,20}(?:iPhone|iPad|Android|スマートフォン)(?:から|より)送信|Envoyé (?:de|depuis) mon .{2,30}|Enviado (?:desde|do) m.{2,30}"
                    + "|Отправлено (?:с|из) .{2,30}|나의 .{2,20}에서 보냄)\\s*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SENTENCE = Pattern.compile(".*[.。！!？?,，:：]\\s*");

    private Signatures() {}

    /**
     * How many lines of a signature begin at that line; 0 where none does. It reaches to the end of the writer's words.
     *
     * @param ends whether somebody else's words begin at a line
     */
    static int linesOf(List<String> lines, int at, BiPredicate<List<String>, Integer> ends) {
        String line = lines.get(at);
        boolean mark = MARK.matcher(line).matches();
        boolean device = line.length() <= 80
                && DEVICE.matcher(line).matches()
                && !SENTENCE.matcher(line).matches();
        if (!mark && !device) {
            return 0;
        }
        int end = at + 1;
        int said = 0;
        while (end < lines.size() && !ends.test(lines, end)) {
            said += lines.get(end).isBlank() ? 0 : 1;
            end++;
        }
        boolean nothingElse = mark ? said > 0 && said <= MOST_LINES : said == 0;
        return nothingElse ? end - at : 0;
    }
}
