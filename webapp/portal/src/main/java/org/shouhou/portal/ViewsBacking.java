package org.shouhou.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.omnifaces.util.Faces;
import org.shouhou.application.reading.CountCases;
import org.shouhou.application.views.KeepViews;
import org.shouhou.application.views.ListViews;
import org.shouhou.domain.RuleBroken;
import org.shouhou.portal.frame.Choices;
import org.shouhou.portal.frame.Links;
import org.shouhou.portal.frame.Me;
import org.shouhou.portal.frame.Told;

/** The views of the list of cases: those in the rail with how many cases each has, and keeping the one that is shown. */
@Named
@RequestScoped
public class ViewsBacking {

    private static final int IN_RAIL = 12;

    @Inject
    private ListViews listViews;

    @Inject
    private KeepViews keepViews;

    @Inject
    private CountCases countCases;

    @Inject
    private Links links;

    @Inject
    private Me me;

    @Inject
    private Told told;

    @Inject
    private Clock clock;

    @Inject
    private ZoneId zone;

    private List<ListViews.Row> rows;
    private String name;
    private Boolean shared;
    private List<ListColumn> columns;

    /** The first of them, own ones on top. */
    public List<ListViews.Row> getInRail() {
        return all().stream().limit(IN_RAIL).toList();
    }

    /** All others, where the rail has no room. */
    public List<ListViews.Row> getFurther() {
        return all().stream().skip(IN_RAIL).toList();
    }

    public long count(ListViews.Row row) {
        return countCases.count(
                CaseFilter.kept(row.filter()).search(me.actor().employeeId(), clock.instant(), zone, 1));
    }

    /** Where a view is shown. */
    public String address(ListViews.Row row) {
        return "/cases?" + (row.filter().isEmpty() ? "" : row.filter() + "&")
                + (row.columns().isEmpty() ? "" : "cols=" + row.columns() + "&") + "view=" + row.id();
    }

    /** The view that is shown, or null. */
    public ListViews.Row getShown() {
        return shown().orElse(null);
    }

    /** Whether what is shown differs from the view as it was kept. */
    public boolean isChanged() {
        return shown().filter(
                        it -> !it.filter().equals(filter()) || !it.columns().equals(chosenColumns()))
                .isPresent();
    }

    public void add() {
        long id = keepViews.add(content());
        leadTo(id, "cases.view-kept");
    }

    public void change() {
        ListViews.Row view = shown().orElseThrow(() -> new RuleBroken("view.unknown"));
        keepViews.change(view.id(), seen(), content());
        leadTo(view.id(), "cases.view-kept");
    }

    public void remove() {
        keepViews.remove(
                shown().orElseThrow(() -> new RuleBroken("view.unknown")).id(), seen());
        told.at("/cases", "cases.view-removed");
    }

    /** The columns of the list from now on; in the address, too, where a view is shown that has its own. */
    public void chooseColumns() {
        String chosen = ListColumn.written(ListColumn.of(ListColumn.written(columns)));
        keepViews.keepColumns(chosen);
        Faces.redirect(
                Faces.getRequestContextPath() + "/cases" + links.with("cols", shown().isPresent() ? chosen : ""));
    }

    private void leadTo(long id, String sentence) {
        rows = null;
        ListViews.Row view =
                all().stream().filter(it -> it.id() == id).findFirst().orElseThrow();
        told.at(address(view), sentence, view.name());
    }

    private KeepViews.Content content() {
        return new KeepViews.Content(name, Boolean.TRUE.equals(shared), filter(), chosenColumns());
    }

    private String filter() {
        return links.only(CaseFilter.PARAMETERS);
    }

    /** In a view the columns are kept as they are seen, also those its maker chose for all lists. */
    private String chosenColumns() {
        return ListColumn.written(ListColumn.of(links.given("cols").orElseGet(listViews::columns)));
    }

    private Optional<ListViews.Row> shown() {
        Long id = Choices.id(links.given("view").orElse(""));
        return all().stream().filter(it -> id != null && it.id() == id).findFirst();
    }

    private long seen() {
        Long version = Choices.id(
                Optional.ofNullable(Faces.getRequestParameter("seen")).orElse(""));
        return version == null ? -1 : version;
    }

    private List<ListViews.Row> all() {
        if (rows == null) {
            rows = me.may("READ_CASES") ? listViews.list() : List.of();
        }
        return rows;
    }

    public String getName() {
        return name != null
                ? name
                : shown().filter(ListViews.Row::own).map(ListViews.Row::name).orElse("");
    }

    public void setName(String name) {
        this.name = name;
    }

    public boolean isShared() {
        return shared != null
                ? shared
                : shown().map(it -> it.own() && it.shared()).orElse(false);
    }

    public void setShared(boolean shared) {
        this.shared = shared;
    }

    public List<ListColumn> getColumns() {
        return columns != null
                ? columns
                : new ArrayList<>(ListColumn.of(links.given("cols").orElseGet(listViews::columns)));
    }

    public void setColumns(List<ListColumn> columns) {
        this.columns = columns;
    }

    public ListColumn[] getAllColumns() {
        return ListColumn.values();
    }
}
