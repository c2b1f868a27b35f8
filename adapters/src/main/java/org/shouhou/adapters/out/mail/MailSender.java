package org.shouhou.adapters.out.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.shouhou.application.port.MessageSender;
import org.shouhou.application.port.Outbox;

/** Carries mail to the mail server of {@code shouhou.smtp.url}; without one, into the folder {@code home/sent}. */
@ApplicationScoped
@Named("mail")
public class MailSender implements MessageSender {

    private final ComposedMails mails;
    private final Carrier carrier;

    protected MailSender() {
        this(null, null);
    }

    MailSender(ComposedMails mails, Carrier carrier) {
        this.mails = mails;
        this.carrier = carrier;
    }

    @Inject
    MailSender(
            ComposedMails mails,
            @ConfigProperty(name = "shouhou.home") String home,
            @ConfigProperty(name = "shouhou.smtp.url") Optional<String> url,
            @ConfigProperty(name = "shouhou.smtp.user") Optional<String> user,
            @ConfigProperty(name = "shouhou.smtp.password") Optional<String> password) {
        this(
                mails,
                url.<Carrier>map(server -> new SmtpServer(server, user.orElse(null), password.orElse(null)))
                        .orElseGet(() -> new SentFolder(Path.of(home, "sent"))));
    }

    @Override
    public boolean repeatsAreHarmless() {
        return carrier.repeatsAreHarmless();
    }

    @Override
    public void send(Outbox.Message message) {
        try (OutgoingMail mail = fetch(message)) {
            carrier.carry(mail);
        } catch (NotSent known) {
            throw known;
        } catch (IOException | RuntimeException ours) {
            // neither the mail nor its recipient is to blame: our own disk is
            throw new NotSent(
                    NotSent.Kind.UNREACHABLE, false, "The mail can't be kept now: " + ours.getMessage(), ours);
        }
    }

    /** One whose stored bytes can't be read waits by itself; the others needn't. */
    private OutgoingMail fetch(Outbox.Message message) {
        try {
            return mails.fetch(message);
        } catch (NotSent known) {
            throw known;
        } catch (IOException | RuntimeException ours) {
            throw new NotSent(
                    NotSent.Kind.REFUSED_NOW, false, "The mail can't be read now: " + ours.getMessage(), ours);
        }
    }
}
