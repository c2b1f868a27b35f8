package org.shouhou.application.reading;

import java.util.List;
import java.util.Optional;

/**
 * One page of the arrivals, latest first.
 *
 * @param older the id before which the following page begins, empty on the last
 * @param newer the id after which the page before ends, empty on the first
 */
public record DeliveryPage(List<DeliveryRow> rows, Optional<Long> older, Optional<Long> newer) {}
