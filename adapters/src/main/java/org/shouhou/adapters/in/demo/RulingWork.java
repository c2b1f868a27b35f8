package org.shouhou.adapters.in.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.shouhou.application.coverage.CoverageQueries;
import org.shouhou.application.equipment.MachineData;
import org.shouhou.application.outgoing.TellOfCase;
import org.shouhou.application.port.AuditTrail;
import org.shouhou.application.port.CaseCoverages;
import org.shouhou.domain.coverage.Coverage;
import org.shouhou.domain.coverage.WarrantyStatus;
import org.shouhou.domain.equipment.MachineClues;
import org.shouhou.domain.equipment.MachineRecognition.KnownMachine;
import org.shouhou.domain.organisation.Employee;
import org.shouhou.domain.ruling.CaseCoverage;
import org.shouhou.domain.ruling.Charge;
import org.shouhou.domain.servicecase.CaseEvent;
import org.shouhou.domain.servicecase.ServiceCase;

/** Which machine a case of the stories is about where the message leaves a doubt, and what HQ decides against the rule. */
@ApplicationScoped
class RulingWork {

    private final CaseCoverages coverages;
    private final CoverageQueries queries;
    private final TellOfCase tellOfCase;

    protected RulingWork() {
        this(null, null, null);
    }

    @Inject
    RulingWork(CaseCoverages coverages, CoverageQueries queries, AuditTrail audit) {
        this.coverages = coverages;
        this.queries = queries;
        this.tellOfCase = new TellOfCase(new Stillness(), audit, new Stillness());
    }

    Map<String, Act> acts() {
        return Map.of("machine", this::chooseMachine, "overrule", this::overrule, "charge", this::charge);
    }

    private void chooseMachine(Act.Scene scene) {
        String serial = scene.step().word("serial");
        KnownMachine machine =
                queries.known(MachineClues.in("", serial), null).machines().get(0);
        coverage(scene).machineIs(machine.id(), machine.typeId());
        tellOfCase.noted(
                serviceCase(scene),
                "case.machine-chosen",
                scene.at(),
                author(scene).loginName(),
                "machine:  → " + serial);
        if (coverage(scene).awaitsRuling()) {
            ruled(scene, queries.machine(machine.id()).orElseThrow());
        }
    }

    private void ruled(Act.Scene scene, MachineData machine) {
        WarrantyStatus before = coverage(scene).status();
        var verdict = Coverage.of(
                machine.forCoverage(), machine.promises(), coverage(scene).day());
        var ruling = coverage(scene).ruleAgain(verdict, author(scene).id(), scene.at());
        String status = ruling.status().name();
        did(
                scene,
                new CaseEvent.WarrantyRuled(serviceCase(scene).number(), scene.at(), status, false),
                before + " → " + status);
    }

    private void overrule(Act.Scene scene) {
        WarrantyStatus status = WarrantyStatus.valueOf(scene.step().word("status"));
        WarrantyStatus before = coverage(scene).status();
        var ruling = coverage(scene)
                .overrule(status, scene.step().text("text"), author(scene).id(), scene.at());
        did(
                scene,
                new CaseEvent.WarrantyRuled(serviceCase(scene).number(), scene.at(), status.name(), true),
                before + " → " + status + "\n" + ruling.words());
    }

    private void charge(Act.Scene scene) {
        Charge charge = Charge.valueOf(scene.step().word("charge"));
        Charge before = coverage(scene).charge();
        var decided = coverage(scene)
                .overruleCharge(charge, scene.step().text("text"), author(scene).id(), scene.at());
        did(
                scene,
                new CaseEvent.ChargeOverruled(serviceCase(scene).number(), scene.at(), charge.name()),
                before + " → " + charge + "\n" + decided.words());
    }

    private void did(Act.Scene scene, CaseEvent event, String detail) {
        tellOfCase.happened(serviceCase(scene), event, author(scene).loginName(), detail);
    }

    private CaseCoverage coverage(Act.Scene scene) {
        return coverages.ofCase(serviceCase(scene).id()).orElseThrow();
    }

    private static ServiceCase serviceCase(Act.Scene scene) {
        return scene.told().serviceCase();
    }

    private static Employee author(Act.Scene scene) {
        return scene.told().cast().employee(scene.step().word("by"));
    }
}
