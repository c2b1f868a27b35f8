package org.shouhou.portal.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.omnifaces.util.Faces;
import org.shouhou.application.reading.MessageQueries.RejectedRow;
import org.shouhou.application.reading.MessagesView;
import org.shouhou.application.reading.ViewMessages;
import org.shouhou.domain.RuleBroken;
import org.shouhou.portal.frame.Words;

/** How the exchange with other systems goes: what waits, what was given up, what could not be used. */
@Named
@RequestScoped
public class MessagesBacking {

    @Inject
    private ViewMessages viewMessages;

    @Inject
    private Words words;

    private MessagesView view;

    /** Opens the page, or refuses to. */
    public void open() {
        getView();
    }

    public MessagesView getView() {
        if (view == null) {
            view = viewMessages.view(before());
        }
        return view;
    }

    /** Whether these aren't the newest of the rejected. */
    public boolean isTurned() {
        return before() != null;
    }

    /** Why a message could not be used, in the reader's words. */
    public String why(RejectedRow row) {
        return words.explain(new RuleBroken(row.reason(), row.reasonData().toArray()));
    }

    private static Long before() {
        return Optional.ofNullable(Faces.getRequestParameter("before"))
                .filter(it -> it.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .orElse(null);
    }
}
