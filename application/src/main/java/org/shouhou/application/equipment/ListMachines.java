package org.shouhou.application.equipment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.organisation.Right;

/** Lists the machines of a customer, or those sold by a contract, with their warranty today. */
@Permitted(Right.READ_CUSTOMERS)
@ApplicationScoped
public class ListMachines {

    private final MachineQueries queries;
    private final Today today;

    protected ListMachines() {
        this(null, null);
    }

    @Inject
    public ListMachines(MachineQueries queries, Today today) {
        this.queries = queries;
        this.today = today;
    }

    @Transactional
    public List<MachineRow> ofCustomer(long customerId) {
        return rows(queries.ofCustomer(customerId));
    }

    @Transactional
    public List<MachineRow> ofContract(long contractId) {
        return rows(queries.ofContract(contractId));
    }

    /** With their warranty today. */
    public List<MachineRow> rows(List<MachineData> data) {
        return data.stream().map(it -> MachineRow.of(it, today.day())).toList();
    }
}
