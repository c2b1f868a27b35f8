package org.shouhou.application.administration;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.shouhou.domain.RuleBroken;

/** Says that something is refused, and by which rule. */
public final class Refused {

    private Refused() {}

    public static void refused(String code, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOf(RuleBroken.class)
                .extracting("code")
                .isEqualTo(code);
    }
}
