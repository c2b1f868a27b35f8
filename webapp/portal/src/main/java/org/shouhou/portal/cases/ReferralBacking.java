package org.shouhou.portal.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.shouhou.application.handling.AnswerReferral;
import org.shouhou.application.handling.DeclineReferral;
import org.shouhou.application.handling.WithdrawReferral;
import org.shouhou.domain.RuleBroken;
import org.shouhou.portal.frame.Told;

/** The end of a question to a department: answered or declined by it, withdrawn by the office. */
@Named
@RequestScoped
public class ReferralBacking {

    @Inject
    private AnswerReferral answerReferral;

    @Inject
    private DeclineReferral declineReferral;

    @Inject
    private WithdrawReferral withdrawReferral;

    @Inject
    private CaseBacking page;

    @Inject
    private Told told;

    private Long referral;
    private String text;

    public void answer() {
        answerReferral.answer(new AnswerReferral.Command(chosen(), text));
        page.handedIn("answer");
        told.at(page.getAddress(), "cases_case.answered");
    }

    public void decline() {
        declineReferral.decline(new DeclineReferral.Command(chosen(), text));
        page.handedIn("decline");
        told.at(page.getAddress(), "cases_case.declined");
    }

    public void withdraw() {
        withdrawReferral.withdraw(new WithdrawReferral.Command(chosen(), text));
        told.at(page.getAddress(), "cases_case.withdrawn");
    }

    private long chosen() {
        RuleBroken.unless(referral != null, "referral.unknown");
        return referral;
    }

    public Long getReferral() {
        return referral;
    }

    public void setReferral(Long referral) {
        this.referral = referral;
    }

    public String getAnswerText() {
        return text == null ? page.jotted("answer") : text;
    }

    public void setAnswerText(String answer) {
        text = answer;
    }

    public String getRefusalText() {
        return text == null ? page.jotted("decline") : text;
    }

    public void setRefusalText(String refusal) {
        text = refusal;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
