package org.shouhou.adapters.out.mail;

import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.shouhou.application.port.MessageSender.NotSent;

/** What a failure in the middle of handing over a mail means for that mail. */
final class SmtpRefusal {

    private static final int LONGEST_REASON = 500;

    private SmtpRefusal() {}

    /**
     * A permanent no to the recipient or to the message is for good. A permanent no to us as sender may be a matter of
     * the server's settings, so it is tried for a while. When the connection was lost it counts as a try, or a mail that
     * makes a server hang up would be sent to it for ever.
     *
     * @param written whether the server had the whole message
     */
    static NotSent of(MessagingException failed, boolean written) {
        int code = code(failed);
        boolean forGood = code >= 500 && !(failed instanceof SMTPSendFailedException refused && toSender(refused));
        return new NotSent(
                forGood ? NotSent.Kind.REFUSED_FOR_GOOD : NotSent.Kind.REFUSED_NOW,
                written && code < 0,
                said(failed),
                failed);
    }

    /** The server's words, or what the network said, on one line. */
    static String said(Exception failed) {
        String words = failed.getMessage();
        if (failed instanceof MessagingException outer && outer.getNextException() != null) {
            String inner = outer.getNextException().getMessage();
            words = inner == null ? words : words + ": " + inner;
        }
        String line = (words == null ? failed.toString() : words).strip().replaceAll("\\s+", " ");
        return line.substring(0, Math.min(line.length(), LONGEST_REASON));
    }

    /** The worst reply to any recipient, or the reply to the whole; negative where there was none. */
    private static int code(MessagingException failed) {
        int worst = failed instanceof SMTPSendFailedException refused ? refused.getReturnCode() : -1;
        for (Exception next = failed; next instanceof MessagingException; ) {
            if (next instanceof SMTPAddressFailedException address) {
                worst = Math.max(worst, address.getReturnCode());
            }
            next = ((MessagingException) next).getNextException();
        }
        return worst;
    }

    /** Too long a message is refused at this command, too; that no other server setting will change. */
    private static boolean toSender(SMTPSendFailedException refused) {
        return refused.getCommand().startsWith("MAIL ") && refused.getReturnCode() != 552;
    }
}
