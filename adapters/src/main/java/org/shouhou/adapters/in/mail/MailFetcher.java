package org.shouhou.adapters.in.mail;

import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import java.io.IOException;
import java.io.InputStream;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.component.mail.MailMessage;
import org.apache.camel.support.DefaultMessage;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.shouhou.adapters.camel.AlreadyTold;
import org.shouhou.adapters.spool.Spool;
import org.shouhou.adapters.spool.Spools;
import org.shouhou.application.intake.TakeDelivery;

/**
 * Takes one mail out of the mailbox; when this returns, it has been stored and committed. There is no limit to its size:
 * it has been accepted already, and there is nobody left to refuse it to.
 */
final class MailFetcher implements Processor {

    private final HostedMailbox mailbox;
    private final TakeDelivery takeDelivery;
    private final Spools spools;
    private final Turn turn;
    private final Patience patience;

    MailFetcher(HostedMailbox mailbox, TakeDelivery takeDelivery, Spools spools, Turn turn, Patience patience) {
        this.mailbox = mailbox;
        this.takeDelivery = takeDelivery;
        this.spools = spools;
        this.turn = turn;
        this.patience = patience;
    }

    @Override
    public void process(Exchange exchange) throws AlreadyTold, MessagingException {
        Message mail = exchange.getIn(MailMessage.class).getOriginalMessage();
        if (patience.waitsForStore() || !turn.ours()) {
            throw new AlreadyTold("not now", null);
        }
        Spool raw = fetched(mail);
        try (raw) {
            takeDelivery.take(new TakeDelivery.Arrival(
                    "imap " + mailbox.address(), returnPath(raw), mailbox.address(), raw::open));
        } catch (IOException | RuntimeException broken) {
            patience.storeAway(MailboxEndpoint.number(mail), broken);
            throw new AlreadyTold("not stored", broken);
        }
        // Camel would fetch the mail once more to show what became of it
        exchange.setMessage(new DefaultMessage(exchange));
    }

    private Spool fetched(Message mail) throws AlreadyTold {
        try (InputStream bytes = ((IMAPMessage) mail).getMimeStream()) {
            Spool raw = spools.take(bytes);
            if (raw.size() == 0) {
                throw new IOException("the server gave nothing");
            }
            return raw;
        } catch (MessagingException | IOException | RuntimeException broken) {
            if (!mail.getFolder().isOpen()) {
                turn.handleException(broken);
            } else if (!removedMeanwhile(broken)) {
                patience.unfetchable(MailboxEndpoint.number(mail), mailbox.toString(), broken);
            }
            throw new AlreadyTold("not fetched", broken);
        }
    }

    private static boolean removedMeanwhile(Exception broken) {
        return broken instanceof MessageRemovedException || broken.getCause() instanceof MessageRemovedException;
    }

    /** Who is told when the mail can't be delivered, as far as the last server before us wrote it down. */
    private static String returnPath(Spool raw) throws IOException {
        try (InputStream bytes = raw.open()) {
            String[] path = new InternetHeaders(bytes).getHeader("Return-Path");
            return path == null ? "" : path[0].strip().replaceAll("^<|>$|\\p{Cntrl}", "");
        } catch (MessagingException unreadable) {
            return "";
        }
    }
}
