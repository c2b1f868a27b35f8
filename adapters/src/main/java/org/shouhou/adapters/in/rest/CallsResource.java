package org.shouhou.adapters.in.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.shouhou.application.intake.AnnounceCall;
import org.shouhou.application.port.IncomingCalls;

/** Where a telephone exchange says who calls; the clerk's open pages show it at once. */
@Path("v1/calls")
@ApplicationScoped
public class CallsResource {

    /** What is longer ends in the middle, and is no JSON any more. */
    private static final int LONGEST_BODY = 16_384;

    private final AnnounceCall announceCall;

    protected CallsResource() {
        this(null);
    }

    @Inject
    public CallsResource(AnnounceCall announceCall) {
        this.announceCall = announceCall;
    }

    /** 201 for a call that wasn't known, 200 for one that was. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response announce(InputStream body) throws IOException {
        JsonObject call = call(body.readNBytes(LONGEST_BODY));
        boolean first =
                announceCall.announce(new AnnounceCall.Command(text(call, "id"), text(call, "from"), text(call, "to")));
        return Response.status(first ? Response.Status.CREATED : Response.Status.OK)
                .build();
    }

    /** The latest that were announced. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response latest(@Context UriInfo uri) {
        return Pages.page(announceCall.latest(), Optional.empty(), CallsResource::call, uri);
    }

    private static JsonObject call(byte[] body) {
        try (JsonReader reader = Json.createReader(new StringReader(new String(body, StandardCharsets.UTF_8)))) {
            return reader.readObject();
        } catch (JsonException noObject) {
            throw new BadRequestException(noObject);
        }
    }

    private static String text(JsonObject call, String name) {
        return call.get(name) instanceof JsonString text ? text.getString() : "";
    }

    private static Fields call(IncomingCalls.Call it) {
        return new Fields()
                .with("id", it.callId())
                .with("from", it.phone())
                .with("to", it.forWhom())
                .with("at", it.at());
    }
}
