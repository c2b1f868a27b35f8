package org.shouhou.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.omnifaces.util.Faces;
import org.shouhou.application.catalogue.ListProductTypes;
import org.shouhou.application.catalogue.ProductTypeRow;
import org.shouhou.application.reading.CasePage;
import org.shouhou.application.reading.CaseSearch;
import org.shouhou.application.reading.CountCases;
import org.shouhou.application.reading.FindCases;
import org.shouhou.application.reading.ViewCase;
import org.shouhou.application.views.ListViews;
import org.shouhou.domain.coverage.WarrantyStatus;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.FaultCause;
import org.shouhou.domain.servicecase.Priority;
import org.shouhou.portal.frame.Links;
import org.shouhou.portal.frame.Me;

/** The list of cases; what it shows stands in its address. */
@Named
@RequestScoped
public class CasesBacking {

    private static final int PAGE_SIZE = 50;

    /** What is usually folded away of the filter. */
    private static final List<String> FURTHER =
            List.of("from", "until", "cause", "breached", "with", "product", "warranty", "repeated", "priority", "tag");

    @Inject
    private FindCases findCases;

    @Inject
    private CountCases countCases;

    @Inject
    private ViewCase viewCase;

    @Inject
    private ListProductTypes listProductTypes;

    @Inject
    private Links links;

    @Inject
    private Me me;

    @Inject
    private Clock clock;

    @Inject
    private ZoneId zone;

    @Inject
    private ListViews listViews;

    private Set<ListColumn> columns;
    private CasePage page;
    private Long count;

    /** Who searches for a case's number is taken to the case. */
    public void open() {
        String text = filter().text();
        CaseNumber.in(text)
                .filter(number -> number.value().equalsIgnoreCase(text))
                .filter(number -> viewCase.view(number).isPresent())
                .ifPresent(number ->
                        Faces.redirect(Faces.getRequestContextPath() + "/cases/case?number=%s", number.value()));
    }

    /** Before the list is drawn again: what an action changed is to be seen. */
    public void refresh() {
        if (Faces.isPostback()) {
            page = null;
            count = null;
        }
    }

    public CasePage getPage() {
        if (page == null) {
            page = findCases.find(search());
        }
        return page;
    }

    public long getCount() {
        if (count == null) {
            count = countCases.count(search());
        }
        return count;
    }

    public String getStatus() {
        return filter().status();
    }

    public String getOrder() {
        return filter().order().name();
    }

    /** A parameter of the address, for the fields of the filter. */
    public String given(String name) {
        return links.given(name).orElse("");
    }

    /** Whether anything but the state was chosen. */
    public boolean isNarrowed() {
        return !(given("q") + given("channel") + given("holder") + given("clock")).isEmpty() || isFurther();
    }

    /** Whether something was chosen of what is usually folded away. */
    public boolean isFurther() {
        return !FURTHER.stream().allMatch(it -> given(it).isEmpty());
    }

    /** What a filter's field offers is what was chosen. */
    public String selected(String name, String value) {
        return given(name).equals(value) ? "selected" : null;
    }

    public List<ProductTypeRow> getTypes() {
        return me.may("READ_CUSTOMERS") ? listProductTypes.list() : List.of();
    }

    public WarrantyStatus[] getWarranties() {
        return WarrantyStatus.values();
    }

    public Priority[] getPriorities() {
        return Priority.values();
    }

    public FaultCause[] getCauses() {
        return FaultCause.values();
    }

    /** Whether the list has that column: by its address, else as chosen by whoever looks. */
    public boolean shows(String column) {
        return getColumns().contains(ListColumn.valueOf(column));
    }

    public Set<ListColumn> getColumns() {
        if (columns == null) {
            columns = ListColumn.of(links.given("cols").orElseGet(listViews::columns));
        }
        return columns;
    }

    /** Where the list is to be had as a table of that format. */
    public String export(String format) {
        String filter = links.only(CaseFilter.PARAMETERS);
        return Faces.getRequestContextPath() + "/cases/export?format=" + format + "&cols="
                + ListColumn.written(getColumns()) + (filter.isEmpty() ? "" : "&" + filter);
    }

    private CaseSearch search() {
        return filter().search(me.actor().employeeId(), clock.instant(), zone, PAGE_SIZE);
    }

    private CaseFilter filter() {
        return new CaseFilter(links::given);
    }
}
