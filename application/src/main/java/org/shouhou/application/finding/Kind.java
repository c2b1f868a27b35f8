package org.shouhou.application.finding;

import java.util.EnumSet;
import java.util.Set;
import org.shouhou.application.security.Actor;
import org.shouhou.domain.organisation.Right;

/** What can be found. */
public enum Kind {
    CASE,
    WORK_ORDER,
    ARTICLE,
    /** What an article is going to say once it is approved. */
    ARTICLE_DRAFT,
    CUSTOMER,
    CONTACT,
    MACHINE,
    CONTRACT,
    PART;

    /** What this actor may find at all; of cases only those they may see. */
    static Set<Kind> openTo(Actor actor) {
        Set<Kind> open = EnumSet.noneOf(Kind.class);
        if (actor.may(Right.READ_CASES) || actor.may(Right.ANSWER_REFERRALS)) {
            open.addAll(Set.of(CASE, WORK_ORDER, ARTICLE));
        }
        if (actor.may(Right.KEEP_KNOWLEDGE) || actor.may(Right.APPROVE_KNOWLEDGE)) {
            open.addAll(Set.of(ARTICLE, ARTICLE_DRAFT));
        }
        if (actor.may(Right.READ_CUSTOMERS)) {
            open.addAll(Set.of(CUSTOMER, CONTACT, MACHINE, CONTRACT, PART));
        }
        if (actor.may(Right.KEEP_CATALOGUE)) {
            open.add(PART);
        }
        return open;
    }
}
