package org.shouhou.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.note.InternalNote;
import org.shouhou.domain.servicecase.CaseMerge;
import org.shouhou.domain.servicecase.ServiceCase;

/** Which case was merged into which. */
public abstract class CaseMergesContract extends PortContract {

    @Test
    void a_merge_tells_what_moved_until_it_is_taken_back() throws Exception {
        long merged = serviceCase(NOON);
        long survivor = serviceCase(NOON);
        long clerk = employee();
        long entry = read(() -> {
            Correspondence mail = received(merged, "li@customer.example", "m1@customer.example", NOON);
            stores.correspondences().add(mail);
            return mail.id();
        });
        long note = read(() -> {
            var written = new InternalNote(merged, clerk, "同一台设备", NOON);
            stores.notes().add(written);
            return written.id();
        });
        inTransaction(() -> stores.caseMerges()
                .add(stores.cases()
                        .byId(merged)
                        .orElseThrow()
                        .mergeInto(
                                stores.cases().byId(survivor).orElseThrow(),
                                new CaseMerge.Belongings(List.of(entry), List.of(note)),
                                clerk,
                                NOON.plusSeconds(60))
                        .made()));

        assertThat(survivorOf(merged)).contains(survivor);
        assertThat(survivorOf(survivor)).isEmpty();
        assertThat(takenInBy(survivor)).containsExactly(merged);
        assertThat(takenInBy(merged)).isEmpty();
        inTransaction(() -> {
            CaseMerge kept = stores.caseMerges().ofCase(merged).orElseThrow();
            assertThat(kept.belongings()).isEqualTo(new CaseMerge.Belongings(List.of(entry), List.of(note)));
            assertThat(stores.cases().goingOn(merged).map(ServiceCase::id)).contains(survivor);
        });

        inTransaction(() -> stores.cases()
                .byId(merged)
                .orElseThrow()
                .unmerge(
                        stores.caseMerges().ofCase(merged).orElseThrow(),
                        Optional.empty(),
                        clerk,
                        NOON.plusSeconds(120)));
        assertThat(survivorOf(merged)).isEmpty();
        assertThat(takenInBy(survivor)).isEmpty();
    }

    private List<Long> takenInBy(long caseId) throws Exception {
        return read(() ->
                stores.caseMerges().into(caseId).stream().map(CaseMerge::caseId).toList());
    }

    private Optional<Long> survivorOf(long caseId) throws Exception {
        return read(() -> stores.caseMerges().ofCase(caseId).map(CaseMerge::survivorId));
    }
}
