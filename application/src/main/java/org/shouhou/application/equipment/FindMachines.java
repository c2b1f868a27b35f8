package org.shouhou.application.equipment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.shouhou.application.reading.ListPage;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.organisation.Right;

/** Lists machines with their warranty today. */
@Permitted(Right.READ_CUSTOMERS)
@ApplicationScoped
public class FindMachines {

    private final MachineQueries queries;
    private final Today today;

    protected FindMachines() {
        this(null, null);
    }

    @Inject
    public FindMachines(MachineQueries queries, Today today) {
        this.queries = queries;
        this.today = today;
    }

    /** One page. */
    @Transactional
    public ListPage<MachineRow> find(MachineSearch search) {
        return queries.find(search).map(it -> MachineRow.of(it, today.day()));
    }
}
