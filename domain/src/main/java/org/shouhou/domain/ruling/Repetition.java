package org.shouhou.domain.ruling;

import org.shouhou.domain.RuleBroken;

/**
 * What a person says of a repair that is repeated.
 *
 * @param reason in words, at most 2,000 characters
 */
public record Repetition(RepetitionCause cause, String reason) {

    public Repetition {
        RuleBroken.unless(cause != null, "repeat.cause.missing");
        reason = RuleBroken.text(reason, 2_000, "repeat.reason");
    }
}
