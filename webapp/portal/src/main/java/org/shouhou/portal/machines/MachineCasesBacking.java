package org.shouhou.portal.machines;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.shouhou.application.coverage.FindCasesOfMachine;
import org.shouhou.application.coverage.RelatedCase;
import org.shouhou.application.reading.Place;
import org.shouhou.application.reading.RegisterPage;
import org.shouhou.domain.organisation.Right;
import org.shouhou.portal.frame.Ids;
import org.shouhou.portal.frame.Links;
import org.shouhou.portal.frame.Me;

/** The cases about a machine, the newest first; which page of them stands in the address as {@code cases}. */
@Named
@RequestScoped
public class MachineCasesBacking {

    private static final int PAGE_SIZE = 20;

    @Inject
    private FindCasesOfMachine findCasesOfMachine;

    @Inject
    private Links links;

    @Inject
    private Me me;

    private RegisterPage<RelatedCase> page;

    public RegisterPage<RelatedCase> getPage() {
        if (page == null) {
            Place place = Place.beginning(true, PAGE_SIZE).at(links.given("cases"));
            page = findCasesOfMachine.find(Ids.given("id", "equipment.unknown"), place);
        }
        return page;
    }

    /** Whether the one who looks sees cases at all. */
    public boolean isShown() {
        return me.actor().may(Right.READ_CASES) || me.actor().may(Right.ANSWER_REFERRALS);
    }

    /** Whether this is not the first page. */
    public boolean isLater() {
        return links.given("cases").isPresent();
    }
}
