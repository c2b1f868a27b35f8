package org.shouhou.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Optional;
import org.omnifaces.util.Faces;
import org.shouhou.application.reading.CasePage;
import org.shouhou.application.reading.CaseSearch;
import org.shouhou.application.reading.CountCases;
import org.shouhou.application.reading.FindCases;
import org.shouhou.application.reading.ViewCase;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.portal.frame.Links;
import org.shouhou.portal.frame.Me;

/** The list of cases; what it shows stands in its address. */
@Named
@RequestScoped
public class CasesBacking {

    private static final int PAGE_SIZE = 50;

    @Inject
    private FindCases findCases;

    @Inject
    private CountCases countCases;

    @Inject
    private ViewCase viewCase;

    @Inject
    private Links links;

    @Inject
    private Me me;

    @Inject
    private Clock clock;

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
        return Optional.of(given("q") + given("channel") + given("holder") + given("clock"))
                .filter(it -> !it.isEmpty())
                .isPresent();
    }

    private CaseSearch search() {
        return filter().search(me.actor().employeeId(), clock.instant(), PAGE_SIZE);
    }

    private CaseFilter filter() {
        return new CaseFilter(links::given);
    }
}
