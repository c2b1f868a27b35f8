package org.shouhou.application.reading;

import java.util.Optional;
import org.shouhou.domain.correspondence.Outcome;

/**
 * Which arrivals to list, and which page of them.
 *
 * @param outcome of one outcome only
 */
public record DeliverySearch(Optional<Outcome> outcome, Place place) {

    /** The same from another place on. */
    public DeliverySearch at(Place other) {
        return new DeliverySearch(outcome, other);
    }
}
