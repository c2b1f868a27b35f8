package org.shouhou.application.equipment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.shouhou.application.port.Contracts;
import org.shouhou.application.port.Customers;
import org.shouhou.application.port.Machines;
import org.shouhou.application.port.ProductModels;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.catalogue.ProductModel;
import org.shouhou.domain.contract.Contract;
import org.shouhou.domain.customer.Customer;
import org.shouhou.domain.equipment.Equipment;
import org.shouhou.domain.equipment.EquipmentDetails;

/** What holds between machines and what they refer to, and how the audit trail calls it. */
@ApplicationScoped
class MachineRules {

    private final Machines machines;
    private final ProductModels models;
    private final Customers customers;
    private final Contracts contracts;

    protected MachineRules() {
        this(null, null, null, null);
    }

    @Inject
    MachineRules(Machines machines, ProductModels models, Customers customers, Contracts contracts) {
        this.machines = machines;
        this.models = models;
        this.customers = customers;
        this.contracts = contracts;
    }

    /** @param self the machine they are to belong to, or null where it is new */
    void check(EquipmentDetails details, Equipment self) {
        ProductModel model = models.byId(details.modelId()).orElseThrow(() -> new RuleBroken("model.unknown"));
        Optional<Equipment> holder = machines.bySerial(details.modelId(), details.serial())
                .filter(it -> self == null || !it.id().equals(self.id()));
        RuleBroken.unless(holder.isEmpty(), "equipment.serial.taken", model.code(), details.serial());
        RuleBroken.unless(
                details.customerId() == null
                        || customers.byId(details.customerId()).isPresent(),
                "customer.unknown");
        if (details.contractId() != null) {
            Contract contract =
                    contracts.byId(details.contractId()).orElseThrow(() -> new RuleBroken("contract.unknown"));
            // who bought a machine may have sold it on since, so an unchanged contract stays
            boolean changed =
                    self == null || !details.contractId().equals(self.details().contractId());
            RuleBroken.unless(
                    !changed || contract.details().customerId().equals(details.customerId()),
                    "contract.of-another-customer",
                    contract.number());
        }
    }

    /** Model and serial number. */
    String name(EquipmentDetails details) {
        return models.byId(details.modelId()).map(ProductModel::code).orElse("") + " " + details.serial();
    }

    String customer(Long id) {
        return id == null ? null : customers.byId(id).map(Customer::name).orElse(null);
    }

    String contract(Long id) {
        return id == null ? null : contracts.byId(id).map(Contract::number).orElse(null);
    }
}
