package org.shouhou.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.shouhou.application.intake.ReadAgain;
import org.shouhou.application.reading.CountDeliveries;
import org.shouhou.application.reading.DeliveryRow;
import org.shouhou.application.reading.DeliverySearch;
import org.shouhou.application.reading.FindDeliveries;
import org.shouhou.application.reading.Place;
import org.shouhou.application.reading.RegisterPage;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.Outcome;
import org.shouhou.portal.frame.Links;
import org.shouhou.portal.frame.Told;

/** The register of everything that arrived, what became of it, and that nothing was lost. */
@Named
@RequestScoped
public class DeliveriesBacking {

    private static final int PAGE_SIZE = 50;

    @Inject
    private FindDeliveries findDeliveries;

    @Inject
    private CountDeliveries countDeliveries;

    @Inject
    private ReadAgain readAgain;

    @Inject
    private Links links;

    @Inject
    private Told told;

    private List<DeliveryRow> rows;
    private boolean older;
    private boolean newer;
    private Map<Outcome, Long> counts;
    private Long wanted;

    public List<DeliveryRow> getRows() {
        if (rows == null) {
            load();
        }
        return rows;
    }

    /** The last row's id where older arrivals follow, else null. */
    public Long getOlder() {
        return older && !getRows().isEmpty() ? rows.get(rows.size() - 1).id() : null;
    }

    /** The first row's id where newer arrivals come before, else null. */
    public Long getNewer() {
        return newer && !getRows().isEmpty() ? rows.get(0).id() : null;
    }

    public Outcome[] getOutcomes() {
        return Outcome.values();
    }

    public Outcome getChosen() {
        return links.given("outcome")
                .flatMap(name -> Arrays.stream(Outcome.values())
                        .filter(it -> it.name().equals(name))
                        .findFirst())
                .orElse(null);
    }

    public long count(Outcome outcome) {
        if (counts == null) {
            counts = countDeliveries.count();
        }
        return counts.get(outcome);
    }

    /** What was received altogether: the sum over all outcomes. */
    public long getReceived() {
        return Arrays.stream(Outcome.values()).mapToLong(this::count).sum();
    }

    public void readAgain() {
        RuleBroken.unless(wanted != null, "delivery.not-quarantined");
        readAgain.readAgain(wanted);
        told.at("/deliveries?outcome=" + Outcome.QUARANTINED, "deliveries.to-be-read");
    }

    /** The arrival that is to be read again. */
    public Long getWanted() {
        return wanted;
    }

    public void setWanted(Long wanted) {
        this.wanted = wanted;
    }

    private void load() {
        OptionalLong after = id("after");
        RegisterPage<DeliveryRow> page = findDeliveries.find(new DeliverySearch(
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
