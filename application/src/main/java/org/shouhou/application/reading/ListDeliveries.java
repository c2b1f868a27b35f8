package org.shouhou.application.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.correspondence.Outcome;
import org.shouhou.domain.organisation.Right;

/** Lists every arrival and what became of it (D10). */
@Permitted(Right.WORK_REGISTER)
@ApplicationScoped
public class ListDeliveries {

    private final CaseQueries queries;

    protected ListDeliveries() {
        this(null);
    }

    @Inject
    public ListDeliveries(CaseQueries queries) {
        this.queries = queries;
    }

    /**
     * Which page.
     *
     * @param outcome empty for any
     * @param before only arrivals before this id; empty for the latest
     * @param after only arrivals after this id, those next to it; excludes {@code before}
     * @param size rows a page
     */
    public record Command(Optional<Outcome> outcome, Optional<Long> before, Optional<Long> after, int size) {}

    /** One page, the latest arrival on top. */
    @Transactional
    public DeliveryPage list(Command command) {
        int size = command.size();
        if (command.after().isPresent()) {
            List<DeliveryRow> rows = new ArrayList<>(
                    queries.deliveriesAfter(command.outcome(), command.after().get(), size + 1));
            boolean more = cut(rows, size);
            Collections.reverse(rows);
            return page(rows, true, more);
        }
        List<DeliveryRow> rows = new ArrayList<>(
                queries.deliveries(command.outcome(), command.before().orElse(Long.MAX_VALUE), size + 1));
        boolean more = cut(rows, size);
        return page(rows, more, command.before().isPresent());
    }

    private static boolean cut(List<DeliveryRow> rows, int size) {
        boolean more = rows.size() > size;
        if (more) {
            rows.remove(size);
        }
        return more;
    }

    private static DeliveryPage page(List<DeliveryRow> rows, boolean older, boolean newer) {
        return new DeliveryPage(
                List.copyOf(rows),
                older && !rows.isEmpty() ? Optional.of(rows.get(rows.size() - 1).id()) : Optional.empty(),
                newer && !rows.isEmpty() ? Optional.of(rows.get(0).id()) : Optional.empty());
    }
}
