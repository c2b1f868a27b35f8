package org.shouhou.domain.correspondence;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/** What stands below somebody's words and is the same in each of their mails, where it is clearly marked. */
final class Signatures {

    /** A longer text below two hyphens says something. */
    private static final int MOST_LINES = 15;

    private static final Pattern MARK = Pattern.compile("--[ \\u00a0]");

    /** The mark without its space, as programs leave that out and people draw lines: what follows has to look like one. */
    private static final String LINE = "--";

    private static final int MOST_LINES_UNDER_A_LINE = 6;
    private static final int LONGEST_UNDER_A_LINE = 60;

    /** By what one reaches somebody, or whom they work for. */
    private static final Pattern CONTACT = Pattern.compile(
            "\\S@\\S|www\\.|https?://|(?:电话|手机|传真|微信|邮箱|地址|邮编|電話|郵箱)\\s*[:：]?"
                    + "|\\b(?:tel|phone|fax|mobile|mob|e-?mail)\\b|(?<!\\d)1[3-9]\\d{9}(?!\\d)|(?<!\\d)0\\d{2,3}[- ]\\d{7,8}(?!\\d)"
                    + "|\\+\\d{2}[\\d ()-]{7,}|公司|集团|研究所|\\b(?:GmbH|Ltd|Inc|Corp|LLC)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NAME =
            Pattern.compile("\\p{IsHan}{2,4}|\\p{Lu}[\\p{L}'.-]*(?: \\p{Lu}[\\p{L}'.-]*){0,3}");
    private static final Pattern TITLE = Pattern.compile("[^\\d]{1,30}");
    private static final int MOST_LINES_OF_TITLES = 3;

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
        boolean drawn = line.equals(LINE);
        boolean mark = drawn || MARK.matcher(line).matches();
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
        return nothingElse && (!drawn || looksLikeOne(lines.subList(at + 1, end))) ? end - at : 0;
    }

    /** Whether these are short lines that say who somebody is, and nothing besides. */
    private static boolean looksLikeOne(List<String> lines) {
        List<String> said = lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        boolean whole = said.size() <= MOST_LINES_UNDER_A_LINE
                && said.stream().allMatch(line -> line.length() <= LONGEST_UNDER_A_LINE)
                && said.stream().allMatch(Signatures::isNoSentence);
        boolean named = NAME.matcher(said.get(0)).matches()
                && said.size() <= MOST_LINES_OF_TITLES
                && said.stream().allMatch(line -> TITLE.matcher(line).matches());
        return whole
                && (named
                        || said.stream().anyMatch(line -> CONTACT.matcher(line).find()));
    }

    /** A company's short form ends in a full stop as well. */
    private static boolean isNoSentence(String line) {
        return !SENTENCE.matcher(line).matches()
                || line.endsWith(".") && CONTACT.matcher(line).find();
    }
}
