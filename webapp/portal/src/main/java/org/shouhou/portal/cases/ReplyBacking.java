package org.shouhou.portal.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.shouhou.application.handling.AnswerCustomer;
import org.shouhou.portal.frame.Told;

/** The answer to the customer. */
@Named
@RequestScoped
public class ReplyBacking {

    @Inject
    private AnswerCustomer answerCustomer;

    @Inject
    private CaseBacking page;

    @Inject
    private Told told;

    private String text;

    public void send() {
        answerCustomer.answer(new AnswerCustomer.Command(page.number(), page.seenVersion(), text));
        told.at(page.getAddress(), "cases_case.replied");
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
