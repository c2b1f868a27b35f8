package org.shouhou.portal.frame;

import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.ExceptionQueuedEventContext;
import jakarta.faces.event.PhaseId;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import org.omnifaces.util.Beans;
import org.shouhou.domain.RuleBroken;

/**
 * Tells of a broken rule in one place for all pages. When an action breaks one, the same page comes back with the rule's
 * sentence on top and everything typed still in its fields. When a page can't be opened, the answer is "not permitted"
 * or "not found". Whatever else fails goes on to the error pages.
 */
public class BrokenRules extends ExceptionHandlerWrapper {

    /** The id of the element every page shows its messages in. */
    private static final String TOLD = "told";

    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    public BrokenRules(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        Iterator<ExceptionQueuedEvent> queued =
                getUnhandledExceptionQueuedEvents().iterator();
        while (queued.hasNext()) {
            ExceptionQueuedEventContext failure =
                    (ExceptionQueuedEventContext) queued.next().getSource();
            Optional<RuleBroken> broken = in(failure.getException());
            if (broken.isPresent()) {
                queued.remove();
                tell(failure.getContext(), failure.getPhaseId(), broken.get());
            }
        }
        getWrapped().handle();
    }

    /** The broken rule at the bottom of what Faces made of it. */
    static Optional<RuleBroken> in(Throwable failure) {
        Throwable cause = failure;
        while (cause != null && !(cause instanceof RuleBroken)) {
            cause = cause.getCause();
        }
        return Optional.ofNullable((RuleBroken) cause);
    }

    private static void tell(FacesContext context, PhaseId phase, RuleBroken broken) {
        if (context.isPostback() && phase != PhaseId.RENDER_RESPONSE) {
            String sentence = Beans.getReference(Words.class).explain(broken);
            context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
            context.validationFailed();
            context.getPartialViewContext().getRenderIds().add(TOLD);
            context.renderResponse();
        } else {
            refuse(context, broken);
        }
    }

    private static void refuse(FacesContext context, RuleBroken broken) {
        try {
            int status = broken.code().equals("not-permitted") ? FORBIDDEN : NOT_FOUND;
            context.getExternalContext().responseReset();
            context.getExternalContext().responseSendError(status, null);
            context.responseComplete();
        } catch (IOException e) {
            throw new FacesException(e);
        }
    }
}
