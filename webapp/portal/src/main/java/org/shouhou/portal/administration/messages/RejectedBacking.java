package org.shouhou.portal.administration.messages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.shouhou.application.exchange.ResendRejected;
import org.shouhou.application.exchange.ViewRejected;
import org.shouhou.application.port.RejectedMessages.Rejected;
import org.shouhou.domain.RuleBroken;
import org.shouhou.portal.frame.Told;
import org.shouhou.portal.frame.Words;

/** A message that could not be used, as it came. */
@Named
@RequestScoped
public class RejectedBacking {

    @Inject
    private ViewRejected viewRejected;

    @Inject
    private ResendRejected resendRejected;

    @Inject
    private Words words;

    @Inject
    private Told told;

    private Rejected message;

    /** Opens the page; a message that isn't there is not found. */
    public void open() {
        getMessage();
    }

    public Rejected getMessage() {
        if (message == null) {
            message = viewRejected.view(MessageNumber.asked());
        }
        return message;
    }

    public String getWhy() {
        return words.explain(
                new RuleBroken(getMessage().reason(), getMessage().reasonData().toArray()));
    }

    public Shortened getBody() {
        return new Shortened(getMessage().body());
    }

    public void tryAgain() {
        boolean hadEffect = resendRejected.resend(MessageNumber.asked());
        String outcome = hadEffect ? "done" : "had-effect";
        told.at("/administration/messages", "administration_messages_rejected." + outcome);
    }
}
