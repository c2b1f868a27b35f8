package org.shouhou.application.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.shouhou.application.port.Correspondences;
import org.shouhou.application.port.WebReports;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.Disposition;
import org.shouhou.domain.servicecase.ServiceCase;
import org.shouhou.domain.webreport.WebReport;

/** Answers whoever reported a fault on the public page on the page they follow it on (D10); it meets the 24 h clock (D4). */
@Permitted(Right.HANDLE_CASES)
@ApplicationScoped
public class AnswerOnPage {

    private static final int LONGEST = 20_000;

    private final CaseInHand inHand;
    private final WebReports reports;
    private final Correspondences register;
    private final Clock clock;

    protected AnswerOnPage() {
        this(null, null, null, null);
    }

    @Inject
    AnswerOnPage(CaseInHand inHand, WebReports reports, Correspondences register, Clock clock) {
        this.inHand = inHand;
        this.reports = reports;
        this.register = register;
        this.clock = clock;
    }

    /**
     * @param reportId which report, where several are in the case
     * @throws RuleBroken {@code report.unknown} where that isn't in this case, or {@code reply.said.missing}
     */
    @Transactional
    public void answer(CaseNumber number, long seenVersion, long reportId, String said) {
        ServiceCase serviceCase = inHand.take(number, seenVersion);
        WebReport report = reports.ofCase(serviceCase.id()).stream()
                .filter(it -> it.id() == reportId)
                .findFirst()
                .flatMap(it -> reports.inTurn(it.linkHash()))
                .orElseThrow(() -> new RuleBroken("report.unknown"));
        Correspondence asked = register.byId(report.entryId()).orElseThrow();
        Instant now = clock.instant();
        var content = new Correspondence.Content(
                "",
                "",
                asked.fromName(),
                "",
                serviceCase.subject(),
                RuleBroken.text(said, LONGEST, "reply.said"),
                null,
                null,
                null,
                List.of());
        Correspondence answer = Correspondence.shown(
                content, serviceCase.id(), asked.contactId(), inHand.actor().employeeId(), now);
        register.add(answer);
        report.goesOn(answer.id());
        inHand.did(serviceCase, serviceCase.answer(Disposition.DIRECT_ANSWER, now), asked.fromName());
    }
}
