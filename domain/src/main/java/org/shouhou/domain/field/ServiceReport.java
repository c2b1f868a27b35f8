package org.shouhou.domain.field;

import org.shouhou.domain.RuleBroken;

/**
 * What the engineer reports of the work (售后服务报告单, P3). All of it must be said; where no part was used or the customer
 * said nothing, that is said.
 *
 * @param cause what was wrong and why
 * @param remedy what was done about it
 * @param parts parts replaced or used
 * @param opinion what the customer thinks of it (用户意见)
 */
public record ServiceReport(String cause, String remedy, String parts, String opinion) {

    private static final int LONGEST = 4000;

    public ServiceReport {
        cause = RuleBroken.text(cause, LONGEST, "report.cause");
        remedy = RuleBroken.text(remedy, LONGEST, "report.remedy");
        parts = RuleBroken.text(parts, LONGEST, "report.parts");
        opinion = RuleBroken.text(opinion, LONGEST, "report.opinion");
    }
}
