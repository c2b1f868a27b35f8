package org.shouhou.application.port;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import org.shouhou.domain.correspondence.MessageId;
import org.shouhou.domain.customer.EmailAddress;
import org.shouhou.domain.servicecase.ReplyToken;

/** Makes well-formed mail. */
public interface MailComposer {

    /** The complete message, ready to be sent as it is. */
    InputStream compose(Draft draft);

    /**
     * A mail to be made.
     *
     * @param answers the ids it answers, the nearest last; becomes In-Reply-To and References
     * @param token what leads a reply to its case whatever becomes of the header; it ends the text, too
     * @param automatic whether a machine wrote it; then it says so (RFC 3834)
     */
    record Draft(
            EmailAddress from,
            String fromName,
            EmailAddress to,
            String toName,
            String subject,
            String text,
            MessageId messageId,
            List<MessageId> answers,
            ReplyToken token,
            boolean automatic,
            Instant date) {}
}
