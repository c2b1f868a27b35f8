package org.shouhou.adapters.in.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.shouhou.domain.RuleBroken;

/** The schemas of the messages we exchange with other departments' systems, open to everyone. */
@Path("schemas")
@ApplicationScoped
public class SchemasResource {

    /** One schema, by its file's name, with or without {@code .json}. */
    @GET
    @Path("{name: [A-Za-z0-9._-]{1,100}}")
    @Produces({"application/schema+json", MediaType.APPLICATION_JSON})
    public String schema(@PathParam("name") String name) {
        String file = name.endsWith(".json") ? name : name + ".json";
        return Published.text("/schemas/" + file).orElseThrow(() -> new RuleBroken("api.schema.unknown", name));
    }
}
