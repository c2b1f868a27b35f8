package org.shouhou.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.shouhou.application.quotation.FindQuotations;
import org.shouhou.application.quotation.QuotationRow;
import org.shouhou.application.quotation.QuotationSearch;
import org.shouhou.application.reading.Place;
import org.shouhou.application.reading.RegisterPage;
import org.shouhou.domain.quotation.QuotationStatus;
import org.shouhou.portal.frame.Links;

/** The list of quotations, the latest first; what it shows stands in its address. */
@Named
@RequestScoped
public class QuotationsBacking {

    private static final int PAGE_SIZE = 50;

    @Inject
    private FindQuotations findQuotations;

    @Inject
    private Links links;

    private List<QuotationRow> rows;
    private boolean older;
    private boolean newer;

    public List<QuotationRow> getRows() {
        if (rows == null) {
            load();
        }
        return rows;
    }

    /** The last row's id where older ones follow, else null. */
    public Long getOlder() {
        return older && !getRows().isEmpty() ? rows.get(rows.size() - 1).id() : null;
    }

    /** The first row's id where newer ones come before, else null. */
    public Long getNewer() {
        return newer && !getRows().isEmpty() ? rows.get(0).id() : null;
    }

    public QuotationStatus[] getStatuses() {
        return QuotationStatus.values();
    }

    public QuotationStatus getChosen() {
        return links.given("status")
                .flatMap(name -> Arrays.stream(QuotationStatus.values())
                        .filter(it -> it.name().equals(name))
                        .findFirst())
                .orElse(null);
    }

    private void load() {
        OptionalLong after = id("after");
        RegisterPage<QuotationRow> page = findQuotations.find(new QuotationSearch(
                Optional.ofNullable(getChosen()),
                new Place(after.isEmpty(), after.isPresent() ? after : id("before"), PAGE_SIZE)));
        rows = new ArrayList<>(page.rows());
        boolean more = page.next().isPresent();
        if (after.isPresent()) {
            Collections.reverse(rows);
        }
        older = after.isPresent() || more;
        newer = after.isPresent() ? more : id("before").isPresent();
    }

    private OptionalLong id(String name) {
        return links.given(name)
                .filter(it -> it.matches("\\d{1,18}"))
                .map(it -> OptionalLong.of(Long.parseLong(it)))
                .orElse(OptionalLong.empty());
    }
}
