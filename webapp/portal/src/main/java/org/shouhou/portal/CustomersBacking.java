package org.shouhou.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.shouhou.application.customers.CustomerRow;
import org.shouhou.application.customers.CustomerSearch;
import org.shouhou.application.customers.CustomerSearch.Presence;
import org.shouhou.application.customers.FindCustomers;
import org.shouhou.application.customers.ListRegions;
import org.shouhou.application.customers.RegionRow;
import org.shouhou.application.reading.ListPage;
import org.shouhou.portal.frame.Choices;
import org.shouhou.portal.frame.Links;

/** The list of customers; what it shows stands in its address. */
@Named
@RequestScoped
public class CustomersBacking {

    @Inject
    private FindCustomers findCustomers;

    @Inject
    private ListRegions listRegions;

    @Inject
    private Links links;

    private ListPage<CustomerRow> page;
    private List<RegionRow> regions;

    private static final int PAGE_SIZE = 50;

    public ListPage<CustomerRow> getPage() {
        if (page == null) {
            page = findCustomers.find(new CustomerSearch(
                    given("q"),
                    Choices.id(given("region")),
                    !given("key").isEmpty(),
                    getPresence(),
                    links.given("cursor"),
                    PAGE_SIZE));
        }
        return page;
    }

    public List<RegionRow> getRegions() {
        if (regions == null) {
            regions = listRegions.list();
        }
        return regions;
    }

    public Presence getPresence() {
        return Choices.of(Presence.class, given("presence"), Presence.ACTIVE);
    }

    public Presence[] getPresences() {
        return Presence.values();
    }

    /** A parameter of the address, for the fields of the filter. */
    public String given(String name) {
        return links.given(name).orElse("");
    }

    public boolean isNarrowed() {
        return !(given("q") + given("region") + given("key")).isEmpty() || getPresence() != Presence.ACTIVE;
    }
}
