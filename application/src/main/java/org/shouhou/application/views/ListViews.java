package org.shouhou.application.views;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Stream;
import org.shouhou.application.port.SavedViews;
import org.shouhou.application.security.Actor;
import org.shouhou.application.security.CurrentActor;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.view.SavedView;

/** Lists the views of the list of cases that are open to the actor. */
@Permitted(Right.READ_CASES)
@ApplicationScoped
public class ListViews {

    private static final int MOST_SHARED = 30;

    private final SavedViews views;
    private final CurrentActor currentActor;

    protected ListViews() {
        this(null, null);
    }

    @Inject
    public ListViews(SavedViews views, CurrentActor currentActor) {
        this.views = views;
        this.currentActor = currentActor;
    }

    /** @param own whether the actor made it */
    public record Row(long id, long version, String name, boolean shared, boolean own, String filter, String columns) {}

    /** Own ones first, then those others share, by name. */
    @Transactional
    public List<Row> list() {
        long me = actor().employeeId();
        return Stream.concat(views.of(me).stream(), views.sharedWith(me, MOST_SHARED).stream())
                .map(it -> row(it, me))
                .toList();
    }

    /** The columns the actor chose for themselves; empty for the usual ones. */
    @Transactional
    public String columns() {
        return views.columnsOf(actor().employeeId());
    }

    private static Row row(SavedView it, long me) {
        return new Row(it.id(), it.version(), it.name(), it.shared(), it.ownerId() == me, it.filter(), it.columns());
    }

    private Actor actor() {
        return currentActor.get().orElseThrow(() -> new RuleBroken("not-signed-in"));
    }
}
