package org.shouhou.domain.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Set;
import org.shouhou.domain.RuleBroken;

/**
 * What is kept of a part (零件); texts may be empty unless said otherwise.
 *
 * @param number the part number, in capitals, unique
 * @param specification dimensions and the like (规格)
 * @param unit what it is counted in, such as 件
 * @param price in CNY with two decimals, or null where it is asked for
 * @param modelIds the models it belongs to
 */
public record PartDetails(
        String number,
        String nameZh,
        String nameEn,
        String specification,
        String material,
        String unit,
        BigDecimal price,
        Set<Long> modelIds) {

    private static final int DECIMALS = 2;
    private static final BigDecimal HIGHEST = new BigDecimal("99999999.99");

    public PartDetails {
        number = RuleBroken.text(number, 60, "part.number").toUpperCase(Locale.ROOT);
        nameZh = RuleBroken.text(nameZh, 100, "part.name");
        nameEn = RuleBroken.text(nameEn, 100, "part.name");
        specification = RuleBroken.textOrNone(specification, 200);
        material = RuleBroken.textOrNone(material, 100);
        unit = RuleBroken.text(unit, 20, "part.unit");
        if (price != null) {
            RuleBroken.unless(
                    price.signum() >= 0
                            && price.compareTo(HIGHEST) <= 0
                            && price.stripTrailingZeros().scale() <= DECIMALS,
                    "part.price.malformed");
            price = price.setScale(DECIMALS, RoundingMode.UNNECESSARY);
        }
        modelIds = Set.copyOf(modelIds);
    }
}
