package org.shouhou.domain.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SavedViewTest {

    private final SavedView view = new SavedView(7, " 急件 ", false, "clock=soon", "STATUS,CLOCK");

    @Test
    void a_view_has_a_name_of_at_most_forty_characters() {
        assertThat(view.name()).isEqualTo("急件");
        assertThatThrownBy(() -> new SavedView(7, " ", false, "", "")).hasMessageContaining("view.name.missing");
        assertThatThrownBy(() -> new SavedView(7, "急".repeat(41), false, "", ""))
                .hasMessageContaining("view.name.too-long");
    }

    @Test
    void only_who_made_it_changes_it_and_only_as_it_was_seen() {
        view.requireOwner(7);
        assertThatThrownBy(() -> view.requireOwner(8)).hasMessageContaining("view.not-yours");
        assertThatThrownBy(() -> view.requireSeen(3)).hasMessageContaining("changed-meanwhile");
    }
}
