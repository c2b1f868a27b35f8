package org.shouhou.adapters.out.mail;

import jakarta.mail.Session;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/** A message that is written as it was composed, to the byte, and knows whether all of it was. */
final class RawMessage extends SMTPMessage {

    private final OutgoingMail mail;
    private boolean written;

    RawMessage(Session session, OutgoingMail mail) {
        super(session);
        this.mail = mail;
    }

    @Override
    public void writeTo(OutputStream out, String[] ignoredHeaders) throws IOException {
        try (InputStream raw = mail.open()) {
            raw.transferTo(out);
        }
        written = true;
    }

    /** Whether the end was reached: from then on the far end may have taken it, whatever we hear or don't. */
    boolean written() {
        return written;
    }
}
