package org.shouhou.adapters.in.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shouhou.application.port.Contracts;
import org.shouhou.application.port.Machines;
import org.shouhou.application.port.Parts;
import org.shouhou.application.port.ProductModels;
import org.shouhou.application.port.ProductTypes;
import org.shouhou.domain.catalogue.ModelDetails;
import org.shouhou.domain.catalogue.Part;
import org.shouhou.domain.catalogue.PartDetails;
import org.shouhou.domain.catalogue.ProductModel;
import org.shouhou.domain.catalogue.ProductType;
import org.shouhou.domain.contract.Contract;
import org.shouhou.domain.contract.ContractDetails;
import org.shouhou.domain.contract.ContractKind;
import org.shouhou.domain.contract.Promises;
import org.shouhou.domain.coverage.WarrantyEvent;
import org.shouhou.domain.equipment.Equipment;
import org.shouhou.domain.equipment.EquipmentDetails;
import org.shouhou.domain.equipment.InstalledPart;
import org.shouhou.domain.equipment.SerialNumber;

/** What the maker of compressors sells, the contracts it signed, and the machines customers write about. */
@ApplicationScoped
class SampleMachines {

    private final ProductTypes types;
    private final ProductModels models;
    private final Parts parts;
    private final Contracts contracts;
    private final Machines machines;

    protected SampleMachines() {
        this(null, null, null, null, null);
    }

    @Inject
    SampleMachines(ProductTypes types, ProductModels models, Parts parts, Contracts contracts, Machines machines) {
        this.types = types;
        this.models = models;
        this.parts = parts;
        this.contracts = contracts;
        this.machines = machines;
    }

    void deliver(Cast cast) {
        JsonObject written = Resources.machines();
        Sold sold = new Sold(cast, new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
        each(written, "types").forEach(it -> addType(it, sold));
        each(written, "models").forEach(it -> addModel(it, sold));
        each(written, "parts").forEach(it -> addPart(it, sold));
        each(written, "contracts").forEach(it -> addContract(it, sold));
        each(written, "machines").forEach(it -> addMachine(it, sold));
    }

    /** What there is already, by names, codes and numbers. */
    private record Sold(
            Cast cast,
            Map<String, Long> types,
            Map<String, Long> models,
            Map<String, Long> parts,
            Map<String, Long> contracts) {}

    private static List<JsonObject> each(JsonObject written, String name) {
        JsonArray several = written.getJsonArray(name);
        return several == null ? List.of() : several.getValuesAs(JsonObject.class);
    }

    private void addType(JsonObject written, Sold sold) {
        ProductType type = new ProductType(written.getString("zh"), written.getString("en"));
        types.add(type);
        sold.types().put(type.nameZh(), type.id());
    }

    private void addModel(JsonObject written, Sold sold) {
        ProductModel model = new ProductModel(new ModelDetails(
                written.getString("code"),
                written.getString("zh"),
                written.getString("en"),
                sold.types().get(written.getString("type")),
                written.getInt("months")));
        models.add(model);
        sold.models().put(model.code(), model.id());
    }

    private void addPart(JsonObject written, Sold sold) {
        Part part = new Part(new PartDetails(
                written.getString("number"),
                written.getString("zh"),
                written.getString("en"),
                written.getString("specification"),
                written.getString("material"),
                written.getString("unit"),
                new BigDecimal(written.getString("price")),
                written.getJsonArray("models").getValuesAs(JsonString.class).stream()
                        .map(code -> sold.models().get(code.getString()))
                        .collect(Collectors.toSet())));
        parts.add(part);
        sold.parts().put(part.number(), part.id());
    }

    private void addContract(JsonObject written, Sold sold) {
        String belongsTo = written.getString("belongsTo", null);
        Integer months = number(written, "months");
        Promises promises = new Promises(
                months,
                months == null ? null : WarrantyEvent.valueOf(written.getString("from")),
                number(written, "reply"),
                number(written, "arrival"),
                written.getBoolean("installation", false),
                number(written, "training"),
                number(written, "visits"));
        Contract contract = new Contract(new ContractDetails(
                written.getString("number"),
                belongsTo == null ? ContractKind.CONTRACT : ContractKind.TECHNICAL_AGREEMENT,
                sold.cast().customers().get(written.getString("customer")).id(),
                belongsTo == null ? null : sold.contracts().get(belongsTo),
                day(written, "signed"),
                promises,
                written.getString("text")));
        contracts.add(contract);
        sold.contracts().put(contract.number(), contract.id());
    }

    private void addMachine(JsonObject written, Sold sold) {
        String customer = written.getString("customer", null);
        Equipment machine = new Equipment(new EquipmentDetails(
                sold.models().get(written.getString("model")),
                new SerialNumber(written.getString("serial")),
                customer == null ? null : sold.cast().customers().get(customer).id(),
                day(written, "delivered"),
                day(written, "commissioned"),
                sold.contracts().get(written.getString("contract", "")),
                number(written, "months"),
                WarrantyEvent.DELIVERY,
                null,
                written.getString("place", ""),
                written.getString("configuration", ""),
                written.getString("remark", "")));
        for (JsonObject part : each(written, "parts")) {
            long partId = sold.parts().get(part.getString("part"));
            InstalledPart fitted = machine.fit(partId, part.getString("serial"), day(part, "fitted"), null);
            for (JsonObject next : each(part, "replaced")) {
                fitted = machine.replace(fitted.number(), partId, next.getString("serial"), day(next, "on"), null);
            }
        }
        machines.add(machine);
    }

    private static Integer number(JsonObject written, String name) {
        return written.containsKey(name) && !written.isNull(name) ? written.getInt(name) : null;
    }

    private static LocalDate day(JsonObject written, String name) {
        String text = written.getString(name, null);
        return text == null ? null : LocalDate.parse(text);
    }
}
