package org.shouhou.domain.quotation;

import java.util.Collection;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.ruling.Charge;

/**
 * Whether work on a case may begin as far as paying for it goes: what the customer pays for isn't begun before they have
 * accepted a quotation, unless a manager waives it (S2).
 *
 * @param customerPays whether the work is chargeable
 * @param accepted whether the customer has accepted what it costs
 * @param waived whether a manager lets it begin regardless
 */
public record Chargeable(boolean customerPays, boolean accepted, boolean waived) {

    /**
     * @param ruled who pays, as it was ruled on the case; while that is undecided, what was marked or offered counts
     * @param marked whether somebody who handles the case said that the customer pays
     * @param quotations where those made for the case stand; one that wasn't taken back says that the customer pays, too
     */
    public static Chargeable of(Charge ruled, boolean marked, Collection<QuotationStatus> quotations, boolean waived) {
        boolean offered =
                quotations.stream().anyMatch(it -> it != QuotationStatus.WITHDRAWN && it != QuotationStatus.SUPERSEDED);
        boolean customerPays =
                switch (ruled) {
                    case CHARGEABLE -> true;
                    case FREE -> false;
                    case UNDECIDED -> marked || offered;
                };
        return new Chargeable(customerPays, quotations.contains(QuotationStatus.ACCEPTED), waived);
    }

    public boolean mayBegin() {
        return !customerPays || accepted || waived;
    }

    /** Refuses to begin chargeable work the customer hasn't agreed to. */
    public void requireBeginning() {
        RuleBroken.unless(mayBegin(), "charge.not-accepted");
    }
}
