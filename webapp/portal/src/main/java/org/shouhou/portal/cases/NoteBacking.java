package org.shouhou.portal.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.shouhou.application.handling.AddNote;
import org.shouhou.portal.frame.Told;

/** An internal note; it has a form of its own, so that it can't be sent by mistake. */
@Named
@RequestScoped
public class NoteBacking {

    @Inject
    private AddNote addNote;

    @Inject
    private CaseBacking page;

    @Inject
    private Told told;

    private String text;

    public void add() {
        addNote.add(new AddNote.Command(page.number(), text));
        page.handedIn("note");
        told.at(page.getAddress(), "cases_case.noted");
    }

    public String getText() {
        return text == null ? page.jotted("note") : text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
