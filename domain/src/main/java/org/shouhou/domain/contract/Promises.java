package org.shouhou.domain.contract;

import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.coverage.WarrantyEvent;
import org.shouhou.domain.coverage.WarrantyTerm;

/**
 * What a contract promises; null where it says nothing about it.
 *
 * @param warrantyMonths 0 to 240 (S1)
 * @param warrantyFrom delivery or commissioning; needed with warrantyMonths
 * @param replyHours until an answer (D4)
 * @param arrivalHours until somebody is there (D4)
 * @param installation whether installation and commissioning are included (S3)
 * @param trainingDays of the customer's staff (S3)
 * @param visitsPerYear regular visits (S4)
 */
public record Promises(
        Integer warrantyMonths,
        WarrantyEvent warrantyFrom,
        Integer replyHours,
        Integer arrivalHours,
        boolean installation,
        Integer trainingDays,
        Integer visitsPerYear) {

    private static final int MOST_HOURS = 8_760;
    private static final int MOST_DAYS = 365;

    public Promises {
        if (warrantyMonths != null) {
            WarrantyTerm.requireMonths(warrantyMonths);
            RuleBroken.unless(warrantyFrom != null, "warranty.event.missing");
            RuleBroken.unless(warrantyFrom != WarrantyEvent.DATE, "contract.warranty-from-date");
        } else {
            warrantyFrom = null;
        }
        require(replyHours, 1, MOST_HOURS);
        require(arrivalHours, 1, MOST_HOURS);
        require(trainingDays, 0, MOST_DAYS);
        require(visitsPerYear, 0, MOST_DAYS);
    }

    private static void require(Integer number, int least, int most) {
        RuleBroken.unless(
                number == null || number >= least && number <= most, "contract.number-out-of-range", least, most);
    }

    /** Nothing at all. */
    public static Promises none() {
        return new Promises(null, null, null, null, false, null, null);
    }
}
