package org.shouhou.application.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.shouhou.application.outgoing.TellOfCase;
import org.shouhou.application.port.Employees;
import org.shouhou.application.port.Notes;
import org.shouhou.application.port.Roles;
import org.shouhou.application.security.Actor;
import org.shouhou.application.security.Permitted;
import org.shouhou.application.telling.TellStaff;
import org.shouhou.domain.note.InternalNote;
import org.shouhou.domain.notice.Mentions;
import org.shouhou.domain.notice.NoticeKind;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.ServiceCase;

/** Writes an internal note on a case, and tells those it names by {@code @}. It has no way out of the house. */
@Permitted(Right.HANDLE_CASES)
@ApplicationScoped
public class AddNote {

    private final CaseInHand inHand;
    private final Notes notes;
    private final TellOfCase tellOfCase;
    private final Employees employees;
    private final Roles roles;
    private final TellStaff tellStaff;
    private final Clock clock;

    protected AddNote() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    AddNote(
            CaseInHand inHand,
            Notes notes,
            TellOfCase tellOfCase,
            Employees employees,
            Roles roles,
            TellStaff tellStaff,
            Clock clock) {
        this.inHand = inHand;
        this.notes = notes;
        this.tellOfCase = tellOfCase;
        this.employees = employees;
        this.roles = roles;
        this.tellStaff = tellStaff;
        this.clock = clock;
    }

    /**
     * On which case, and the words; a note disturbs nobody, so no version is asked for.
     */
    public record Command(CaseNumber number, String text) {}

    /** The note's id. */
    @Transactional
    public long add(Command command) {
        ServiceCase serviceCase = inHand.take(command.number());
        Actor author = inHand.actor();
        InternalNote note = new InternalNote(serviceCase.id(), author.employeeId(), command.text(), clock.instant());
        notes.add(note);
        tellOfCase.noted(serviceCase, "case.noted", note.writtenAt(), author.loginName(), "");
        var news = new TellStaff.News(NoticeKind.MENTIONED, "note " + note.id(), author.name() + "：" + note.text());
        colleagues().in(note.text()).stream()
                .filter(id -> id != author.employeeId())
                .forEach(id -> tellStaff.tell(id, serviceCase, news));
        return note.id();
    }

    /** Whoever may read the note can be named in it. */
    private Mentions colleagues() {
        return new Mentions(employees.all().stream()
                .filter(it -> it.active() && roles.rightsOf(it.roles()).contains(Right.READ_CASES))
                .map(it -> new Mentions.Person(it.id(), it.loginName(), it.name()))
                .toList());
    }
}
