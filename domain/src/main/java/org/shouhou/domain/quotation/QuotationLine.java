package org.shouhou.domain.quotation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.shouhou.domain.RuleBroken;

/** One line of a quotation: so much of something at a price without tax. */
public class QuotationLine {

    private static final BigDecimal MOST = new BigDecimal("1000000");
    private static final BigDecimal DEAREST = new BigDecimal("100000000");
    private static final int DECIMALS_OF_QUANTITY = 3;

    private LineKind kind;
    private String partNumber;
    private String description;
    private String unit;
    private BigDecimal quantity;
    private BigDecimal unitPrice;

    protected QuotationLine() {}

    /**
     * @param partNumber the number in the catalogue, or empty where it is none of it
     * @param unit such as 件 or h; may be empty
     * @param quantity above zero, at most three decimals
     * @param unitPrice in CNY without tax, not negative, at most two decimals
     */
    public QuotationLine(
            LineKind kind,
            String partNumber,
            String description,
            String unit,
            BigDecimal quantity,
            BigDecimal unitPrice) {
        RuleBroken.unless(kind != null, "quotation.line.kind.missing");
        this.kind = kind;
        this.partNumber = RuleBroken.textOrNone(partNumber, 60);
        this.description = RuleBroken.text(description, 300, "quotation.line.description");
        this.unit = RuleBroken.textOrNone(unit, 20);
        this.quantity = exact(quantity, DECIMALS_OF_QUANTITY, MOST, "quotation.line.quantity.malformed");
        RuleBroken.unless(this.quantity.signum() > 0, "quotation.line.quantity.malformed", this.description);
        this.unitPrice = exact(unitPrice, 2, DEAREST, "quotation.line.price.malformed");
    }

    private BigDecimal exact(BigDecimal given, int decimals, BigDecimal below, String code) {
        RuleBroken.unless(given != null, code, description);
        BigDecimal plain = given.stripTrailingZeros();
        RuleBroken.unless(
                plain.signum() >= 0 && plain.scale() <= decimals && plain.compareTo(below) < 0, code, description);
        return given.setScale(decimals, RoundingMode.UNNECESSARY);
    }

    /** Quantity times price, rounded half up to the fen; each line by itself, so that the sum is what is printed. */
    public BigDecimal amount() {
        return quantity.multiply(unitPrice).setScale(2, RoundingMode.HALF_UP);
    }

    public LineKind kind() {
        return kind;
    }

    public String partNumber() {
        return partNumber;
    }

    public String description() {
        return description;
    }

    public String unit() {
        return unit;
    }

    /** With as few decimals as it has. */
    public BigDecimal quantity() {
        BigDecimal plain = quantity.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /** In CNY without tax. */
    public BigDecimal unitPrice() {
        return unitPrice;
    }
}
