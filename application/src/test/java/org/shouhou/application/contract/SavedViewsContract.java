package org.shouhou.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shouhou.domain.view.SavedView;

/** The ways people look at the list of cases. */
public abstract class SavedViewsContract extends PortContract {

    @Test
    void a_view_is_kept_whole_changed_and_taken_away() throws Exception {
        long me = employee();
        long id = keep(me, "b", false);

        inTransaction(() -> stores.savedViews().byId(id).orElseThrow().describe("urgent", true, "clock=soon", "CLOCK"));

        SavedView kept = read(() -> stores.savedViews().byId(id)).orElseThrow();
        assertThat(kept.ownerId()).isEqualTo(me);
        assertThat(kept.name()).isEqualTo("urgent");
        assertThat(kept.shared()).isTrue();
        assertThat(kept.filter()).isEqualTo("clock=soon");
        assertThat(kept.columns()).isEqualTo("CLOCK");

        inTransaction(
                () -> stores.savedViews().remove(stores.savedViews().byId(id).orElseThrow()));
        assertThat(read(() -> stores.savedViews().byId(id))).isEmpty();
    }

    @Test
    void everybody_has_their_own_and_what_others_share_by_name() throws Exception {
        long me = employee();
        long colleague = employee();
        keep(me, "b", false);
        keep(me, "a", true);
        keep(colleague, "d", true);
        keep(colleague, "c", true);
        keep(colleague, "private", false);

        assertThat(read(() -> stores.savedViews().of(me)))
                .extracting(SavedView::name)
                .containsExactly("a", "b");
        assertThat(read(() -> stores.savedViews().sharedWith(me, 9)))
                .extracting(SavedView::name)
                .containsExactly("c", "d");
        assertThat(read(() -> stores.savedViews().sharedWith(me, 1)))
                .extracting(SavedView::name)
                .containsExactly("c");
    }

    @Test
    void the_columns_somebody_chose_last_are_theirs() throws Exception {
        long me = employee();
        long colleague = employee();
        inTransaction(() -> stores.savedViews().keepColumns(me, "STATUS"));
        inTransaction(() -> stores.savedViews().keepColumns(me, "STATUS,CLOCK"));

        assertThat(read(() -> stores.savedViews().columnsOf(me))).isEqualTo("STATUS,CLOCK");
        assertThat(read(() -> stores.savedViews().columnsOf(colleague))).isEmpty();
    }

    private long keep(long owner, String name, boolean shared) throws Exception {
        return read(() -> {
            SavedView view = new SavedView(owner, name, shared, "status=NEW", "");
            stores.savedViews().add(view);
            return view.id();
        });
    }
}
