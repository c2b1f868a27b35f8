package org.shouhou.portal.frame;

import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
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
import org.omnifaces.util.Components;
import org.omnifaces.util.Faces;
import org.shouhou.domain.RuleBroken;

/**
 * Tells of a broken rule in one place for all pages. When an action breaks one, the same page comes back with the rule's
 * sentence on top, or in the form where that has a place for it, and everything typed still in its fields. When a page can't be opened, the answer is "not permitted"
 * or "not found". Whatever else fails goes on to the error pages.
 */
public class BrokenRules extends ExceptionHandlerWrapper {

    /** The id of the element every page shows its messages in. */
    private static final String TOLD = "told";

    /** The id of the element a form shows them in instead; see the tag of that name. */
    private static final String REFUSED = "refused";

    /** The request attribute that names the form whose action was refused, where that form shows it itself. */
    private static final String REFUSED_IN = "refusedIn";

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
            // on top is drawn again in any case: what was told there before is over
            context.getPartialViewContext().getRenderIds().add(TOLD);
            pressed(context).ifPresent(form -> tellIn(context, form));
            context.renderResponse();
        } else {
            refuse(context, broken);
        }
    }

    /** The form whose button a script pressed, so that only parts of the page are drawn again. */
    private static Optional<UIForm> pressed(FacesContext context) {
        return Optional.ofNullable(Faces.getRequestParameter("jakarta.faces.source"))
                .filter(source -> context.getPartialViewContext().isAjaxRequest())
                .map(source -> context.getViewRoot().findComponent(source))
                .map(button -> Components.getClosestParent(button, UIForm.class));
    }

    private static void tellIn(FacesContext context, UIForm form) {
        UIComponent place = form.findComponent(REFUSED);
        if (place != null) {
            context.getPartialViewContext().getRenderIds().add(place.getClientId(context));
            context.getExternalContext().getRequestMap().put(REFUSED_IN, form.getId());
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
