package org.shouhou.adapters.in.mail;

import org.apache.camel.CamelContext;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;

/**
 * A hosted mailbox as the beginning of a route. Camel's own would fetch what is unread: a mail that somebody read
 * elsewhere would never come.
 */
final class MailboxEndpoint extends DefaultEndpoint {

    private final Mailroom mailroom;
    private final HostedFolder folder;

    MailboxEndpoint(CamelContext context, Mailroom mailroom, HostedFolder folder) {
        super("mailbox:" + folder.name(), null);
        setCamelContext(context);
        this.mailroom = mailroom;
        this.folder = folder;
    }

    /** The route that begins here. */
    String routeId() {
        return folder.name();
    }

    /** The folder it begins at. */
    String place() {
        return folder.access().hosting().place();
    }

    @Override
    public Consumer createConsumer(Processor processor) {
        return new MailboxConsumer(this, processor, mailroom, folder);
    }

    @Override
    public Producer createProducer() {
        throw new UnsupportedOperationException("nothing is put into a hosted mailbox");
    }

    @Override
    public boolean isSingleton() {
        return true;
    }
}
