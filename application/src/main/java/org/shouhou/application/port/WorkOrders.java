package org.shouhou.application.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.shouhou.domain.field.WorkOrder;

/** The jobs at customers' places (P3). */
public interface WorkOrders {

    /** Adds a work order; it has its id afterwards. */
    void add(WorkOrder order);

    Optional<WorkOrder> byId(long id);

    /** All work orders of a case, oldest first. */
    List<WorkOrder> ofCase(long caseId);

    /** Those nobody arrived for by the customer's time, unrecorded before this time, at most so many. */
    List<WorkOrder> withUnrecordedBreach(Instant now, int atMost);
}
