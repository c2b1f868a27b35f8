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
import java.time.LocalDate;
import org.shouhou.application.equipment.FindMachines;
import org.shouhou.application.equipment.MachineRow;
import org.shouhou.application.equipment.MachineSearch;
import org.shouhou.application.reading.ListPage;
import org.shouhou.domain.coverage.Verdict;

/** The delivered machines (设备) with their warranty today. */
@Path("v1/equipment")
@ApplicationScoped
public class EquipmentResource {

    private static final int LARGEST_PAGE = 200;

    private final FindMachines findMachines;

    protected EquipmentResource() {
        this(null);
    }

    @Inject
    public EquipmentResource(FindMachines findMachines) {
        this.findMachines = findMachines;
    }

    /** One page by serial number. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response page(@Context UriInfo uri) {
        Asked asked = new Asked(uri);
        ListPage<MachineRow> page = findMachines.find(
                new MachineSearch(asked.text("text").orElse(""), null, asked.cursor(), asked.size(LARGEST_PAGE)));
        return Pages.page(page.rows(), page.next(), EquipmentResource::machine, uri);
    }

    private static Fields machine(MachineRow it) {
        return new Fields()
                .with("id", it.id())
                .with("model", it.modelCode())
                .with("serialNumber", it.serial())
                .with("customerId", it.customerId())
                .with("customerName", it.customerName())
                .with("deliveredOn", text(it.deliveredOn()))
                .with("place", it.place())
                .with("warranty", warranty(it.verdict()));
    }

    private static Fields warranty(Verdict it) {
        return new Fields()
                .with("status", it.status())
                .with("reason", it.reason())
                .with("from", text(it.from()))
                .with("until", text(it.until()))
                .with("contract", it.contractNumber());
    }

    private static String text(LocalDate day) {
        return day == null ? null : day.toString();
    }
}
