package org.shouhou.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shouhou.domain.servicecase.CaseLink;

/** Which cases have to do with each other. */
public abstract class CaseLinksContract extends PortContract {

    @Test
    void a_link_is_found_from_both_sides_until_it_is_removed() throws Exception {
        long one = serviceCase(NOON);
        long other = serviceCase(NOON);
        long third = serviceCase(NOON);
        long clerk = employee();
        inTransaction(() -> stores.caseLinks()
                .add(new CaseLink(
                        stores.cases().byId(one).orElseThrow(),
                        stores.cases().byId(other).orElseThrow(),
                        CaseLink.Kind.SPLIT,
                        clerk,
                        NOON)));

        assertThat(linked(one, other)).isTrue();
        assertThat(linked(other, one)).isTrue();
        assertThat(linked(one, third)).isFalse();

        inTransaction(() ->
                stores.caseLinks().remove(stores.caseLinks().between(other, one).orElseThrow()));
        assertThat(linked(one, other)).isFalse();
    }

    private boolean linked(long one, long other) throws Exception {
        return read(() -> stores.caseLinks().between(one, other).isPresent());
    }
}
