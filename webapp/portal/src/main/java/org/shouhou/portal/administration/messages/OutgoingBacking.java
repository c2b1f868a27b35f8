package org.shouhou.portal.administration.messages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.shouhou.application.delivery.SendAgain;
import org.shouhou.application.reading.MessageQueries.DeadMessage;
import org.shouhou.application.reading.ViewGivenUp;
import org.shouhou.portal.frame.Told;

/** A message or mail of ours that was given up. */
@Named
@RequestScoped
public class OutgoingBacking {

    @Inject
    private ViewGivenUp viewGivenUp;

    @Inject
    private SendAgain sendAgain;

    @Inject
    private Told told;

    private DeadMessage message;

    /** Opens the page; a message that isn't there is not found. */
    public void open() {
        getMessage();
    }

    public DeadMessage getMessage() {
        if (message == null) {
            message = viewGivenUp.view(MessageNumber.asked());
        }
        return message;
    }

    public Shortened getBody() {
        return new Shortened(getMessage().payload());
    }

    public void tryAgain() {
        sendAgain.sendAgain(MessageNumber.asked());
        told.at("/administration/messages", "administration_messages_outgoing.done");
    }
}
