package org.shouhou.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouhou.domain.note.InternalNote;

/** What staff tell each other. */
public abstract class NotesContract extends PortContract {

    @Test
    void the_notes_on_a_case_come_oldest_first_and_no_others() throws Exception {
        long caseId = serviceCase(NOON);
        long author = employee();
        long another = serviceCase(NOON);
        inTransaction(() -> {
            stores.notes().add(new InternalNote(caseId, author, "客户很急", NOON));
            stores.notes().add(new InternalNote(another, author, "别的", NOON));
            stores.notes().add(new InternalNote(caseId, author, "已致电", NOON.plusSeconds(60)));
        });

        List<InternalNote> notes = read(() -> stores.notes().ofCase(caseId));

        assertThat(notes).extracting(InternalNote::text).containsExactly("客户很急", "已致电");
        assertThat(notes).extracting(InternalNote::authorId).containsOnly(author);
        assertThat(notes.get(1).writtenAt()).isEqualTo(NOON.plusSeconds(60));
        assertThat(notes).extracting(InternalNote::id).doesNotContainNull().doesNotHaveDuplicates();
    }
}
