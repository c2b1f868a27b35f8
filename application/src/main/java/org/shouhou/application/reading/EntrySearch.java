package org.shouhou.application.reading;

import java.util.Optional;
import org.shouhou.domain.correspondence.Channel;
import org.shouhou.domain.correspondence.Direction;
import org.shouhou.domain.servicecase.CaseNumber;

/**
 * Which entries of the register to list, and which page of them.
 *
 * @param caseNumber of one case only
 * @param channel of one channel only
 * @param direction of one direction only
 */
public record EntrySearch(
        Optional<CaseNumber> caseNumber, Optional<Channel> channel, Optional<Direction> direction, Place place) {

    /** Every entry, from there on. */
    public static EntrySearch everything(Place place) {
        return new EntrySearch(Optional.empty(), Optional.empty(), Optional.empty(), place);
    }

    /** The same from another place on. */
    public EntrySearch at(Place other) {
        return new EntrySearch(caseNumber, channel, direction, other);
    }
}
