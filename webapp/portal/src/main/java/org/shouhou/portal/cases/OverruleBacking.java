package org.shouhou.portal.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.shouhou.application.coverage.OverruleCharge;
import org.shouhou.application.coverage.RuleWarranty;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.coverage.WarrantyStatus;
import org.shouhou.domain.ruling.Charge;
import org.shouhou.portal.frame.Told;

/** Warranty or charge decided against the rule, each with its reason. */
@Named
@RequestScoped
public class OverruleBacking {

    private static final Charge[] CHARGES = {Charge.FREE, Charge.CHARGEABLE};

    @Inject
    private RuleWarranty ruleWarranty;

    @Inject
    private OverruleCharge overruleCharge;

    @Inject
    private CaseBacking page;

    @Inject
    private Told told;

    private String seen;
    private WarrantyStatus status;
    private String warrantyReason;
    private Charge charge;
    private String chargeReason;

    public void decideWarranty() {
        ruleWarranty.overrule(page.number(), version(), status, warrantyReason);
        told.at(page.getAddress(), "cases_case.overruled");
    }

    public void decideCharge() {
        overruleCharge.overrule(page.number(), version(), charge, chargeReason);
        told.at(page.getAddress(), "cases_case.overruled");
    }

    public WarrantyStatus[] getStatuses() {
        return WarrantyStatus.values();
    }

    public Charge[] getCharges() {
        return CHARGES.clone();
    }

    private long version() {
        RuleBroken.unless(seen != null && seen.matches("\\d{1,18}"), "coverage.changed");
        return Long.parseLong(seen);
    }

    /** The version of what is ruled the user looked at. */
    public String getSeen() {
        return seen;
    }

    public void setSeen(String seen) {
        this.seen = seen;
    }

    public WarrantyStatus getStatus() {
        return status;
    }

    public void setStatus(WarrantyStatus status) {
        this.status = status;
    }

    public String getWarrantyReason() {
        return warrantyReason;
    }

    public void setWarrantyReason(String warrantyReason) {
        this.warrantyReason = warrantyReason;
    }

    public Charge getCharge() {
        return charge;
    }

    public void setCharge(Charge charge) {
        this.charge = charge;
    }

    public String getChargeReason() {
        return chargeReason;
    }

    public void setChargeReason(String chargeReason) {
        this.chargeReason = chargeReason;
    }
}
