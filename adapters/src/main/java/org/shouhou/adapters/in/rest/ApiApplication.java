package org.shouhou.adapters.in.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/** Everything below {@code /api}, named one by one. */
@ApplicationPath("/api")
public class ApiApplication extends Application {

    /** The resources; each of their routes stands in {@code openapi.yaml}. */
    static final Set<Class<?>> RESOURCES = Set.of(
            CallsResource.class,
            CasesResource.class,
            CorrespondenceResource.class,
            DeliveriesResource.class,
            CustomersResource.class,
            EquipmentResource.class,
            QuotationsResource.class,
            ArticlesResource.class,
            DepartmentsResource.class,
            SearchResource.class,
            OpenApiResource.class,
            AsyncApiResource.class,
            SchemasResource.class);

    @Override
    public Set<Class<?>> getClasses() {
        Set<Class<?>> all = new java.util.HashSet<>(RESOURCES);
        all.addAll(Set.of(RuleBrokenMapper.class, RefusedRequestMapper.class, UnexpectedErrorMapper.class));
        return all;
    }

    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                // the API is described by OpenAPI alone
                "jersey.config.server.wadl.disableWadl", true,
                // an error's body is ours, never the container's page
                "jersey.config.server.response.setStatusOverSendError", true);
    }
}
