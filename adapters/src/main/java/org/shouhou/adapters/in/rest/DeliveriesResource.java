package org.shouhou.adapters.in.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import org.shouhou.application.reading.DeliveryRow;
import org.shouhou.application.reading.DeliverySearch;
import org.shouhou.application.reading.FindDeliveries;
import org.shouhou.application.reading.OpenRawDelivery;
import org.shouhou.application.reading.Place;
import org.shouhou.application.reading.RegisterPage;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.Outcome;

/** Everything that arrived (收件记录) and what became of it, duplicates too. */
@Path("v1/deliveries")
@ApplicationScoped
public class DeliveriesResource {

    private final FindDeliveries findDeliveries;
    private final OpenRawDelivery openRawDelivery;
    private final Lines lines;

    protected DeliveriesResource() {
        this(null, null, null);
    }

    @Inject
    public DeliveriesResource(FindDeliveries findDeliveries, OpenRawDelivery openRawDelivery, Lines lines) {
        this.findDeliveries = findDeliveries;
        this.openRawDelivery = openRawDelivery;
        this.lines = lines;
    }

    /** One page, the newest first unless the caller wants the oldest first. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response page(@Context UriInfo uri) {
        Asked asked = new Asked(uri);
        RegisterPage<DeliveryRow> page = findDeliveries.find(search(asked, asked.place(true)));
        return Pages.page(page.rows(), page.next(), RegisterJson::delivery, uri);
    }

    /** Every arrival, the oldest first. */
    @GET
    @Produces(Lines.MEDIA_TYPE + ";qs=0.5")
    public Response everything(@Context UriInfo uri, @Context HttpHeaders headers) {
        Asked asked = new Asked(uri);
        Place from = asked.place(false);
        DeliverySearch search = search(asked, new Place(from.newestFirst(), from.beyond(), Place.LARGEST));
        return lines.of(
                cursor -> findDeliveries.find(search.at(search.place().at(cursor))), RegisterJson::delivery, headers);
    }

    /** The bytes as they came, whatever became of them. */
    @GET
    @Path("{id: \\d{1,18}}/raw")
    @Produces("message/rfc822")
    public Response raw(@PathParam("id") long id) throws IOException {
        return openRawDelivery
                .open(id)
                .map(Downloads::of)
                .orElseThrow(() -> new RuleBroken("delivery.unknown", String.valueOf(id)));
    }

    private static DeliverySearch search(Asked asked, Place place) {
        return new DeliverySearch(asked.oneOf("outcome", Outcome.class), place);
    }
}
