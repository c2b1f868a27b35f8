package org.shouhou.adapters.in.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.shouhou.application.customers.CustomerRow;
import org.shouhou.application.customers.CustomerSearch;
import org.shouhou.application.customers.CustomerSearch.Presence;
import org.shouhou.application.customers.FindCustomers;
import org.shouhou.application.reading.ListPage;

/** The customers (用户). */
@Path("v1/customers")
@ApplicationScoped
public class CustomersResource {

    private static final int LARGEST_PAGE = 200;

    private final FindCustomers findCustomers;

    protected CustomersResource() {
        this(null);
    }

    @Inject
    public CustomersResource(FindCustomers findCustomers) {
        this.findCustomers = findCustomers;
    }

    /** One page by name, also those out of use. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response page(@Context UriInfo uri) {
        Asked asked = new Asked(uri);
        ListPage<CustomerRow> page = findCustomers.find(new CustomerSearch(
                asked.text("text").orElse(""), null, false, Presence.ALL, asked.cursor(), asked.size(LARGEST_PAGE)));
        return Pages.page(page.rows(), page.next(), CustomersResource::customer, uri);
    }

    private static Fields customer(CustomerRow it) {
        return new Fields()
                .with("id", it.id())
                .with("name", it.name())
                .with("shortName", it.shortName())
                .with("number", it.number())
                .with("regionNameZh", it.regionZh())
                .with("regionNameEn", it.regionEn())
                .with("keyCustomer", it.keyCustomer())
                .with("active", it.active());
    }
}
