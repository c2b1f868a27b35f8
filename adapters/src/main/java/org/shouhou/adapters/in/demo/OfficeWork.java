package org.shouhou.adapters.in.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.shouhou.application.coverage.CoverageQueries;
import org.shouhou.application.coverage.SettleCause;
import org.shouhou.application.outgoing.TellOfCase;
import org.shouhou.application.port.AuditTrail;
import org.shouhou.application.port.CaseCoverages;
import org.shouhou.application.port.Deliveries;
import org.shouhou.application.port.Notes;
import org.shouhou.application.port.RepeatRepairs;
import org.shouhou.application.security.Actor;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.correspondence.Delivery;
import org.shouhou.domain.correspondence.Direction;
import org.shouhou.domain.note.InternalNote;
import org.shouhou.domain.organisation.Employee;
import org.shouhou.domain.ruling.Repetition;
import org.shouhou.domain.ruling.RepetitionCause;
import org.shouhou.domain.servicecase.CaseEvent;
import org.shouhou.domain.servicecase.Disposition;
import org.shouhou.domain.servicecase.FaultCause;
import org.shouhou.domain.servicecase.Resolution;
import org.shouhou.domain.servicecase.ServiceCase;
import org.shouhou.domain.servicecase.ServiceCase.Dismissal;

/** What the Customer Service Office does with the cases of the stories. */
@ApplicationScoped
class OfficeWork {

    private final Letters letters;
    private final Notes notes;
    private final Deliveries deliveries;
    private final TellOfCase tellOfCase;
    private final SettleCause settleCause;

    protected OfficeWork() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    OfficeWork(
            Letters letters,
            Notes notes,
            Deliveries deliveries,
            CaseCoverages coverages,
            CoverageQueries queries,
            RepeatRepairs repeats,
            AuditTrail audit) {
        this.letters = letters;
        this.notes = notes;
        this.deliveries = deliveries;
        this.tellOfCase = new TellOfCase(new Stillness(), audit, new Stillness());
        this.settleCause = new SettleCause(coverages, queries, repeats, tellOfCase);
    }

    Map<String, Act> acts() {
        Map<String, Act> acts = new HashMap<>();
        acts.put("assign", this::assign);
        acts.put("answer", this::answer);
        acts.put("phone", this::answerByPhone);
        acts.put("note", this::note);
        acts.put("resolve", this::resolve);
        acts.put("close", scene -> did(scene, serviceCase(scene).close(scene.at()), ""));
        acts.put("reopen", this::reopen);
        acts.put("dismiss", this::dismiss);
        return acts;
    }

    void lookAtClock(Told told, Instant at) {
        ServiceCase serviceCase = told.serviceCase();
        String heldBy = told.cast().staff().values().stream()
                .filter(employee -> employee.id().equals(serviceCase.assigneeId()))
                .map(Employee::name)
                .findFirst()
                .orElse(null);
        serviceCase
                .checkClocks(heldBy, at)
                .ifPresent(event -> tellOfCase.happened(serviceCase, event, "system", heldBy == null ? "" : heldBy));
    }

    private void assign(Act.Scene scene) {
        Employee assignee = scene.told().cast().employee(scene.step().word("to"));
        did(scene, serviceCase(scene).assign(assignee.id(), assignee.name(), scene.at()), assignee.loginName());
    }

    private void answer(Act.Scene scene) {
        Disposition way = Disposition.valueOf(scene.step().maybe("way").orElse(Disposition.DIRECT_ANSWER.name()));
        var answered = serviceCase(scene).answer(way, scene.at());
        Correspondence mail =
                letters.answer(scene.told(), author(scene), scene.step().text("text"), scene.at());
        mail.countAsAnswer();
        scene.step().maybe("failed").ifPresent(mail::deliveryFailed);
        did(scene, answered, scene.told().contact().email().value());
    }

    /** What was said stands in a note, since nothing but mail can be sent yet. */
    private void answerByPhone(Act.Scene scene) {
        var answered = serviceCase(scene).answer(Disposition.WRITTEN_OR_PHONE_REPLY, scene.at());
        note(scene);
        did(scene, answered, scene.told().customer().phone());
    }

    private void note(Act.Scene scene) {
        notes.add(new InternalNote(
                serviceCase(scene).id(), author(scene).id(), scene.step().text("text"), scene.at()));
        tellOfCase.noted(
                serviceCase(scene), "case.noted", scene.at(), author(scene).loginName(), "");
    }

    private void resolve(Act.Scene scene) {
        Step step = scene.step();
        var settled = new Resolution(
                FaultCause.valueOf(step.word("cause")), step.maybe("part").orElse(""), step.text("text"));
        Repetition said = step.maybe("repetition")
                .map(cause -> new Repetition(RepetitionCause.valueOf(cause), step.text("explained")))
                .orElse(null);
        Employee clerk = author(scene);
        var actor = new Actor(clerk.id(), clerk.loginName(), clerk.name(), clerk.department(), Set.of());
        settleCause.resolved(serviceCase(scene), settled, said, actor, scene.at());
        var resolved = serviceCase(scene).resolve(settled, scene.at());
        did(scene, resolved, resolved.resolution());
    }

    private void reopen(Act.Scene scene) {
        var reopened = serviceCase(scene).reopen(scene.step().text("text"), scene.at());
        did(scene, reopened, reopened.reason());
    }

    private void dismiss(Act.Scene scene) {
        Dismissal why = Dismissal.valueOf(scene.step().word("why"));
        did(scene, serviceCase(scene).dismiss(why, scene.at()), why.name());
        if (why == Dismissal.SPAM) {
            scene.told().entries().stream()
                    .filter(entry -> entry.direction() == Direction.IN)
                    .forEach(this::markSpam);
        }
    }

    private void markSpam(Correspondence entry) {
        entry.markSpam();
        if (entry.deliveryId() != null) {
            deliveries.byId(entry.deliveryId()).ifPresent(Delivery::turnedOutSpam);
        }
    }

    private void did(Act.Scene scene, CaseEvent event, String detail) {
        tellOfCase.happened(serviceCase(scene), event, author(scene).loginName(), detail);
    }

    private static ServiceCase serviceCase(Act.Scene scene) {
        return scene.told().serviceCase();
    }

    private static Employee author(Act.Scene scene) {
        return scene.told().cast().employee(scene.step().word("by"));
    }
}
