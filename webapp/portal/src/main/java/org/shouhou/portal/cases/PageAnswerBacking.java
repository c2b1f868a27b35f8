package org.shouhou.portal.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.shouhou.application.handling.AnswerOnPage;
import org.shouhou.domain.RuleBroken;
import org.shouhou.portal.frame.Told;

/** An answer on the page on which whoever reported a fault follows it. */
@Named
@RequestScoped
public class PageAnswerBacking {

    @Inject
    private AnswerOnPage answerOnPage;

    @Inject
    private CaseBacking page;

    @Inject
    private Told told;

    private Long which;
    private String said;

    public void answer() {
        RuleBroken.unless(which != null, "report.unknown");
        answerOnPage.answer(page.number(), page.seenVersion(), which, said);
        page.handedIn("page");
        told.at(page.getAddress(), "cases_case.page-answered");
    }

    public Long getWhich() {
        return which;
    }

    public void setWhich(Long which) {
        this.which = which;
    }

    public String getSaid() {
        return said == null ? page.jotted("page") : said;
    }

    public void setSaid(String said) {
        this.said = said;
    }
}
