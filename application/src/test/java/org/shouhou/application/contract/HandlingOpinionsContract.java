package org.shouhou.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouhou.domain.correspondence.Channel;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.correspondence.HandlingOpinion;

/** What we think of incoming entries. */
public abstract class HandlingOpinionsContract extends PortContract {

    @Test
    void the_opinions_on_an_entry_come_oldest_first_and_no_others() throws Exception {
        long author = employee();
        Correspondence entry = received();
        Correspondence another = received();
        inTransaction(() -> {
            stores.handlingOpinions().add(new HandlingOpinion(entry, author, "请技术中心确认", NOON));
            stores.handlingOpinions().add(new HandlingOpinion(another, author, "别的", NOON));
            stores.handlingOpinions().add(new HandlingOpinion(entry, author, "同意派人", NOON.plusSeconds(60)));
        });

        List<HandlingOpinion> opinions = read(() -> stores.handlingOpinions().on(entry.id()));

        assertThat(opinions).extracting(HandlingOpinion::text).containsExactly("请技术中心确认", "同意派人");
        assertThat(opinions).extracting(HandlingOpinion::authorId).containsOnly(author);
        assertThat(opinions.get(1).writtenAt()).isEqualTo(NOON.plusSeconds(60));
    }

    private Correspondence received() throws Exception {
        return read(() -> {
            var content = new Correspondence.Content(
                    "li@customer.example", "李雷", "", "", "异响", "请尽快", null, null, null, List.of());
            var entry = Correspondence.received(Channel.PHONE, content, null, null, null, NOON, NOON);
            stores.correspondences().add(entry);
            return entry;
        });
    }
}
