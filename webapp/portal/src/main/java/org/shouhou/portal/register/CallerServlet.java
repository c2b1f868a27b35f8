package org.shouhou.portal.register;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import org.shouhou.application.customers.ContactRow;
import org.shouhou.application.customers.CustomerView;
import org.shouhou.application.equipment.MachineRow;
import org.shouhou.application.finding.Excerpt;
import org.shouhou.application.intake.SeeCaller;
import org.shouhou.domain.RuleBroken;
import org.shouhou.portal.frame.Names;
import org.shouhou.portal.frame.Times;
import org.shouhou.portal.frame.Words;

/**
 * Who calls, as JSON: with {@code q} whom a phone number, a serial number or a name may mean; with {@code contact},
 * {@code customer} or {@code machine} all that is known of them. What isn't there, or isn't for the one who asks, is answered
 * by 404.
 */
@WebServlet("/register/entry/caller")
public class CallerServlet extends HttpServlet {

    @Inject
    private transient SeeCaller seeCaller;

    @Inject
    private transient Words words;

    @Inject
    private transient Names names;

    @Inject
    private transient Times times;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        String text = request.getParameter("q");
        JsonObject answer;
        try {
            answer = text == null
                    ? known(seeCaller.see(new SeeCaller.Clue(
                            id(request, "contact"), id(request, "customer"), id(request, "machine"))))
                    : found(text);
        } catch (RuleBroken | NumberFormatException nothing) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("application/json;charset=UTF-8");
        response.getOutputStream().write(answer.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Long id(HttpServletRequest request, String name) {
        String given = request.getParameter(name);
        return given == null || given.isEmpty() ? null : Long.valueOf(given);
    }

    private JsonObject found(String text) {
        JsonArrayBuilder found = Json.createArrayBuilder();
        seeCaller
                .find(text)
                .forEach(hit -> found.add(Json.createObjectBuilder()
                        .add("what", hit.kind().name().toLowerCase(Locale.ROOT))
                        .add("kind", words.say("search.kind-" + hit.kind()))
                        .add("id", hit.id())
                        .add("title", (hit.number() == null ? "" : hit.number() + " ") + plain(hit.title()))
                        .add("passage", plain(hit.passage()))));
        return Json.createObjectBuilder().add("found", found).build();
    }

    private static String plain(Excerpt excerpt) {
        return excerpt.pieces().stream().map(Excerpt.Piece::text).collect(Collectors.joining());
    }

    private JsonObject known(SeeCaller.Caller caller) {
        JsonObjectBuilder known = Json.createObjectBuilder();
        if (caller.contact() != null) {
            known.add("contact", contact(caller.contact()));
        }
        if (caller.customer() != null) {
            known.add("customer", customer(caller.customer()));
        }
        JsonArrayBuilder machines = Json.createArrayBuilder();
        caller.machines().forEach(it -> machines.add(machine(it)));
        JsonArrayBuilder open = Json.createArrayBuilder();
        caller.open()
                .forEach(it -> open.add(Json.createObjectBuilder()
                        .add("number", it.number().value())
                        .add("subject", it.subject())
                        .add("status", words.named("status.caseStatus", it.status()))
                        .add("since", times.minute(it.occurredAt()))));
        return known.add("machines", machines).add("open", open).build();
    }

    private JsonObjectBuilder contact(ContactRow contact) {
        return Json.createObjectBuilder()
                .add("id", contact.id())
                .add("name", contact.name())
                .add("position", contact.position())
                .add("kind", contact.kind().name())
                .add("kindName", words.named("status.kind", contact.kind()))
                .add("phones", Json.createArrayBuilder(contact.phones()))
                .add("emails", Json.createArrayBuilder(contact.emails()));
    }

    private JsonObjectBuilder customer(CustomerView customer) {
        JsonArrayBuilder people = Json.createArrayBuilder();
        customer.contacts().stream()
                .filter(ContactRow::active)
                .forEach(it -> people.add(Json.createObjectBuilder()
                        .add("id", it.id())
                        .add("name", it.name())
                        .add("position", it.position())));
        String region = names.either(customer.regionZh(), customer.regionEn());
        return Json.createObjectBuilder()
                .add("id", customer.id())
                .add("name", customer.details().name())
                .add("key", customer.details().keyCustomer())
                .add("region", region == null ? "" : region)
                .add("people", people);
    }

    private JsonObjectBuilder machine(MachineRow machine) {
        return Json.createObjectBuilder()
                .add("id", machine.id())
                .add("name", machine.modelCode() + " " + machine.serial())
                .add("model", names.either(machine.modelZh(), machine.modelEn()))
                .add("place", machine.place())
                .add(
                        "warranty",
                        words.named("status.warrantyStatus", machine.verdict().status()))
                .add(
                        "until",
                        machine.verdict().until() == null
                                ? ""
                                : words.say(
                                        "machines.until",
                                        machine.verdict().until().toString()));
    }
}
