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
import org.shouhou.application.reading.EntryRow;
import org.shouhou.application.reading.EntrySearch;
import org.shouhou.application.reading.FindCorrespondence;
import org.shouhou.application.reading.OpenDocument;
import org.shouhou.application.reading.Place;
import org.shouhou.application.reading.RegisterPage;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.Channel;
import org.shouhou.domain.correspondence.Direction;
import org.shouhou.domain.servicecase.CaseNumber;

/** The register (来函来电登记): its entries, their originals and attachments. */
@Path("v1/correspondence")
@ApplicationScoped
public class CorrespondenceResource {

    private final FindCorrespondence findCorrespondence;
    private final OpenDocument openDocument;
    private final Lines lines;

    protected CorrespondenceResource() {
        this(null, null, null);
    }

    @Inject
    public CorrespondenceResource(FindCorrespondence findCorrespondence, OpenDocument openDocument, Lines lines) {
        this.findCorrespondence = findCorrespondence;
        this.openDocument = openDocument;
        this.lines = lines;
    }

    /** One page, the newest first unless the caller wants the oldest first. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response page(@Context UriInfo uri) {
        Asked asked = new Asked(uri);
        RegisterPage<EntryRow> page = findCorrespondence.find(search(asked, asked.place(true)));
        return Pages.page(page.rows(), page.next(), RegisterJson::entry, uri);
    }

    /** Every entry, the oldest first: what comes in meanwhile stands at the end. */
    @GET
    @Produces(Lines.MEDIA_TYPE + ";qs=0.5")
    public Response everything(@Context UriInfo uri, @Context HttpHeaders headers) {
        Asked asked = new Asked(uri);
        Place from = asked.place(false);
        EntrySearch search = search(asked, new Place(from.newestFirst(), from.beyond(), Place.LARGEST));
        return lines.of(
                cursor -> findCorrespondence.find(search.at(search.place().at(cursor))), RegisterJson::entry, headers);
    }

    /** The bytes as they came or left. */
    @GET
    @Path("{id: \\d{1,18}}/raw")
    @Produces("message/rfc822")
    public Response raw(@PathParam("id") long id) throws IOException {
        return openDocument
                .open(OpenDocument.Wanted.original(id))
                .map(Downloads::of)
                .orElseThrow(() -> new RuleBroken("correspondence.unknown", String.valueOf(id)));
    }

    /** A file that came with it, by its place in {@code attachments}, from 0. */
    @GET
    @Path("{id: \\d{1,18}}/attachments/{position: \\d{1,4}}")
    @Produces(MediaType.WILDCARD)
    public Response attachment(@PathParam("id") long id, @PathParam("position") int position) throws IOException {
        return openDocument
                .open(OpenDocument.Wanted.attachment(id, position))
                .map(Downloads::of)
                .orElseThrow(() -> new RuleBroken("correspondence.unknown", String.valueOf(id)));
    }

    private static EntrySearch search(Asked asked, Place place) {
        return new EntrySearch(
                asked.text("case").map(CaseNumber::new),
                asked.oneOf("channel", Channel.class),
                asked.oneOf("direction", Direction.class),
                place);
    }
}
