package org.shouhou.domain.catalogue;

import java.util.Locale;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.coverage.WarrantyTerm;

/**
 * What is kept of a product model (型号).
 *
 * @param code as on the name plate, such as {@code ZLG-75A}; in capitals, unique
 * @param typeId its product type
 * @param warrantyMonths the standard warranty, 0 to 240; a machine or a contract may say otherwise
 */
public record ModelDetails(String code, String nameZh, String nameEn, Long typeId, int warrantyMonths) {

    public ModelDetails {
        code = RuleBroken.text(code, 60, "model.code").toUpperCase(Locale.ROOT);
        nameZh = RuleBroken.text(nameZh, 100, "model.name");
        nameEn = RuleBroken.text(nameEn, 100, "model.name");
        RuleBroken.unless(typeId != null, "model.type.missing");
        WarrantyTerm.requireMonths(warrantyMonths);
    }
}
