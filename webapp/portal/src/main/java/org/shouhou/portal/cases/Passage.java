package org.shouhou.portal.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A stretch of a mail's text: the writer's own words, or what they quoted, which is folded but never dropped.
 *
 * @param quoted whether it is to be folded
 * @param text without the blank lines around it
 */
public record Passage(boolean quoted, String text) {

    private static final Pattern QUOTED_LINE = Pattern.compile("\\s{0,3}[>＞].*");

    /** What mail programs put above the mail that is answered; all that follows is quoted. */
    private static final List<Pattern> HEADS = List.of(
            Pattern.compile(
                    "\\s*-{2,}\\s*(?:原始邮件|原邮件|原始信息|Original(?: Message)?|Forwarded message|转发邮件信息|转发的邮件)"
                            + "\\s*-{2,}\\s*",
                    Pattern.CASE_INSENSITIVE),
            Pattern.compile("\\s*_{20,}\\s*"),
            Pattern.compile("\\s*On\\b.{8,200}\\bwrote\\s*[:：]\\s*"),
            Pattern.compile("\\s*(?:在|于)\\s?.{6,200}(?:写道|寫道)\\s*[:：]\\s*"),
            Pattern.compile("\\s*.{0,120}\\d{4}.{2,80}(?:写道|寫道)\\s*[:：]\\s*"),
            Pattern.compile("\\s*At\\b.{8,200}\\bwrote\\s*[:：]\\s*"));

    /** Headers of the answered mail written as text, as Outlook does: From and Sent one after the other. */
    private static final Pattern FROM = Pattern.compile("\\s*\\*?(?:发件人|寄件者|From)\\*?\\s*[:：].+");

    private static final Pattern SENT =
            Pattern.compile("\\s*\\*?(?:发送时间|发送日期|时间|日期|寄件日期|Sent|Date|To|收件人)\\*?\\s*[:：].+");

    /** The text in order; nothing of it is missing but blank lines between passages. */
    public static List<Passage> of(String text) {
        List<Passage> passages = new ArrayList<>();
        StringBuilder own = new StringBuilder();
        StringBuilder quoted = new StringBuilder();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (startsQuoted(lines, i)) {
                flush(passages, false, own);
                quoted.append(String.join("\n", lines.subList(i, lines.size())));
                break;
            }
            if (QUOTED_LINE.matcher(line).matches()) {
                flush(passages, false, own);
                quoted.append(line).append('\n');
            } else if (line.isBlank() && quoted.length() > 0) {
                quoted.append('\n');
            } else {
                flush(passages, true, quoted);
                own.append(line).append('\n');
            }
        }
        flush(passages, false, own);
        flush(passages, true, quoted);
        return passages;
    }

    private static boolean startsQuoted(List<String> lines, int at) {
        String line = lines.get(at);
        // a line longer than these patterns look at is the writer's own
        if (line.length() > 400) {
            return false;
        }
        if (HEADS.stream().anyMatch(head -> head.matcher(line).matches())) {
            return true;
        }
        return FROM.matcher(line).matches()
                && at + 1 < lines.size()
                && SENT.matcher(lines.get(at + 1)).matches();
    }

    private static void flush(List<Passage> passages, boolean quoted, StringBuilder text) {
        String words = stripBlankLines(text.toString());
        if (!words.isEmpty()) {
            passages.add(new Passage(quoted, words));
        }
        text.setLength(0);
    }

    private static String stripBlankLines(String text) {
        return text.replaceFirst("^(?:[ \\t\\u3000]*\\n)+", "").stripTrailing();
    }
}
