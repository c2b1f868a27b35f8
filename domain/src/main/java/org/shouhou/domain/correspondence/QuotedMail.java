package org.shouhou.domain.correspondence;

import java.util.stream.Collectors;

/**
 * What stands below our words: the mail that is answered or passed on.
 *
 * @param introduction who wrote it and when, one line or several; never empty
 * @param text its words as they are
 * @param passedOn whether it is passed on whole, rather than quoted line by line
 */
public record QuotedMail(String introduction, String text, boolean passedOn) {

    /** What of a very long mail is repeated. */
    private static final int LONGEST = 60_000;

    public QuotedMail {
        text = text.length() > LONGEST ? text.substring(0, LONGEST) + "\n…" : text;
    }

    /**
     * The quotation of a mail in an answer or in one that passes it on.
     *
     * @param at when it was written, as people read it
     */
    public static QuotedMail of(MailKind kind, Quoted mail, String at, WritingLanguage language) {
        boolean chinese = language == WritingLanguage.CHINESE;
        if (kind.answers()) {
            String introduction =
                    chinese ? at + "，" + mail.writer() + " 写道：" : "On " + at + ", " + mail.writer() + " wrote:";
            return new QuotedMail(introduction, mail.text(), false);
        }
        String introduction = chinese
                ? "---------- 转发的邮件 ----------\n发件人：" + mail.writer() + "\n时间：" + at + "\n收件人：" + mail.to()
                        + (mail.cc().isEmpty() ? "" : "\n抄送：" + mail.cc()) + "\n主题：" + mail.subject()
                : "---------- Forwarded message ----------\nFrom: " + mail.writer() + "\nDate: " + at + "\nTo: "
                        + mail.to() + (mail.cc().isEmpty() ? "" : "\nCc: " + mail.cc()) + "\nSubject: "
                        + mail.subject();
        return new QuotedMail(introduction, mail.text(), true);
    }

    /** What is told of the quoted mail; line ends in names and subjects become spaces. */
    public record Quoted(String fromName, String fromAddress, String to, String cc, String subject, String text) {

        public Quoted {
            fromName = oneLine(fromName);
            fromAddress = oneLine(fromAddress);
            to = oneLine(to);
            cc = oneLine(cc);
            subject = oneLine(subject);
            text = text == null ? "" : text.strip();
        }

        String writer() {
            if (fromName.isEmpty()) {
                return fromAddress;
            }
            return fromAddress.isEmpty() ? fromName : fromName + " <" + fromAddress + ">";
        }

        private static String oneLine(String text) {
            return text == null
                    ? ""
                    : text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        }
    }

    /** As it stands in a plain text. */
    public String plain() {
        if (passedOn) {
            return introduction + "\n\n" + text;
        }
        return introduction + "\n"
                + text.lines()
                        .map(line -> line.startsWith(">") ? ">" + line : "> " + line)
                        .collect(Collectors.joining("\n"));
    }
}
