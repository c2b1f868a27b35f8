package org.shouhou.adapters.in.demo;

import java.time.Instant;
import java.time.ZonedDateTime;

/** One kind of thing that can happen in a story. */
@FunctionalInterface
interface Act {

    void play(Scene scene);

    /**
     * What happens.
     *
     * @param told the story so far
     * @param at when it is done
     * @param now from when the story is seen, in the company's zone
     */
    record Scene(Told told, Step step, Instant at, ZonedDateTime now) {

        /** When it happened, if it became known only later. */
        Instant occurredAt() {
            return moment("at");
        }

        /** A time that the step names. */
        Instant moment(String name) {
            return Moment.of(step.word(name), now);
        }
    }
}
