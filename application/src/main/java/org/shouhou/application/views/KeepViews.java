package org.shouhou.application.views;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.shouhou.application.ledger.Changes;
import org.shouhou.application.ledger.Ledger;
import org.shouhou.application.port.SavedViews;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.view.SavedView;

/** Keeps a way of looking at the list of cases, changes it, or takes it away; each its owner alone. */
@Permitted(Right.READ_CASES)
@ApplicationScoped
public class KeepViews {

    private final SavedViews views;
    private final Ledger ledger;

    protected KeepViews() {
        this(null, null);
    }

    @Inject
    public KeepViews(SavedViews views, Ledger ledger) {
        this.views = views;
        this.ledger = ledger;
    }

    /** What is kept under which name. */
    public record Content(String name, boolean shared, String filter, String columns) {}

    /**
     * Keeps a new one.
     *
     * @return its id
     * @throws RuleBroken {@code view.name.taken} where the actor has one of that name, {@code view.too-many}
     */
    @Transactional
    public long add(Content content) {
        long me = ledger.actor().employeeId();
        SavedView view = new SavedView(me, content.name(), content.shared(), content.filter(), content.columns());
        List<SavedView> own = views.of(me);
        requireFree(own, view.name(), null);
        RuleBroken.unless(own.size() < SavedView.MOST, "view.too-many", SavedView.MOST);
        views.add(view);
        ledger.record("view.kept", object(view), told(view));
        return view.id();
    }

    /** @param seenVersion the version the actor looked at */
    @Transactional
    public void change(long id, long seenVersion, Content content) {
        SavedView view = own(id, seenVersion);
        SavedView wanted =
                new SavedView(view.ownerId(), content.name(), content.shared(), content.filter(), content.columns());
        requireFree(views.of(view.ownerId()), wanted.name(), view.id());
        Changes changes = new Changes()
                .of("name", view.name(), wanted.name())
                .of("shared", view.shared(), wanted.shared())
                .of("filter", view.filter(), wanted.filter())
                .of("columns", view.columns(), wanted.columns());
        view.describe(content.name(), content.shared(), content.filter(), content.columns());
        ledger.record("view.changed", object(view), changes);
    }

    /** Takes it away, also from those it was shared with. */
    @Transactional
    public void remove(long id, long seenVersion) {
        SavedView view = own(id, seenVersion);
        views.remove(view);
        ledger.record("view.removed", object(view), told(view));
    }

    /** The columns the actor sees from now on where a view doesn't say otherwise. */
    @Transactional
    public void keepColumns(String columns) {
        views.keepColumns(ledger.actor().employeeId(), columns);
    }

    private SavedView own(long id, long seenVersion) {
        SavedView view = views.byId(id).orElseThrow(() -> new RuleBroken("view.unknown"));
        view.requireOwner(ledger.actor().employeeId());
        view.requireSeen(seenVersion);
        return view;
    }

    private static void requireFree(List<SavedView> own, String name, Long except) {
        RuleBroken.unless(
                own.stream()
                        .noneMatch(it ->
                                it.name().equalsIgnoreCase(name) && !it.id().equals(except)),
                "view.name.taken",
                name);
    }

    private static String object(SavedView view) {
        return "view " + view.name();
    }

    private static Changes told(SavedView view) {
        return new Changes()
                .with("shared", view.shared())
                .with("filter", view.filter())
                .with("columns", view.columns());
    }
}
