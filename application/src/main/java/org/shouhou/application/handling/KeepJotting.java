package org.shouhou.application.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.shouhou.application.port.Jottings;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.servicecase.CaseNumber;

/**
 * Keeps what somebody is typing in a case apart from mail: an internal note, a question to a department or its answer. It
 * is theirs alone, and none of it can be mailed.
 */
@Permitted({Right.HANDLE_CASES, Right.ANSWER_REFERRALS})
@ApplicationScoped
public class KeepJotting {

    /** The forms whose text is kept. */
    public static final Set<String> FORMS = Set.of(
            "note", "answer", "decline", "question", "resolution", "task", "said", "page", "letter", "quotation");

    private static final int LONGEST = 20_000;

    private final CaseInHand inHand;
    private final Jottings jottings;
    private final Clock clock;

    protected KeepJotting() {
        this(null, null, null);
    }

    @Inject
    KeepJotting(CaseInHand inHand, Jottings jottings, Clock clock) {
        this.inHand = inHand;
        this.jottings = jottings;
        this.clock = clock;
    }

    /** Keeps it; a blank text is none. When that was. */
    @Transactional
    public Instant keep(CaseNumber number, String form, String text) {
        RuleBroken.unless(FORMS.contains(form), "jotting.unknown");
        RuleBroken.unless(text.length() <= LONGEST, "note.text.too-long", LONGEST);
        Instant now = clock.instant();
        if (text.isBlank()) {
            jottings.drop(owner(number), form);
        } else {
            jottings.keep(owner(number), form, text, now);
        }
        return now;
    }

    /** It was handed in. */
    @Transactional
    public void drop(CaseNumber number, String form) {
        jottings.drop(owner(number), form);
    }

    /** What the actor has typed in the case, by form. */
    @Transactional
    public Map<String, String> kept(CaseNumber number) {
        return jottings.of(owner(number));
    }

    private Jottings.Owner owner(CaseNumber number) {
        return new Jottings.Owner(
                inHand.actor().employeeId(), inHand.take(number).id());
    }
}
