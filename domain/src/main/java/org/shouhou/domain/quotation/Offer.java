package org.shouhou.domain.quotation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.WritingLanguage;
import org.shouhou.domain.money.AmountInWords;

/**
 * What a quotation says.
 *
 * @param customer the company it is for
 * @param contact the person there; may be empty
 * @param taxPercent value-added tax, from 0 to 100 with at most two decimals, such as 13
 * @param validUntil the last day on which it can be accepted, in the company's zone
 * @param remark what else is agreed: delivery, payment, what is not included; may be empty
 */
public record Offer(
        String customer,
        String contact,
        WritingLanguage language,
        List<QuotationLine> lines,
        BigDecimal taxPercent,
        LocalDate validUntil,
        String remark) {

    private static final BigDecimal WHOLE = new BigDecimal(100);
    private static final int MOST_LINES = 100;

    public Offer {
        customer = RuleBroken.text(customer, 200, "quotation.customer");
        contact = RuleBroken.textOrNone(contact, 100);
        RuleBroken.unless(language != null, "quotation.language.missing");
        lines = List.copyOf(lines);
        RuleBroken.unless(!lines.isEmpty(), "quotation.lines.missing");
        RuleBroken.unless(lines.size() <= MOST_LINES, "quotation.lines.too-many", MOST_LINES);
        RuleBroken.unless(
                taxPercent != null
                        && taxPercent.signum() >= 0
                        && taxPercent.compareTo(WHOLE) <= 0
                        && taxPercent.stripTrailingZeros().scale() <= 2,
                "quotation.tax.malformed");
        taxPercent = taxPercent.setScale(2, RoundingMode.UNNECESSARY);
        RuleBroken.unless(validUntil != null, "quotation.valid-until.missing");
        remark = RuleBroken.textOrNone(remark, 2000);
        RuleBroken.unless(
                Totals.of(lines, taxPercent).gross().compareTo(AmountInWords.BEYOND) < 0, "money.out-of-range");
    }

    public Totals totals() {
        return Totals.of(lines, taxPercent);
    }
}
