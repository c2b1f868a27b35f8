package org.shouhou.application.telling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.shouhou.application.port.AfterCommit;
import org.shouhou.application.port.Employees;
import org.shouhou.application.port.MailComposer;
import org.shouhou.application.port.NoticeLetters;
import org.shouhou.application.port.Notices;
import org.shouhou.application.port.Outbox;
import org.shouhou.application.port.SenderIdentity;
import org.shouhou.domain.correspondence.MessageId;
import org.shouhou.domain.notice.Notice;
import org.shouhou.domain.notice.NoticeKind;
import org.shouhou.domain.organisation.Employee;
import org.shouhou.domain.servicecase.ServiceCase;

/**
 * Tells a member of staff something about a case, once: in the portal, and by mail where they have an address. Part of the
 * caller's transaction. These mails are none of the case's correspondence, and no reply to them gets there.
 */
@ApplicationScoped
public class TellStaff {

    private final Notices notices;
    private final Employees employees;
    private final NoticeLetters letters;
    private final MailComposer composer;
    private final SenderIdentity sender;
    private final Outbox outbox;
    private final AfterCommit afterCommit;
    private final Clock clock;

    protected TellStaff() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    public TellStaff(
            Notices notices,
            Employees employees,
            NoticeLetters letters,
            MailComposer composer,
            SenderIdentity sender,
            Outbox outbox,
            AfterCommit afterCommit,
            Clock clock) {
        this.notices = notices;
        this.employees = employees;
        this.letters = letters;
        this.composer = composer;
        this.sender = sender;
        this.outbox = outbox;
        this.afterCommit = afterCommit;
        this.clock = clock;
    }

    /**
     * What is to be told.
     *
     * @param what names the reason, so that nobody is told twice
     * @param words what was said or is due; may be empty
     */
    public record News(NoticeKind kind, String what, String words) {}

    /** Nobody who has left is told. */
    public void tell(long employeeId, ServiceCase serviceCase, News news) {
        employees.byId(employeeId).filter(Employee::active).ifPresent(recipient -> {
            var notice = new Notice(
                    recipient.id(), serviceCase.id(), news.kind(), news.what(), news.words(), clock.instant());
            if (notices.tell(notice)) {
                afterCommit.caseChanged(serviceCase.id());
                mail(recipient, notice, serviceCase);
            }
        });
    }

    private void mail(Employee recipient, Notice notice, ServiceCase serviceCase) {
        if (recipient.email() == null || !sender.exists()) {
            return;
        }
        var words = letters.about(notice, serviceCase, "en".equals(recipient.language()));
        var draft = new MailComposer.Draft(
                new MailComposer.Person(sender.address(), sender.name()),
                List.of(new MailComposer.Person(recipient.email(), recipient.name())),
                List.of(),
                words.subject(),
                words.text(),
                null,
                List.of(),
                MessageId.toStaff(UUID.randomUUID(), sender.address().domain()),
                List.of(),
                null,
                true,
                notice.at());
        try (InputStream composed = composer.compose(draft)) {
            outbox.staffMail(new Outbox.StaffMail(
                    recipient.loginName(), sender.address(), recipient.email(), notice.at(), composed.readAllBytes()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
