package org.shouhou.application.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.shouhou.application.port.CaseTags;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.Priority;
import org.shouhou.domain.servicecase.ServiceCase;
import org.shouhou.domain.servicecase.Tag;

/** Says how much a case matters, and by which words it is found among those like it. */
@Permitted(Right.HANDLE_CASES)
@ApplicationScoped
public class MarkCase {

    private static final int MOST_TAGS = 20;

    private final CaseInHand inHand;
    private final CaseTags tags;
    private final Clock clock;

    protected MarkCase() {
        this(null, null, null);
    }

    @Inject
    MarkCase(CaseInHand inHand, CaseTags tags, Clock clock) {
        this.inHand = inHand;
        this.tags = tags;
        this.clock = clock;
    }

    /** @param seenVersion the version of the case the user looked at; a case that changed since is refused */
    @Transactional
    public void prioritise(CaseNumber number, long seenVersion, Priority priority) {
        ServiceCase serviceCase = inHand.take(number, seenVersion);
        Priority before = serviceCase.priority();
        serviceCase.prioritise(priority);
        if (before != priority) {
            inHand.noted(serviceCase, "case.prioritised", clock.instant(), before + " → " + priority);
        }
    }

    /** A tag disturbs nobody, so no version is asked for; one that is there already stays. */
    @Transactional
    public void tag(CaseNumber number, String word) {
        Tag tag = Tag.of(word);
        ServiceCase serviceCase = inHand.take(number);
        RuleBroken.unless(tags.count(serviceCase.id()) < MOST_TAGS, "case.tag.many", MOST_TAGS);
        if (tags.add(serviceCase.id(), tag)) {
            inHand.noted(serviceCase, "case.tagged", clock.instant(), tag.value());
        }
    }

    /** Nothing happens where it isn't there. */
    @Transactional
    public void untag(CaseNumber number, String word) {
        Tag tag = Tag.of(word);
        ServiceCase serviceCase = inHand.take(number);
        if (tags.remove(serviceCase.id(), tag)) {
            inHand.noted(serviceCase, "case.untagged", clock.instant(), tag.value());
        }
    }
}
