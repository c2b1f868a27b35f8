package org.shouhou.adapters.in.mail;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.Properties;
import org.apache.camel.CamelContext;
import org.apache.camel.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.component.mail.JavaMailSender;
import org.apache.camel.component.mail.MailConfiguration;
import org.apache.camel.component.mail.MailConsumer;
import org.apache.camel.component.mail.MailEndpoint;

/**
 * Camel's mailbox, asked for as little as can be: unread mail, its raw bytes, and the mark that we have it.
 *
 * <p>Camel itself would mark a mail in a folder it had to open again, where its number may be another's by then: that
 * other would never be fetched. Here a mail whose folder was closed meanwhile stays unread; it comes again and is
 * recorded as the duplicate it is.
 */
final class MailboxEndpoint extends MailEndpoint {

    private static final int MAILS_AT_ONCE = 100;
    private static final int BYTES_A_FETCH = 1024 * 1024;
    private static final int ROUNDS_SKIPPED_IN_TROUBLE = 4;

    private final Turn turn;
    private final Patience patience;

    MailboxEndpoint(CamelContext context, HostedMailbox mailbox, Duration between, Turn turn, Patience patience) {
        super("mailbox:" + mailbox.address(), null, configuration(context, mailbox));
        this.turn = turn;
        this.patience = patience;
        setCamelContext(context);
        setMaxMessagesPerPoll(MAILS_AT_ONCE);
        setGreedy(true);
        setInitialDelay(between.toMillis());
        setDelay(between.toMillis());
        setBackoffErrorThreshold(1);
        setBackoffMultiplier(ROUNDS_SKIPPED_IN_TROUBLE);
        setPollStrategy(turn);
        setIdempotentRepository(patience);
    }

    private static MailConfiguration configuration(CamelContext context, HostedMailbox mailbox) {
        MailConfiguration configuration = new MailConfiguration(context);
        configuration.configureProtocol(mailbox.server().protocol());
        configuration.setHost(mailbox.server().host());
        configuration.setPort(mailbox.server().port());
        configuration.setUsername(mailbox.user());
        configuration.setPassword(mailbox.password());
        configuration.setFolderName(mailbox.folder());
        configuration.setUnseen(true);
        configuration.setMapMailMessage(false);
        configuration.setCloseFolder(false);
        Properties settings = mailbox.server().settings();
        mailbox.server().set(settings, "fetchsize", Integer.toString(BYTES_A_FETCH));
        configuration.setAdditionalJavaMailProperties(settings);
        return configuration;
    }

    /** What {@link Patience} knows a mail by. */
    static String number(Message mail) {
        return Integer.toString(mail.getMessageNumber());
    }

    @Override
    public Consumer createConsumer(Processor processor, JavaMailSender session) throws Exception {
        MailConsumer consumer = new Fetching(processor, session);
        consumer.setHandleFailedMessage(true);
        consumer.setMaxMessagesPerPoll(getMaxMessagesPerPoll());
        configureConsumer(consumer);
        consumer.setExceptionHandler(turn);
        return consumer;
    }

    private final class Fetching extends MailConsumer {

        private int flagsKnownUpTo;

        Fetching(Processor processor, JavaMailSender session) {
            super(MailboxEndpoint.this, processor, session);
            setMailUidGenerator((self, mail) -> {
                knowFlags(mail);
                return number(mail);
            });
        }

        @Override
        protected int poll() throws Exception {
            flagsKnownUpTo = 0;
            return super.poll();
        }

        /** Camel looks at each mail's flags; asked for together, they cost one round trip for many mails. */
        private void knowFlags(Message mail) {
            int number = mail.getMessageNumber();
            if (number <= flagsKnownUpTo) {
                return;
            }
            try {
                Folder folder = mail.getFolder();
                int last = Math.min(folder.getMessageCount(), number + MAILS_AT_ONCE - 1);
                FetchProfile flags = new FetchProfile();
                flags.add(FetchProfile.Item.FLAGS);
                folder.fetch(folder.getMessages(number, last), flags);
                flagsKnownUpTo = last;
            } catch (MessagingException lost) {
                throw new IllegalStateException("The mailbox was lost: " + lost.getMessage(), lost);
            }
        }

        @Override
        protected void processCommit(Message mail, Exchange exchange) {
            patience.taken(number(mail));
            try {
                if (mail.getFolder().isOpen()) {
                    mail.setFlag(Flags.Flag.SEEN, true);
                }
            } catch (MessagingException unmarked) {
                turn.handleException(unmarked);
            }
        }

        /** Nothing: what failed has been told of and will be tried again; the mail is unread as it was. */
        @Override
        protected void processRollback(Message mail, Exchange exchange) {}

        @Override
        protected void doStop() throws Exception {
            super.doStop();
            turn.end();
        }
    }
}
