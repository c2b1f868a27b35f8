package org.shouhou.application.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.shouhou.application.ledger.Ledger;
import org.shouhou.application.port.AfterCommit;
import org.shouhou.application.port.Employees;
import org.shouhou.application.port.IncomingCalls;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.customer.PhoneNumber;
import org.shouhou.domain.organisation.Right;

/** Takes a telephone exchange's word that somebody calls, and has the clerk's open pages show who it is (D10). */
@Permitted(Right.HANDLE_CASES)
@ApplicationScoped
public class AnnounceCall {

    private static final int LONGEST_ID = 200;
    private static final int LATEST = 50;

    private final IncomingCalls calls;
    private final Employees employees;
    private final AfterCommit afterCommit;
    private final Ledger ledger;
    private final Clock clock;

    protected AnnounceCall() {
        this(null, null, null, null, null);
    }

    @Inject
    AnnounceCall(IncomingCalls calls, Employees employees, AfterCommit afterCommit, Ledger ledger, Clock clock) {
        this.calls = calls;
        this.employees = employees;
        this.afterCommit = afterCommit;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * A call.
     *
     * @param callId by which the exchange knows it; the same one once more changes nothing
     * @param from the number that calls
     * @param to the login name of whom it rings at; empty where it rings at everybody
     */
    public record Command(String callId, String from, String to) {}

    /**
     * @return false where it was announced before
     * @throws RuleBroken {@code call.id.missing}, {@code phone.malformed}, {@code employee.unknown}
     */
    @Transactional
    public boolean announce(Command command) {
        String callId = RuleBroken.text(command.callId(), LONGEST_ID, "call.id");
        // one line, whatever the exchange puts between the digits: it goes to pages as a line
        String phone = new PhoneNumber(command.from()).written().replaceAll("\\s+", " ");
        String to = command.to().isBlank() ? null : command.to().strip();
        RuleBroken.unless(to == null || employees.byLoginName(to).isPresent(), "employee.unknown");
        boolean first =
                calls.firstTime(new IncomingCalls.Call(ledger.actor().loginName(), callId, phone, to, clock.instant()));
        if (first) {
            afterCommit.somebodyCalls(phone, to);
        }
        return first;
    }

    /** The latest calls that were announced, so that a missed one is seen. */
    @Transactional
    public List<IncomingCalls.Call> latest() {
        return calls.latest(LATEST);
    }
}
