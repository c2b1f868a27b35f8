package org.shouhou.adapters.in.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.shouhou.adapters.camel.AlreadyTold;
import org.shouhou.adapters.spool.Spool;
import org.shouhou.application.intake.TakeDelivery;
import org.shouhou.application.intake.TakeFetched;

/**
 * Takes fetched mails; when this returns, they have been stored and committed, all of them. There is no limit to a mail's
 * size: it has been accepted already, and there is nobody left to refuse it to.
 */
final class FetchedMailTaker implements Processor {

    private final String address;
    private final TakeFetched takeFetched;

    FetchedMailTaker(String address, TakeFetched takeFetched) {
        this.address = address;
        this.takeFetched = takeFetched;
    }

    /** What keeps them from being taken goes back to who fetched them. */
    @Override
    public void process(Exchange exchange) throws AlreadyTold {
        try {
            List<TakeFetched.Mail> mails = new ArrayList<>();
            for (Fetched mail : exchange.getIn().getBody(FetchedMails.class).mails()) {
                mails.add(new TakeFetched.Mail(
                        mail.spot(),
                        new TakeDelivery.Arrival(
                                "imap " + address, returnPath(mail.raw()), address, mail.raw()::open)));
            }
            takeFetched.take(mails);
        } catch (IOException | RuntimeException | TakeFetched.TakenAlready notTaken) {
            throw new AlreadyTold("not taken", notTaken);
        }
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
