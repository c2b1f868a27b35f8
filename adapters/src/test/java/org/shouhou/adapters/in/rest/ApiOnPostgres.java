package org.shouhou.adapters.in.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.glassfish.hk2.utilities.binding.AbstractBinder;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.ResourceConfig;
import org.shouhou.adapters.out.jpa.Readers;
import org.shouhou.application.coverage.ViewCoverage;
import org.shouhou.application.customers.FindCustomers;
import org.shouhou.application.equipment.FindMachines;
import org.shouhou.application.equipment.Today;
import org.shouhou.application.finding.FindEverywhere;
import org.shouhou.application.knowledge.ReadArticles;
import org.shouhou.application.quotation.FindQuotations;
import org.shouhou.application.quotation.ViewQuotations;
import org.shouhou.application.reading.FindCases;
import org.shouhou.application.reading.FindCorrespondence;
import org.shouhou.application.reading.FindDeliveries;
import org.shouhou.application.reading.ListDepartments;
import org.shouhou.application.reading.OpenDocument;
import org.shouhou.application.reading.OpenRawDelivery;
import org.shouhou.application.reading.ViewCase;
import org.shouhou.application.security.Actor;
import org.shouhou.application.security.CurrentActor;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.organisation.Right;

/** The API's resources and mappers on a real PostgreSQL, called without a network or a container. */
final class ApiOnPostgres {

    private static final Instant TODAY = Instant.parse("2026-03-02T04:00:00Z");
    private static final URI BASE = URI.create("http://127.0.0.1/api/");

    private final ApplicationHandler handler;
    private Actor actor;

    ApiOnPostgres() {
        Sentences sentences = (code, data, locale) -> locale + " " + code + " " + data;
        CurrentActor current = () -> Optional.of(actor);
        Readers readers = new Readers();
        ResourceConfig config = new ResourceConfig(new ApiApplication().getClasses());
        config.register(new AbstractBinder() {
            @Override
            protected void configure() {
                give(CurrentActor.class, current);
                give(FindCases.class, new FindCases(readers.cases(), current));
                give(ViewCase.class, new ViewCase(readers.cases(), current));
                give(ViewCoverage.class, readers.coverage().as(current));
                give(FindCorrespondence.class, new FindCorrespondence(readers.register(), current));
                give(OpenDocument.class, new OpenDocument(readers.register(), readers.documents(), current));
                give(FindDeliveries.class, new FindDeliveries(readers.register(), current));
                give(OpenRawDelivery.class, new OpenRawDelivery(readers.arrivals(current), readers.documents()));
                give(FindCustomers.class, new FindCustomers(readers.customers()));
                give(
                        FindMachines.class,
                        new FindMachines(
                                readers.machines(), new Today(Clock.fixed(TODAY, ZoneOffset.UTC), ZoneOffset.UTC)));
                give(FindEverywhere.class, new FindEverywhere(readers.findings(), current));
                give(FindQuotations.class, new FindQuotations(readers.quotations(), current));
                give(ViewQuotations.class, readers.viewQuotations(current));
                give(ReadArticles.class, readers.articles(current));
                give(ListDepartments.class, new ListDepartments(readers.departments()));
                give(Sentences.class, sentences);
                give(Lines.class, new Lines(sentences));
            }

            private <T> void give(Class<T> type, T bean) {
                bind(bean).to(type);
            }
        });
        config.addProperties(new ApiApplication().getProperties());
        handler = new ApplicationHandler(config);
    }

    static Actor who(String loginName, String department, Right... rights) {
        return new Actor(7, loginName, loginName, new DepartmentCode(department), Set.of(rights));
    }

    void actAs(Actor other) {
        actor = other;
    }

    /** An answer; the names of headers in lower case. */
    record Answer(int status, Map<String, String> headers, byte[] bytes) {

        String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        JsonObject json() {
            return parse(text());
        }

        List<JsonObject> lines() {
            return text().lines().map(Answer::parse).toList();
        }

        private static JsonObject parse(String text) {
            try (JsonReader reader = Json.createReader(new StringReader(text))) {
                return reader.readObject();
            }
        }
    }

    Answer get(String path) {
        return send("GET", path, "*/*");
    }

    Answer get(String path, String accept) {
        return send("GET", path, accept);
    }

    Answer send(String method, String path, String accept) {
        ContainerRequest request =
                new ContainerRequest(BASE, BASE.resolve(path), method, null, new MapPropertiesDelegate(), null);
        request.header("Accept", accept);
        request.header("Accept-Language", "en");
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try {
            ContainerResponse response = handler.apply(request, body).get();
            Map<String, String> headers = new java.util.HashMap<>();
            response.getStringHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
            return new Answer(response.getStatus(), headers, body.toByteArray());
        } catch (InterruptedException | ExecutionException broken) {
            throw new AssertionError(broken);
        }
    }
}
