package org.shouhou.application.memory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.shouhou.application.port.Quotations;
import org.shouhou.domain.quotation.CaseCharge;
import org.shouhou.domain.quotation.Quotation;
import org.shouhou.domain.quotation.QuotationStatus;

/** Quotations, kept in memory. */
public final class MemoryQuotations implements Quotations {

    private final Ids ids = new Ids();
    private final Map<Integer, Long> running = new HashMap<>();
    private final List<Quotation> all = new CopyOnWriteArrayList<>();
    private final Map<Long, CaseCharge> charges = new HashMap<>();

    @Override
    public long nextRunning(int year) {
        return running.merge(year, 1L, Long::sum);
    }

    @Override
    public void add(Quotation quotation) {
        ids.assign(quotation);
        all.add(quotation);
    }

    @Override
    public Optional<Quotation> byId(long id) {
        return all.stream().filter(it -> it.id() == id).findFirst();
    }

    @Override
    public List<Quotation> ofCase(long caseId) {
        return all.stream().filter(it -> it.caseId() == caseId).toList();
    }

    @Override
    public Optional<Quotation> byLink(String hash) {
        return all.stream().filter(it -> hash.equals(Ids.get(it, "linkHash"))).findFirst();
    }

    @Override
    public Optional<Quotation> inTurn(long id) {
        return byId(id);
    }

    @Override
    public List<Quotation> sentAndOver(LocalDate today, int atMost) {
        return all.stream()
                .filter(it -> it.status() == QuotationStatus.SENT
                        && it.offer().validUntil().isBefore(today))
                .sorted(Comparator.comparing(it -> it.offer().validUntil()))
                .limit(atMost)
                .toList();
    }

    @Override
    public Optional<CaseCharge> chargeOf(long caseId) {
        return Optional.ofNullable(charges.get(caseId));
    }

    @Override
    public void add(CaseCharge charge) {
        charges.put(charge.caseId(), charge);
    }
}
