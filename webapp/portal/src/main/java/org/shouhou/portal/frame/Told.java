package org.shouhou.portal.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Ajax;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** Tells that something was done, in the page's own words; what can't be done is told by {@link BrokenRules}. */
@Named
@RequestScoped
public class Told {

    private static final String SENTENCE = "told";

    @Inject
    private Words words;

    @Inject
    private Here here;

    @Inject
    private Handover handover;

    /** Tells it on this page. */
    public void here(String key, Object... parts) {
        Messages.addGlobalInfo(words.say(key, parts));
        if (Faces.isAjaxRequest()) {
            Ajax.update("told");
        }
    }

    /**
     * Goes to another page and tells it there.
     *
     * @param path a page of ours with its query, such as {@code /cases/case?number=SH2026-000061}
     */
    public void at(String path, String key, Object... parts) {
        handover.leave(path, SENTENCE, words.say(key, parts));
        Faces.redirect(Faces.getRequestContextPath() + path);
    }

    /** Tells what another page left to be told on this one; called before the messages are drawn. */
    public void arrive() {
        if (!Faces.isPostback() && Faces.getSession(false) != null) {
            handover.take(here.getAddress(), SENTENCE).ifPresent(Messages::addGlobalInfo);
        }
    }
}
