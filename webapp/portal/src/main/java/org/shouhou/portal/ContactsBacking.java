package org.shouhou.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.shouhou.application.customers.ContactRow;
import org.shouhou.application.customers.ContactSearch;
import org.shouhou.application.customers.FindContacts;
import org.shouhou.application.reading.ListPage;
import org.shouhou.portal.frame.Links;

/** The list of people outside; what it shows stands in its address. */
@Named
@RequestScoped
public class ContactsBacking {

    @Inject
    private FindContacts findContacts;

    @Inject
    private Links links;

    private ListPage<ContactRow> page;

    private static final int PAGE_SIZE = 50;

    public ListPage<ContactRow> getPage() {
        if (page == null) {
            page = findContacts.find(
                    new ContactSearch(given("q"), !given("strangers").isEmpty(), links.given("cursor"), PAGE_SIZE));
        }
        return page;
    }

    /** A parameter of the address, for the fields of the filter. */
    public String given(String name) {
        return links.given(name).orElse("");
    }

    public boolean isNarrowed() {
        return !(given("q") + given("strangers")).isEmpty();
    }
}
