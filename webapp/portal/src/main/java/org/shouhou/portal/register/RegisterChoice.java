package org.shouhou.portal.register;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.shouhou.application.register.RegisterFilter;
import org.shouhou.domain.correspondence.Channel;
import org.shouhou.domain.correspondence.Direction;
import org.shouhou.domain.customer.CorrespondentKind;
import org.shouhou.domain.servicecase.Disposition;

/** Which lines of the register an address asks for; what it doesn't understand narrows nothing. */
record RegisterChoice(
        RegisterTime time,
        Optional<Channel> channel,
        Optional<Direction> direction,
        Optional<CorrespondentKind> kind,
        Optional<Disposition> way,
        boolean unanswered) {

    /** @param given a parameter of the address by its name */
    static RegisterChoice of(Function<String, Optional<String>> given, LocalDate today) {
        return new RegisterChoice(
                RegisterTime.of(given.apply("time").orElse(""), today),
                one(given.apply("channel"), Channel.values()),
                one(given.apply("direction"), Direction.values()),
                one(given.apply("kind"), CorrespondentKind.values()),
                one(given.apply("way"), Disposition.values()),
                given.apply("unanswered").isPresent());
    }

    private static <E extends Enum<E>> Optional<E> one(Optional<String> name, E[] all) {
        return Arrays.stream(all)
                .filter(it -> name.filter(it.name()::equals).isPresent())
                .findFirst();
    }

    RegisterFilter filter(ZoneId zone) {
        return new RegisterFilter(time.from(zone), time.until(zone), channel, direction, kind, way, unanswered);
    }
}
