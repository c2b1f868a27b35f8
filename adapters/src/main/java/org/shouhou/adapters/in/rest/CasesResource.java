package org.shouhou.adapters.in.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shouhou.application.coverage.ViewCoverage;
import org.shouhou.application.reading.CasePage;
import org.shouhou.application.reading.CaseSearch;
import org.shouhou.application.reading.CaseSearch.Holder;
import org.shouhou.application.reading.CaseSearch.Order;
import org.shouhou.application.reading.CaseView;
import org.shouhou.application.reading.EntryRow;
import org.shouhou.application.reading.EntrySearch;
import org.shouhou.application.reading.FindCases;
import org.shouhou.application.reading.FindCorrespondence;
import org.shouhou.application.reading.Place;
import org.shouhou.application.reading.RegisterPage;
import org.shouhou.application.reading.ViewCase;
import org.shouhou.application.security.CurrentActor;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.Channel;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.CaseStatus;

/** The cases (服务单). */
@Path("v1/cases")
@ApplicationScoped
public class CasesResource {

    private static final int LARGEST_PAGE = 200;

    private final FindCases findCases;
    private final ViewCase viewCase;
    private final ViewCoverage viewCoverage;
    private final FindCorrespondence findCorrespondence;
    private final CurrentActor currentActor;

    protected CasesResource() {
        this(null, null, null, null, null);
    }

    @Inject
    public CasesResource(
            FindCases findCases,
            ViewCase viewCase,
            ViewCoverage viewCoverage,
            FindCorrespondence findCorrespondence,
            CurrentActor currentActor) {
        this.findCases = findCases;
        this.viewCase = viewCase;
        this.viewCoverage = viewCoverage;
        this.findCorrespondence = findCorrespondence;
        this.currentActor = currentActor;
    }

    /** One page, that with the latest activity first unless the caller wants another order. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response page(@Context UriInfo uri) {
        Asked asked = new Asked(uri);
        CasePage page = findCases.find(new CaseSearch(
                asked.anyOf("status", CaseStatus.class),
                asked.anyOf("channel", Channel.class),
                holder(asked),
                currentActor
                        .get()
                        .orElseThrow(() -> new RuleBroken("not-signed-in"))
                        .employeeId(),
                asked.text("text").orElse(""),
                asked.oneOf("order", Order.class).orElse(Order.LATEST_ACTIVITY),
                asked.cursor(),
                asked.size(LARGEST_PAGE)));
        return Pages.page(page.rows(), page.next(), CaseJson::row, uri);
    }

    /** One case with its conversation and referrals, and what is ruled on it. */
    @GET
    @Path("{number}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response one(@PathParam("number") String number) {
        CaseNumber wanted = new CaseNumber(number);
        CaseView found = viewCase.view(wanted).orElseThrow(() -> new RuleBroken("case.unknown", wanted.value()));
        String body = CaseJson.whole(found, conversation(wanted))
                .with("coverage", CoverageJson.coverage(viewCoverage.view(wanted)))
                .toString();
        return Response.ok(body, MediaType.APPLICATION_JSON_TYPE).build();
    }

    private List<EntryRow> conversation(CaseNumber number) {
        EntrySearch search = new EntrySearch(
                Optional.of(number), Optional.empty(), Optional.empty(), Place.beginning(false, Place.LARGEST));
        RegisterPage<EntryRow> page = findCorrespondence.find(search);
        List<EntryRow> entries = new ArrayList<>(page.rows());
        while (page.next().isPresent()) {
            page = findCorrespondence.find(search.at(search.place().at(page.next())));
            entries.addAll(page.rows());
        }
        return entries;
    }

    private static Holder holder(Asked asked) {
        Optional<String> assignee = asked.text("assignee");
        if (assignee.isEmpty()) {
            return Holder.ANYBODY;
        }
        return switch (assignee.get()) {
            case "me" -> Holder.EMPLOYEE;
            case "nobody" -> Holder.NOBODY;
            default -> throw new RuleBroken("api.parameter.malformed", "assignee");
        };
    }
}
