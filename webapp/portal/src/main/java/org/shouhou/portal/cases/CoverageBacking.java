package org.shouhou.portal.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.omnifaces.util.Faces;
import org.shouhou.application.catalogue.ListProductTypes;
import org.shouhou.application.catalogue.ProductTypeRow;
import org.shouhou.application.coverage.ChooseMachine;
import org.shouhou.application.coverage.ChooseProductType;
import org.shouhou.application.coverage.CoverageView;
import org.shouhou.application.coverage.RuleWarranty;
import org.shouhou.application.coverage.ViewCoverage;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.servicecase.CasePolicy;
import org.shouhou.portal.frame.Me;
import org.shouhou.portal.frame.Told;
import org.shouhou.portal.frame.Verdicts;
import org.shouhou.portal.frame.Words;

/** The machine of a case, its warranty, who pays, and what is to be minded; and what one may do about it. */
@Named
@RequestScoped
public class CoverageBacking {

    @Inject
    private ViewCoverage viewCoverage;

    @Inject
    private ChooseMachine chooseMachine;

    @Inject
    private ChooseProductType chooseProductType;

    @Inject
    private RuleWarranty ruleWarranty;

    @Inject
    private ListProductTypes listProductTypes;

    @Inject
    private CaseBacking page;

    @Inject
    private Verdicts verdicts;

    @Inject
    private Words words;

    @Inject
    private Me me;

    @Inject
    private Told told;

    private CoverageView view;
    private String chosen;
    private Long typeId;

    /** Before the page is drawn again. */
    public void refresh() {
        if (Faces.isPostback()) {
            view = null;
        }
    }

    /** The times the machine's contract promises, in words. */
    public String getPromised() {
        var promised = getView().promised();
        List<String> said = new ArrayList<>();
        if (promised.replyHours() != null) {
            said.add(words.say("cases_case.promised-reply", promised.replyHours()));
        }
        if (promised.arrivalHours() != null) {
            said.add(words.say("cases_case.promised-arrival", promised.arrivalHours()));
        }
        return String.join(words.raw("audit.comma"), said);
    }

    public CoverageView getView() {
        if (view == null) {
            view = viewCoverage.view(page.number());
        }
        return view;
    }

    /** What a ruling rests on, in a sentence; what a person wrote where they overruled. */
    public String why(CoverageView.Ruled ruled) {
        return ruled.verdict() == null
                ? ruled.words()
                : verdicts.whyOn(ruled.verdict(), getView().day());
    }

    /** What would be ruled now, in a sentence. */
    public String getWhyFresh() {
        return verdicts.whyOn(getView().fresh(), getView().day());
    }

    public boolean isHandles() {
        return me.may(Right.HANDLE_CASES.name());
    }

    public boolean isOverrules() {
        return me.may(Right.OVERRULE_COVERAGE.name());
    }

    /** Whether the one who looks may rule again: what was overruled only they who may overrule. */
    public boolean isRulesAgain() {
        return isHandles() && (isOverrules() || getView().current().verdict() != null);
    }

    /** How many days a repair counts as repeated for. */
    public long getDays() {
        return CasePolicy.REPEAT_REPAIR.toDays();
    }

    /** In use, and the present one. */
    public List<ProductTypeRow> getTypes() {
        return listProductTypes.list().stream()
                .filter(it -> it.active() || Long.valueOf(it.id()).equals(getTypeId()))
                .toList();
    }

    public void take() {
        String[] ids = chosen(2);
        chooseMachine.choose(new ChooseMachine.Command(page.number(), Long.parseLong(ids[1]), Long.parseLong(ids[0])));
        view = null;
        told.at(
                page.getAddress(),
                "cases_case.machine-taken",
                getView().machine().modelCode() + " " + getView().machine().serial());
    }

    public void remove() {
        chooseMachine.remove(page.number(), Long.parseLong(chosen(1)[0]));
        told.at(page.getAddress(), "cases_case.machine-taken-away");
    }

    public void again() {
        ruleWarranty.again(page.number(), Long.parseLong(chosen(1)[0]));
        view = null;
        told.at(
                page.getAddress(),
                "cases_case.ruled-again",
                words.named("status.warrantyStatus", getView().current().status()));
    }

    public void keepType() {
        chooseProductType.choose(page.number(), Long.parseLong(chosen(1)[0]), typeId);
        told.at(page.getAddress(), "cases_case.product-type-kept");
    }

    /** The version of what is ruled the user looked at; where a machine is chosen, its id before that, as {@code 7.3}. */
    public String getChosen() {
        return chosen;
    }

    public void setChosen(String chosen) {
        this.chosen = chosen;
    }

    private String[] chosen(int numbers) {
        String[] ids = chosen == null ? new String[0] : chosen.split("\\.");
        RuleBroken.unless(ids.length == numbers && chosen.matches("[\\d.]{1,37}"), "equipment.unknown");
        return ids;
    }

    public Long getTypeId() {
        return typeId == null ? getView().typeId() : typeId;
    }

    public void setTypeId(Long typeId) {
        this.typeId = typeId;
    }
}
