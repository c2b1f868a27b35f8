package org.shouhou.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.faces.FacesException;
import org.junit.jupiter.api.Test;
import org.shouhou.domain.RuleBroken;

class BrokenRulesTest {

    @Test
    void a_broken_rule_is_found_under_whatever_wraps_it() {
        RuleBroken broken = new RuleBroken("case.over");
        assertThat(BrokenRules.in(new FacesException(new IllegalStateException(broken))))
                .containsSame(broken);
        assertThat(BrokenRules.in(broken)).containsSame(broken);
    }

    @Test
    void what_is_no_broken_rule_is_left_to_the_error_pages() {
        assertThat(BrokenRules.in(new FacesException(new IllegalStateException())))
                .isEmpty();
    }
}
