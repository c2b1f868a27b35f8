package org.shouhou.adapters.in.smtp;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashSet;
import java.util.Set;
import org.shouhou.adapters.spool.Spool;
import org.shouhou.adapters.spool.Spools;
import org.shouhou.application.intake.TakeDelivery;
import org.shouhou.domain.customer.EmailAddress;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;

/**
 * Takes one mail from a sender. We say yes only when it has been stored and committed; while we can't store, we ask the
 * sender to come again, so that nothing is lost.
 */
final class MailTaker implements MessageHandler {

    static final RejectException TOO_LONG = new RejectException(552, "5.3.4 Message too long");

    private static final RejectException NOT_NOW =
            new RejectException(451, "4.3.0 The message can't be stored now, please try again later");

    private final OwnAddresses addresses;
    private final TakeDelivery takeDelivery;
    private final Spools spools;
    private final long maxBytes;
    private final Trouble trouble;
    private final String source;
    private final Set<String> recipients = new LinkedHashSet<>();
    private String sender = "";

    /** @param source by which way the mail comes */
    MailTaker(
            OwnAddresses addresses,
            TakeDelivery takeDelivery,
            Spools spools,
            long maxBytes,
            Trouble trouble,
            String source) {
        this.addresses = addresses;
        this.takeDelivery = takeDelivery;
        this.spools = spools;
        this.maxBytes = maxBytes;
        this.trouble = trouble;
        this.source = source;
    }

    @Override
    public void from(String address) {
        sender = address;
    }

    @Override
    public void recipient(String address) throws RejectException {
        EmailAddress recipient = EmailAddress.parse(address)
                .orElseThrow(() -> new RejectException(501, "5.1.3 That is no address we understand"));
        if (!ours(recipient)) {
            throw new RejectException(550, "5.7.1 Relaying denied");
        }
        recipients.add(recipient.value());
    }

    @Override
    public String data(InputStream message) throws RejectException, IOException {
        Spool raw = spooled(message);
        try (raw) {
            takeDelivery.take(new TakeDelivery.Arrival(source, sender, String.join(",", recipients), raw::open));
            trouble.over();
            return "2.0.0 Ok, we have it";
        } catch (IOException | RuntimeException broken) {
            throw notNow(broken);
        }
    }

    private Spool spooled(InputStream message) throws RejectException, IOException {
        try {
            return spools.take(message, maxBytes);
        } catch (Spools.TooLong tooLong) {
            throw TOO_LONG;
        } catch (IOException broken) {
            // where the line is broken and not our disk, reading on breaks as well
            message.transferTo(OutputStream.nullOutputStream());
            throw notNow(broken);
        }
    }

    @Override
    public void done() {
        recipients.clear();
    }

    private boolean ours(EmailAddress recipient) throws RejectException {
        try {
            return addresses.take(recipient);
        } catch (RuntimeException broken) {
            throw notNow(broken);
        }
    }

    private RejectException notNow(Exception broken) {
        trouble.begins(broken);
        return NOT_NOW;
    }
}
