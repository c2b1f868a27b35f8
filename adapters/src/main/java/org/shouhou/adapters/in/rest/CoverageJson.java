package org.shouhou.adapters.in.rest;

import java.time.LocalDate;
import org.shouhou.application.coverage.CoverageView;
import org.shouhou.application.coverage.RelatedCase;
import org.shouhou.application.coverage.RepeatShown;
import org.shouhou.application.equipment.MachineData;
import org.shouhou.domain.coverage.Verdict;

/** What is ruled on a case as {@code Coverage} of {@code openapi.yaml}. */
final class CoverageJson {

    private CoverageJson() {}

    static Fields coverage(CoverageView it) {
        Fields fields = new Fields();
        if (it.machine() == null) {
            fields.with("machine", (String) null);
        } else {
            fields.with("machine", machine(it.machine()).with("foundBy", it.machineTrace()));
        }
        return fields.with("productTypeZh", it.typeZh())
                .with("productTypeEn", it.typeEn())
                .with("warranty", ruled(it.current()).with("judgedFor", text(it.day())))
                .with("rulings", it.rulings(), CoverageJson::ruled)
                .with("wouldBe", it.fresh() == null ? null : it.fresh().status())
                .with("cause", it.cause())
                .with("charge", it.charge())
                .with("chargeByRule", it.byRule().charge())
                .with("chargeReason", it.byRule().reason())
                .with("chargeOverrulings", it.overrulings(), CoverageJson::overruled)
                .with("repeats", it.repeats(), CoverageJson::repeated)
                .with("alsoOpen", it.open(), CoverageJson::related);
    }

    private static Fields machine(MachineData it) {
        return new Fields()
                .with("id", it.id())
                .with("model", it.modelCode())
                .with("serialNumber", it.serial())
                .with("customerName", it.customerName());
    }

    private static Fields ruled(CoverageView.Ruled it) {
        Verdict verdict = it.verdict();
        return new Fields()
                .with("kind", it.kind())
                .with("status", it.status())
                .with("reason", verdict == null ? null : verdict.reason())
                .with("from", verdict == null ? null : text(verdict.from()))
                .with("until", verdict == null ? null : text(verdict.until()))
                .with("contract", verdict == null ? null : verdict.contractNumber())
                .with("words", it.words())
                .with("by", it.by())
                .with("at", it.at());
    }

    private static Fields overruled(CoverageView.Overruled it) {
        return new Fields()
                .with("charge", it.charge())
                .with("words", it.words())
                .with("by", it.by())
                .with("at", it.at());
    }

    private static Fields repeated(RepeatShown it) {
        return new Fields()
                .with("case", it.other())
                .with("isEarlier", it.otherIsEarlier())
                .with("samePart", it.samePart())
                .with("sameCause", it.sameCause())
                .with("daysBetween", it.daysBetween())
                .with("cause", it.cause())
                .with("reason", it.reason());
    }

    private static Fields related(RelatedCase it) {
        return new Fields().with("case", it.number()).with("sameMachine", it.sameMachine());
    }

    private static String text(LocalDate day) {
        return day == null ? null : day.toString();
    }
}
