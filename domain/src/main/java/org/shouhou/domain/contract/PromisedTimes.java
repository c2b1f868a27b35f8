package org.shouhou.domain.contract;

import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Within which times a contract and its technical agreements promise an answer and somebody on site: of several the shortest
 * counts (D4).
 *
 * @param contractNumber of the contract
 * @param replyHours null where nothing is promised about it
 * @param arrivalHours null where nothing is promised about it
 */
public record PromisedTimes(String contractNumber, Integer replyHours, Integer arrivalHours) {

    /** Empty where neither is promised. */
    public static Optional<PromisedTimes> of(Contract contract, Collection<Contract> agreements) {
        return Optional.of(new PromisedTimes(
                        contract.number(),
                        shortest(contract, agreements, Promises::replyHours),
                        shortest(contract, agreements, Promises::arrivalHours)))
                .filter(it -> it.replyHours() != null || it.arrivalHours() != null);
    }

    private static Integer shortest(
            Contract contract, Collection<Contract> agreements, Function<Promises, Integer> hours) {
        return Stream.concat(Stream.of(contract), agreements.stream())
                .map(it -> hours.apply(it.details().promises()))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
