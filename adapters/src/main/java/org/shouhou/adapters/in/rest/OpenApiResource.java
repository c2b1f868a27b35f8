package org.shouhou.adapters.in.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The description of this API (OpenAPI), open to everyone. */
@Path("openapi")
@ApplicationScoped
public class OpenApiResource {

    private volatile Published document;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public String json() {
        return document().json();
    }

    @GET
    @Produces({"application/yaml;qs=0.5", "text/yaml;qs=0.4", "application/x-yaml;qs=0.4"})
    public String yaml() {
        return document().yaml();
    }

    /** Read when it is first asked for. */
    private Published document() {
        if (document == null) {
            document = new Published("/openapi.yaml");
        }
        return document;
    }
}
