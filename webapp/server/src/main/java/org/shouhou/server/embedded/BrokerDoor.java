package org.shouhou.server.embedded;

import java.nio.charset.StandardCharsets;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.ICoreMessage;
import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.core.server.ServerSession;
import org.apache.activemq.artemis.core.server.plugin.ActiveMQServerMessagePlugin;
import org.apache.activemq.artemis.core.transaction.Transaction;

/**
 * What every message passes that a department's system sends. It writes on what comes over AMQP as whom it was sent, since
 * Artemis itself does that for its own protocol only and lets AMQP messages say what they like; and it turns away what is
 * too large, since whoever takes a message has it in memory as a whole.
 */
final class BrokerDoor implements ActiveMQServerMessagePlugin {

    static final int LARGEST_BYTES = 1_000_000;

    @Override
    public void beforeSend(
            ServerSession session, Transaction transaction, Message message, boolean direct, boolean noAutoCreate)
            throws ActiveMQException {
        String user = String.valueOf(session.getValidatedUser());
        if (!user.equals(BrokerUsers.OURSELVES) && message.getWholeMessageSize() > LARGEST_BYTES) {
            throw new ActiveMQException("Messages may have at most " + LARGEST_BYTES + " bytes");
        }
        if (!(message instanceof ICoreMessage)) {
            // an AMQP message is not to be changed; this goes beside it, and over what it says when it is translated
            message.putExtraBytesProperty(Message.HDR_VALIDATED_USER, user.getBytes(StandardCharsets.UTF_8));
        }
    }
}
