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
import java.util.Optional;
import org.shouhou.application.reading.ListDepartments;

/** The departments of the company. */
@Path("v1/departments")
@ApplicationScoped
public class DepartmentsResource {

    private final ListDepartments listDepartments;

    protected DepartmentsResource() {
        this(null);
    }

    @Inject
    public DepartmentsResource(ListDepartments listDepartments) {
        this.listDepartments = listDepartments;
    }

    /** All of them on one page: there are a dozen. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response all(@Context UriInfo uri) {
        return Pages.page(listDepartments.list(), Optional.empty(), DepartmentsResource::department, uri);
    }

    private static Fields department(ListDepartments.Row it) {
        return new Fields()
                .with("code", it.code())
                .with("nameZh", it.nameZh())
                .with("nameEn", it.nameEn())
                .with("takesReferrals", it.takesReferrals())
                .with("ownsSystem", it.ownsSystem())
                .with("active", it.active());
    }
}
