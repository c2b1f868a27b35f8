package org.shouhou.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.omnifaces.util.Faces;
import org.shouhou.application.quotation.AnswerOffer;
import org.shouhou.application.security.CurrentActor;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.money.AmountInWords;
import org.shouhou.domain.quotation.Decision;
import org.shouhou.domain.quotation.QuotationStatus;
import org.shouhou.portal.frame.Language;
import org.shouhou.portal.security.LinkDoor;

/** What the link in a quotation's mail opens: the customer reads it and decides, without signing in (S2). */
@Named
@RequestScoped
public class OfferBacking {

    private static final int TOO_MANY = 429;

    @Inject
    private AnswerOffer answerOffer;

    @Inject
    private LinkDoor door;

    @Inject
    private CurrentActor currentActor;

    @Inject
    private Language language;

    private Optional<AnswerOffer.Shown> found;
    private boolean agreed;
    private String reason;

    /** Before the page is drawn: who hasn't chosen a language reads it in that of the quotation. */
    public void open() {
        Faces.getResponse().setHeader("X-Robots-Tag", "noindex, nofollow");
        Duration wait = door.wait(Faces.getRequest());
        if (!wait.isZero()) {
            Faces.getResponse().setHeader("Retry-After", String.valueOf(wait.toSeconds() + 1));
            Faces.getResponse().setStatus(TOO_MANY);
            found = Optional.empty();
            return;
        }
        if (found().isEmpty()) {
            door.failed(token(), Faces.getRequest());
            Faces.getResponse().setStatus(HttpServletResponse.SC_NOT_FOUND);
        } else if (Faces.getRequestCookie("language") == null) {
            language.use(found().get().offer().language().tag(), Faces.getResponse());
        }
    }

    private Optional<AnswerOffer.Shown> found() {
        if (found == null) {
            found = answerOffer.read(token());
        }
        return found;
    }

    /** The quotation, or null where the link is none. */
    public AnswerOffer.Shown getShown() {
        return found().orElse(null);
    }

    public boolean isOpen() {
        return found().filter(it -> it.status() == QuotationStatus.SENT).isPresent();
    }

    /** Whether one of ours looks at it, who must not answer in the customer's stead. */
    public boolean isStaff() {
        return currentActor.get().isPresent();
    }

    /** What the customer would pay, in words of the page's language. */
    public String getInWords() {
        var gross = getShown().offer().totals().gross();
        return language.isEnglish() ? AmountInWords.english(gross) : AmountInWords.chinese(gross);
    }

    public void accept() {
        RuleBroken.unless(agreed, "offer.not-agreed");
        decide(Decision.ACCEPT);
    }

    public void decline() {
        decide(Decision.DECLINE);
    }

    /** Whoever comes second finds it decided; the page then says how. */
    private void decide(Decision decision) {
        RuleBroken.unless(!isStaff(), "offer.staff");
        RuleBroken.unless(door.wait(Faces.getRequest()).isZero(), "offer.wait");
        try {
            answerOffer.decide(token(), decision, reason, door.addressOf(Faces.getRequest()));
        } catch (RuleBroken broken) {
            if (broken.code().equals("quotation.unknown")) {
                door.failed(token(), Faces.getRequest());
            }
            if (!broken.code().equals("quotation.decided")) {
                throw broken;
            }
        }
        found = null;
        Faces.redirect(Faces.getRequestContextPath() + "/offer?token=%s", token());
    }

    private static String token() {
        return Faces.getRequestParameter("token");
    }

    /** The link's secret, for the way to the printed quotation. */
    public String getToken() {
        return token();
    }

    public boolean isAgreed() {
        return agreed;
    }

    public void setAgreed(boolean agreed) {
        this.agreed = agreed;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
