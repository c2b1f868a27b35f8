package org.shouhou.application.port;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import org.shouhou.domain.correspondence.MessageId;
import org.shouhou.domain.correspondence.QuotedMail;
import org.shouhou.domain.customer.EmailAddress;
import org.shouhou.domain.servicecase.ReplyToken;

/** Makes well-formed mail. */
public interface MailComposer {

    /** The complete message, ready to be sent as it is; the caller closes it. */
    InputStream compose(Draft draft) throws IOException;

    /**
     * A mail to be made.
     *
     * @param text what we say, without what is quoted
     * @param quotation what stands below, or null
     * @param answers the ids it answers, the nearest last; becomes In-Reply-To and References
     * @param token what leads a reply to its case whatever becomes of the header; it ends the text, too; null where no
     *     reply belongs to a case
     * @param automatic whether a machine wrote it; then it says so (RFC 3834)
     */
    record Draft(
            Person from,
            List<Person> to,
            List<Person> cc,
            String subject,
            String text,
            QuotedMail quotation,
            List<File> files,
            MessageId messageId,
            List<MessageId> answers,
            ReplyToken token,
            boolean automatic,
            Instant date) {}

    /** @param name as people know them, or empty text */
    record Person(EmailAddress address, String name) {}

    /** A file to go with the mail; its content is read once. */
    record File(String name, String mediaType, Content content) {}

    /** Opens the bytes of a file; whoever asks closes them. */
    @FunctionalInterface
    interface Content {
        InputStream open() throws IOException;
    }
}
