package org.shouhou.application.register;

import java.time.Instant;
import java.util.Optional;
import org.shouhou.domain.correspondence.Channel;
import org.shouhou.domain.correspondence.Direction;
import org.shouhou.domain.customer.CorrespondentKind;
import org.shouhou.domain.servicecase.Disposition;

/**
 * Which lines of the register; what is empty narrows nothing.
 *
 * @param from the beginning of the time, inclusive
 * @param until its end, exclusive
 * @param unanswered only what came in and nobody has answered since
 */
public record RegisterFilter(
        Instant from,
        Instant until,
        Optional<Channel> channel,
        Optional<Direction> direction,
        Optional<CorrespondentKind> kind,
        Optional<Disposition> way,
        boolean unanswered) {}
