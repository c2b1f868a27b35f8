package org.shouhou.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.shouhou.application.reading.ListReferrals;
import org.shouhou.application.reading.ReferralPage;
import org.shouhou.portal.frame.Links;

/** What was referred to the own department: what it still owes an answer, or what ended. */
@Named
@RequestScoped
public class ReferralsBacking {

    private static final int PAGE_SIZE = 50;

    @Inject
    private ListReferrals listReferrals;

    @Inject
    private Links links;

    private ReferralPage page;

    public boolean isEnded() {
        return links.given("ended").isPresent();
    }

    public ReferralPage getPage() {
        if (page == null) {
            page = listReferrals.list(!isEnded(), links.given("cursor"), PAGE_SIZE);
        }
        return page;
    }
}
