package org.shouhou.application.telling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.shouhou.application.port.Employees;
import org.shouhou.application.port.ServiceCases;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.notice.NoticeKind;
import org.shouhou.domain.organisation.Employee;
import org.shouhou.domain.servicecase.ServiceCase;

/**
 * Tells whoever wrote a mail that it doesn't reach somebody, or, where they have left, whoever has its case: nobody looks
 * at an answered case by themselves. Of the software's own mails nobody is told; an answer to the same address will fail,
 * too. Part of the caller's transaction.
 */
@ApplicationScoped
public class TellUndelivered {

    private final ServiceCases cases;
    private final TellStaff tellStaff;
    private final Employees employees;

    protected TellUndelivered() {
        this(null, null, null);
    }

    @Inject
    public TellUndelivered(ServiceCases cases, TellStaff tellStaff, Employees employees) {
        this.cases = cases;
        this.tellStaff = tellStaff;
        this.employees = employees;
    }

    /** @param reason in the words of who told us, or of the server that refused it */
    public void tell(Correspondence mail, String reason, Instant now) {
        if (mail.authorId() == null || mail.caseId() == null) {
            return;
        }
        ServiceCase serviceCase = cases.byId(mail.caseId()).orElseThrow();
        // several servers may tell of one mail, each of its recipients; once an hour is enough
        String what = "undelivered " + mail.id() + " " + now.truncatedTo(ChronoUnit.HOURS);
        Optional<Long> writer =
                employees.byId(mail.authorId()).filter(Employee::active).map(Employee::id);
        writer.or(() -> Optional.ofNullable(serviceCase.assigneeId()))
                .ifPresent(whom ->
                        tellStaff.tell(whom, serviceCase, new TellStaff.News(NoticeKind.UNDELIVERED, what, reason)));
    }
}
