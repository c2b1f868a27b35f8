package org.shouhou.application.reading;

import java.util.Map;
import org.shouhou.domain.correspondence.Outcome;

/** How many arrivals had which outcome; together they are everything ever received. */
public interface DeliveryCounts {

    /** Every outcome with its number of arrivals, also where it is zero; the cost doesn't grow with the register. */
    Map<Outcome, Long> byOutcome();
}
