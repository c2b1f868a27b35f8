package org.shouhou.application.dashboard;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.shouhou.domain.correspondence.Channel;
import org.shouhou.domain.servicecase.FaultCause;

/**
 * The figures of one period.
 *
 * @param intake cases that came in, one entry a step, oldest first, none left out
 * @param firstReply of those cases
 * @param lying open cases as they are now, wherever they came from in time
 * @param causes how often each cause was found in cases that came in, the most frequent first
 * @param products what the cases that came in are about and why it failed, the most frequent first
 * @param repeated how many of them repeat an earlier repair (D6)
 */
public record Dashboard(
        Period period,
        LocalDate today,
        List<Intake> intake,
        FirstReply firstReply,
        List<Lying> lying,
        List<Cause> causes,
        List<Product> products,
        long repeated) {

    /** What came in within one step. */
    public record Intake(LocalDate begin, Map<Channel, Long> byChannel) {

        public long total() {
            return byChannel.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /**
     * How fast a person first answered (D4).
     *
     * @param answered those a person has answered
     * @param median null where none was answered; half were answered as fast
     * @param ninetieth null where none was; nine of ten were answered as fast
     * @param breached those whose promise was broken
     */
    public record FirstReply(long cases, long answered, Duration median, Duration ninetieth, long breached) {}

    /** How old an open case is, in days of the company's zone. */
    public enum Age {
        TWO_DAYS(0, 1),
        FOUR_DAYS(2, 3),
        WEEK(4, 7),
        MONTH(8, 30),
        OLDER(31, Integer.MAX_VALUE);

        private final int youngest;
        private final int oldest;

        Age(int youngest, int oldest) {
            this.youngest = youngest;
            this.oldest = oldest;
        }

        static Age of(long days) {
            for (Age age : values()) {
                if (days <= age.oldest) {
                    return age;
                }
            }
            return OLDER;
        }

        /** The latest day on which cases of that age came in. */
        public LocalDate latest(LocalDate today) {
            return today.minusDays(youngest);
        }

        /** The earliest such day; null where there is none. */
        public LocalDate earliest(LocalDate today) {
            return this == OLDER ? null : today.minusDays(oldest);
        }
    }

    /**
     * What lies with one department.
     *
     * @param with its code, or {@link org.shouhou.application.reading.Narrowing#NOBODY}
     */
    public record Lying(String with, Map<Age, Long> byAge) {

        public long total() {
            return byAge.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /**
     * A type of product, and how often it failed why.
     *
     * @param typeId null for cases whose type is unknown, as are its names
     * @param total all cases about it, those too whose cause isn't known yet
     */
    public record Product(Long typeId, String nameZh, String nameEn, Map<FaultCause, Long> byCause, long total) {}

    /** How often a cause was found. */
    public record Cause(FaultCause cause, long cases) {}
}
