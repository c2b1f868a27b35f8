package org.shouhou.adapters.out.mail;

import jakarta.mail.MessagingException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.shouhou.application.port.MessageSender.NotSent;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.customer.EmailAddress;

/** What a failure in the middle of handing over a mail means for that mail. */
final class SmtpRefusal {

    private static final int LONGEST_REASON = 500;

    /** What the library says where the server hung up without a word. */
    private static final String LINE_DROPPED = "[EOF]";

    /** There was no reply. */
    private static final int NONE = -1;

    private SmtpRefusal() {}

    /**
     * A permanent no to a recipient or to the message is for good. A permanent no to us as sender may be a matter of
     * the server's settings, so it is tried for a while. When the connection was lost it counts as a try, or a mail that
     * makes a server hang up would be sent to it for ever.
     *
     * @param written whether the server had the whole message
     * @param recipients whom it was sent to
     * @param before who was refused it before that
     */
    static NotSent of(
            MessagingException failed, boolean written, List<EmailAddress> recipients, List<NotSent.Refusal> before) {
        int code = failed instanceof SMTPSendFailedException whole ? whole.getReturnCode() : NONE;
        boolean taken = code >= 200 && code < 300;
        List<NotSent.Refusal> refusals = refusals(failed);
        List<EmailAddress> others = others(refusals, recipients);
        boolean forGood = code >= 500 && !(failed instanceof SMTPSendFailedException refused && toSender(refused));
        boolean perhapsTaken = written && code == NONE;
        if (refusals.isEmpty()) {
            return new NotSent(
                    forGood ? NotSent.Kind.REFUSED_FOR_GOOD : NotSent.Kind.REFUSED_NOW,
                    perhapsTaken,
                    said(failed),
                    failed);
        }
        if (!taken) {
            others.forEach(other -> refusals.add(new NotSent.Refusal(other, forGood, said(failed))));
        }
        refusals.addAll(before);
        return NotSent.toSome(perhapsTaken, refusals, taken ? others : List.of(), failed);
    }

    /** What the server said of single recipients. */
    private static List<NotSent.Refusal> refusals(MessagingException failed) {
        List<NotSent.Refusal> refusals = new ArrayList<>();
        for (Exception next = failed; next instanceof MessagingException outer; next = outer.getNextException()) {
            if (next instanceof SMTPAddressFailedException refused) {
                EmailAddress.parse(refused.getAddress().getAddress())
                        .ifPresent(recipient -> refusals.add(new NotSent.Refusal(
                                recipient, refused.getReturnCode() >= 500, line(refused.getMessage()))));
            }
        }
        return refusals;
    }

    private static List<EmailAddress> others(List<NotSent.Refusal> refusals, List<EmailAddress> recipients) {
        List<EmailAddress> others = new ArrayList<>(recipients);
        refusals.forEach(refusal -> others.remove(refusal.recipient()));
        return others;
    }

    /** The server's words, or what the network said, on one line. */
    static String said(Exception failed) {
        String words = failed.getMessage();
        if (failed instanceof MessagingException outer && outer.getNextException() != null) {
            String inner = outer.getNextException().getMessage();
            words = inner == null ? words : words + ": " + inner;
        }
        return line(words == null ? failed.toString() : words);
    }

    private static String line(String words) {
        if (words.contains(LINE_DROPPED)) {
            return new RuleBroken("mail.server-hung-up").getMessage();
        }
        String line = readable(words).strip().replaceAll("\\s+", " ");
        return line.substring(0, Math.min(line.length(), LONGEST_REASON));
    }

    /** What the library took for one byte a character, though servers write in UTF-8, and some in Chinese of old. */
    private static String readable(String words) {
        if (words.chars().anyMatch(c -> c > 0xff) || words.chars().allMatch(c -> c < 0x80)) {
            return words;
        }
        byte[] bytes = words.getBytes(StandardCharsets.ISO_8859_1);
        return Stream.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))
                .flatMap(charset -> decoded(bytes, charset).stream())
                .findFirst()
                .orElse(words);
    }

    private static Optional<String> decoded(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException another) {
            return Optional.empty();
        }
    }

    /** Too long a message is refused at this command, too; that no other server setting will change. */
    private static boolean toSender(SMTPSendFailedException refused) {
        return refused.getCommand().startsWith("MAIL ") && refused.getReturnCode() != 552;
    }
}
