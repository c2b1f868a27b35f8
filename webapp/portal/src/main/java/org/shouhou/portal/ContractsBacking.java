package org.shouhou.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.shouhou.application.contracts.ContractRow;
import org.shouhou.application.contracts.ContractSearch;
import org.shouhou.application.contracts.FindContracts;
import org.shouhou.application.reading.ListPage;
import org.shouhou.portal.frame.Links;

/** The list of contracts; what it shows stands in its address. */
@Named
@RequestScoped
public class ContractsBacking {

    @Inject
    private FindContracts findContracts;

    @Inject
    private Links links;

    private ListPage<ContractRow> page;

    private static final int PAGE_SIZE = 50;

    public ListPage<ContractRow> getPage() {
        if (page == null) {
            page = findContracts.find(new ContractSearch(given("q"), links.given("cursor"), PAGE_SIZE));
        }
        return page;
    }

    /** A parameter of the address, for the fields of the filter. */
    public String given(String name) {
        return links.given(name).orElse("");
    }

    public boolean isNarrowed() {
        return !given("q").isEmpty();
    }
}
