package org.shouhou.domain.quotation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * What a quotation comes to, in CNY. The amounts of its lines, each rounded half up to the fen, are added; the tax is
 * reckoned once on their sum and rounded half up to the fen; both together are what the customer pays.
 *
 * @param net without tax
 * @param gross with tax
 */
public record Totals(BigDecimal net, BigDecimal tax, BigDecimal gross) {

    private static final BigDecimal PERCENT = new BigDecimal(100);

    static Totals of(List<QuotationLine> lines, BigDecimal taxPercent) {
        BigDecimal net = lines.stream().map(QuotationLine::amount).reduce(new BigDecimal("0.00"), BigDecimal::add);
        BigDecimal tax = net.multiply(taxPercent).divide(PERCENT, 2, RoundingMode.HALF_UP);
        return new Totals(net, tax, net.add(tax));
    }
}
