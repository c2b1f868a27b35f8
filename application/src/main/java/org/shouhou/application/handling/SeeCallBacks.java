package org.shouhou.application.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shouhou.application.port.CallBacks;
import org.shouhou.application.port.Employees;
import org.shouhou.application.port.ServiceCases;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.callback.CallBack;
import org.shouhou.domain.organisation.Employee;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.servicecase.CaseNumber;

/** Shows whom is to be called back: in a case, and by whoever asks. */
@Permitted(Right.HANDLE_CASES)
@ApplicationScoped
public class SeeCallBacks {

    private static final int MOST = 20;

    private final CaseInHand inHand;
    private final CallBacks callBacks;
    private final ServiceCases cases;
    private final Employees employees;

    protected SeeCallBacks() {
        this(null, null, null, null);
    }

    @Inject
    SeeCallBacks(CaseInHand inHand, CallBacks callBacks, ServiceCases cases, Employees employees) {
        this.inHand = inHand;
        this.callBacks = callBacks;
        this.cases = cases;
        this.employees = employees;
    }

    /** @param keeper by name */
    public record Row(
            long id,
            long version,
            CaseNumber caseNumber,
            String subject,
            String whom,
            String phone,
            String about,
            Instant dueAt,
            String keeper) {}

    /** The open ones of a case, the most pressing first. */
    @Transactional
    public List<Row> of(CaseNumber number) {
        return rows(callBacks.openOf(inHand.take(number).id()));
    }

    /** Those the actor keeps, the most pressing first, a few. */
    @Transactional
    public List<Row> mine() {
        return rows(callBacks.keptBy(inHand.actor().employeeId(), MOST));
    }

    private List<Row> rows(List<CallBack> found) {
        Map<Long, String> keepers = found.stream()
                .map(CallBack::keeperId)
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        id -> employees.byId(id).map(Employee::name).orElse("")));
        return found.stream()
                .map(it -> {
                    var serviceCase = cases.byId(it.caseId()).orElseThrow();
                    return new Row(
                            it.id(),
                            it.version(),
                            serviceCase.number(),
                            serviceCase.subject(),
                            it.whom(),
                            it.phone(),
                            it.about(),
                            it.dueAt(),
                            keepers.get(it.keeperId()));
                })
                .toList();
    }
}
