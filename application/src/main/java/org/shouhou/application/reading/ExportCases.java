package org.shouhou.application.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.organisation.Right;

/**
 * Gives every case of a list that the actor may see, one after the other, however many there are: page by page, so that
 * nobody's slow line holds a transaction open.
 */
@Permitted(Right.READ_CASES)
@ApplicationScoped
public class ExportCases {

    private final FindCases findCases;

    protected ExportCases() {
        this(null);
    }

    @Inject
    public ExportCases(FindCases findCases) {
        this.findCases = findCases;
    }

    /** Takes the rows as they come; what it throws ends the export. */
    public interface Taker<X extends Exception> {
        void take(CaseRow row) throws X;
    }

    /** In the order the cases came in where the list's own order changes while people work. */
    public <X extends Exception> void export(CaseSearch search, Taker<X> taker) throws X {
        CaseSearch wanted = search.steadily();
        CasePage page = findCases.find(wanted);
        while (true) {
            for (CaseRow row : page.rows()) {
                taker.take(row);
            }
            if (page.next().isEmpty()) {
                return;
            }
            page = findCases.find(wanted.at(page.next()));
        }
    }
}
