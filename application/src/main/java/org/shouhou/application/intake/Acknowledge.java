package org.shouhou.application.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.shouhou.application.outgoing.WriteMail;
import org.shouhou.application.port.SenderIdentity;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.correspondence.MessageId;
import org.shouhou.domain.customer.Contact;
import org.shouhou.domain.servicecase.ServiceCase;

/** Tells a customer by an automatic mail that the request has arrived and under which number. It stops no clock (D4). */
@ApplicationScoped
class Acknowledge {

    private final WriteMail writeMail;
    private final SenderIdentity sender;

    protected Acknowledge() {
        this(null, null);
    }

    @Inject
    Acknowledge(WriteMail writeMail, SenderIdentity sender) {
        this.writeMail = writeMail;
        this.sender = sender;
    }

    /** Nothing is written while the company has no address to write from; the case is there all the same. */
    void receipt(ServiceCase serviceCase, Contact contact, Correspondence request) {
        if (!sender.exists()) {
            return;
        }
        List<MessageId> answers = request.messageId() == null ? List.of() : List.of(request.messageId());
        String subject = serviceCase.number().tag() + " " + request.subject();
        String text = sender.acknowledgement(serviceCase.number());
        writeMail.write(serviceCase, contact, new WriteMail.Words(subject, text, answers, null));
    }
}
