package org.shouhou.application.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shouhou.application.ledger.Ledger;
import org.shouhou.application.memory.ActingAs;
import org.shouhou.application.memory.MemoryAuditTrail;
import org.shouhou.application.memory.MemorySavedViews;
import org.shouhou.application.memory.SettableClock;
import org.shouhou.application.security.Actor;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.organisation.Right;

class KeepViewsTest {

    private final MemorySavedViews views = new MemorySavedViews();
    private final MemoryAuditTrail audit = new MemoryAuditTrail();
    private final ActingAs acting = new ActingAs();
    private final KeepViews keepViews =
            new KeepViews(views, new Ledger(audit, acting, new SettableClock(Instant.parse("2026-03-02T00:00:00Z"))));
    private final ListViews listViews = new ListViews(views, acting);

    @Test
    void a_view_of_one_s_own_is_seen_by_oneself_and_a_shared_one_by_all() {
        acting.now(who(1, "wangfang"));
        keepViews.add(content("急件", false));
        keepViews.add(content("全室", true));

        assertThat(listViews.list()).extracting(ListViews.Row::name).containsExactlyInAnyOrder("急件", "全室");
        acting.now(who(2, "zhangwei"));
        assertThat(listViews.list()).extracting(ListViews.Row::name).containsExactly("全室");
        assertThat(listViews.list().get(0).own()).isFalse();
        assertThat(audit.actions()).containsExactly("view.kept", "view.kept");
    }

    @Test
    void only_its_owner_changes_it_or_takes_it_away() {
        acting.now(who(1, "wangfang"));
        long id = keepViews.add(content("全室", true));
        acting.now(who(2, "zhangwei"));

        assertThatThrownBy(() -> keepViews.change(id, 0, content("我的", false))).hasMessageContaining("view.not-yours");
        assertThatThrownBy(() -> keepViews.remove(id, 0)).hasMessageContaining("view.not-yours");

        acting.now(who(1, "wangfang"));
        keepViews.change(id, 0, content("我的", false));
        assertThatThrownBy(() -> keepViews.change(id, 9, content("又", false)))
                .hasMessageContaining("changed-meanwhile");
        keepViews.remove(id, 0);
        assertThat(listViews.list()).isEmpty();
        assertThatThrownBy(() -> keepViews.remove(id, 0)).hasMessageContaining("view.unknown");
        assertThat(audit.actions()).containsExactly("view.kept", "view.changed", "view.removed");
    }

    @Test
    void a_name_is_taken_once_and_there_is_an_end_to_them() {
        acting.now(who(1, "wangfang"));
        keepViews.add(content("Late", false));
        assertThatThrownBy(() -> keepViews.add(content("late", true))).hasMessageContaining("view.name.taken");
        for (int i = 1; i < 30; i++) {
            keepViews.add(content("v" + i, false));
        }
        assertThatThrownBy(() -> keepViews.add(content("one more", false))).hasMessageContaining("view.too-many");
    }

    @Test
    void the_columns_one_chose_stay() {
        acting.now(who(1, "wangfang"));
        keepViews.keepColumns("STATUS,CLOCK");

        assertThat(listViews.columns()).isEqualTo("STATUS,CLOCK");
    }

    private static KeepViews.Content content(String name, boolean shared) {
        return new KeepViews.Content(name, shared, "status=NEW", "");
    }

    private static Actor who(long id, String login) {
        return new Actor(id, login, login, DepartmentCode.SERVICE_OFFICE, Set.of(Right.READ_CASES));
    }
}
