package org.shouhou.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shouhou.application.port.Jottings.Owner;

/** What is typed and not handed in. */
public abstract class JottingsContract extends PortContract {

    @Test
    void the_latest_words_of_each_form_are_kept_for_their_writer_alone() throws Exception {
        Owner owner = new Owner(employee(), serviceCase(NOON));
        Owner colleague = new Owner(employee(), owner.caseId());
        inTransaction(() -> {
            stores.jottings().keep(owner, "note", "客户", NOON);
            stores.jottings().keep(owner, "answer", "型号", NOON);
            stores.jottings().keep(colleague, "note", "别人的", NOON);
        });

        inTransaction(() -> stores.jottings().keep(owner, "note", "客户很急", NOON.plusSeconds(1)));

        assertThat(read(() -> stores.jottings().of(owner))).isEqualTo(Map.of("note", "客户很急", "answer", "型号"));
    }

    @Test
    void what_was_handed_in_is_gone() throws Exception {
        Owner owner = new Owner(employee(), serviceCase(NOON));
        inTransaction(() -> stores.jottings().keep(owner, "note", "客户很急", NOON));

        inTransaction(() -> stores.jottings().drop(owner, "note"));

        assertThat(read(() -> stores.jottings().of(owner))).isEmpty();
    }
}
