package org.shouhou.application.register;

import java.util.Map;
import org.shouhou.domain.correspondence.Channel;

/**
 * What the lines of a time come to.
 *
 * @param in what came in, by the way it came
 * @param out what left
 * @param unanswered what came in and nobody has answered since
 */
public record RegisterTotals(Map<Channel, Long> in, Map<Channel, Long> out, long unanswered) {

    public long allIn() {
        return sum(in);
    }

    public long allOut() {
        return sum(out);
    }

    private static long sum(Map<Channel, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
