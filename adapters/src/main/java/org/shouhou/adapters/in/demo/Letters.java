package org.shouhou.adapters.in.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.shouhou.application.outgoing.WriteMail;
import org.shouhou.application.port.Correspondences;
import org.shouhou.application.port.DocumentStore;
import org.shouhou.application.port.MailComposer;
import org.shouhou.domain.correspondence.Attachment;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.correspondence.Direction;
import org.shouhou.domain.correspondence.MessageId;
import org.shouhou.domain.organisation.Employee;
import org.shouhou.domain.servicecase.CaseNumber;

/** Our mails in the stories: composed and entered as always, and taken by the far end long ago. */
@ApplicationScoped
class Letters {

    /** What it took to leave. */
    private static final int SECONDS = 2;

    private final MailComposer composer;
    private final DocumentStore documents;
    private final Correspondences register;

    protected Letters() {
        this(null, null, null);
    }

    @Inject
    Letters(MailComposer composer, DocumentStore documents, Correspondences register) {
        this.composer = composer;
        this.documents = documents;
        this.register = register;
    }

    /** The automatic receipt for the mail that opened the case. */
    void acknowledge(Told told, Instant at) {
        CaseNumber number = told.serviceCase().number();
        Correspondence request = told.latest(Direction.IN);
        Office office = told.cast().office();
        List<MessageId> answers = List.of(request.messageId());
        Instant written = at.plusSeconds(1);
        String subject = number.tag() + " " + request.subject();
        write(told, new WriteMail.Words(subject, office.acknowledgement(number), answers, null), written)
                .sent(written.plusSeconds(SECONDS));
    }

    /** A clerk's answer, signed. */
    Correspondence answer(Told told, Employee author, String text, Instant at) {
        String subject = "Re: " + told.serviceCase().number().tag() + " "
                + told.serviceCase().subject();
        String signed =
                text + "\n\n" + author.name() + "\n" + told.cast().office().name();
        Correspondence mail =
                write(told, new WriteMail.Words(subject, signed, told.conversation(Direction.IN), author.id()), at);
        mail.sent(at.plusSeconds(SECONDS));
        return mail;
    }

    /** A mail of a clerk's with files, signed. */
    Correspondence send(Told told, Employee author, String subject, String text, List<Attachment> files, Instant at) {
        String signed =
                text + "\n\n" + author.name() + "\n" + told.cast().office().name();
        var words =
                new WriteMail.Words(told.serviceCase().number().tag() + " " + subject, signed, List.of(), author.id());
        var person =
                new MailComposer.Person(told.contact().email(), told.contact().name());
        Correspondence mail = writer(told, at)
                .write(
                        told.serviceCase(),
                        new WriteMail.Letter(
                                told.contact().id(), List.of(person), List.of(), words, null, files, Duration.ZERO));
        told.exchanged(mail);
        mail.sent(at.plusSeconds(SECONDS));
        return mail;
    }

    private Correspondence write(Told told, WriteMail.Words words, Instant at) {
        Correspondence mail = writer(told, at).write(told.serviceCase(), told.contact(), words);
        told.exchanged(mail);
        return mail;
    }

    private WriteMail writer(Told told, Instant at) {
        return new WriteMail(
                composer, documents, register, new Stillness(), told.cast().office(), Clock.fixed(at, ZoneOffset.UTC));
    }
}
