package org.shouhou.application.equipment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shouhou.application.port.Contracts;
import org.shouhou.application.port.Customers;
import org.shouhou.application.port.Machines;
import org.shouhou.application.port.ProductModels;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.catalogue.ProductModel;
import org.shouhou.domain.contract.Contract;
import org.shouhou.domain.coverage.Coverage;
import org.shouhou.domain.coverage.Verdict;
import org.shouhou.domain.customer.Customer;
import org.shouhou.domain.equipment.Equipment;
import org.shouhou.domain.equipment.EquipmentDetails;
import org.shouhou.domain.organisation.Right;

/** Shows a machine with its parts and its warranty today (S1). */
@Permitted(Right.READ_CUSTOMERS)
@ApplicationScoped
public class ViewMachine {

    private final Machines machines;
    private final ProductModels models;
    private final Customers customers;
    private final Contracts contracts;
    private final MachineQueries queries;
    private final PartsAtHand parts;
    private final Today today;

    protected ViewMachine() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public ViewMachine(
            Machines machines,
            ProductModels models,
            Customers customers,
            Contracts contracts,
            MachineQueries queries,
            PartsAtHand parts,
            Today today) {
        this.machines = machines;
        this.models = models;
        this.customers = customers;
        this.contracts = contracts;
        this.queries = queries;
        this.parts = parts;
        this.today = today;
    }

    /** @throws RuleBroken {@code equipment.unknown} */
    @Transactional
    public MachineView view(long id) {
        Equipment machine = machines.byId(id).orElseThrow(() -> new RuleBroken("equipment.unknown"));
        EquipmentDetails details = machine.details();
        ProductModel model = models.byId(details.modelId()).orElseThrow(() -> new RuleBroken("model.unknown"));
        Optional<Contract> contract =
                details.contractId() == null ? Optional.empty() : contracts.byId(details.contractId());
        return new MachineView(
                id,
                machine.version(),
                details,
                model.code(),
                model.details().nameZh(),
                model.details().nameEn(),
                details.customerId() == null
                        ? null
                        : customers
                                .byId(details.customerId())
                                .map(Customer::name)
                                .orElse(null),
                contract.map(Contract::number).orElse(null),
                verdict(details, model, contract),
                queries.parts(id).stream().map(parts::shown).toList());
    }

    private Verdict verdict(EquipmentDetails details, ProductModel model, Optional<Contract> contract) {
        List<Coverage.Promise> promises = contract.stream()
                .flatMap(it -> Stream.concat(Stream.of(it), contracts.agreementsOf(it.id()).stream()))
                .flatMap(it -> it.forCoverage().stream())
                .toList();
        return Coverage.of(details.forCoverage(model.details().warrantyMonths()), promises, today.day());
    }
}
