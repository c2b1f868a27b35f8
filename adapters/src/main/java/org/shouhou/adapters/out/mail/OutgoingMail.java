package org.shouhou.adapters.out.mail;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import org.shouhou.adapters.spool.Spool;
import org.shouhou.domain.customer.EmailAddress;

/**
 * A composed mail about to leave.
 *
 * @param caseNumber the case it belongs to
 * @param from whom the far end tells when it can't deliver it
 */
record OutgoingMail(
        long correspondenceId,
        String caseNumber,
        Instant writtenAt,
        EmailAddress from,
        List<EmailAddress> recipients,
        Spool raw)
        implements Closeable {

    /** In bytes. */
    long size() {
        return raw.size();
    }

    InputStream open() throws IOException {
        return raw.open();
    }

    @Override
    public void close() throws IOException {
        raw.close();
    }
}
