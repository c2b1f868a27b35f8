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
import java.util.List;
import org.shouhou.application.finding.FindEverywhere;
import org.shouhou.application.finding.Hit;
import org.shouhou.application.finding.Kind;

/** One search over everything the caller may see. */
@Path("v1/search")
@ApplicationScoped
public class SearchResource {

    private static final int USUAL = 20;

    private final FindEverywhere findEverywhere;

    protected SearchResource() {
        this(null);
    }

    @Inject
    public SearchResource(FindEverywhere findEverywhere) {
        this.findEverywhere = findEverywhere;
    }

    /** The best first, so many of each kind. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response search(@Context UriInfo uri) {
        Asked asked = new Asked(uri);
        int ofEach = asked.text("size").isPresent() ? asked.size(FindEverywhere.LARGEST) : USUAL;
        List<Hit> hits = findEverywhere.find(asked.text("q").orElse(""), asked.anyOf("kind", Kind.class), ofEach);
        String body = new Fields().with("items", hits, SearchResource::hit).toString();
        return Response.ok(body, MediaType.APPLICATION_JSON_TYPE).build();
    }

    private static Fields hit(Hit it) {
        return new Fields()
                .with("kind", it.kind())
                .with("id", it.id())
                .with("number", it.number())
                .with("title", it.title().toString())
                .with("excerpt", it.passage().toString())
                .with("link", it.page());
    }
}
