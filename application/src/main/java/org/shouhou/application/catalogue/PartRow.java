package org.shouhou.application.catalogue;

import java.math.BigDecimal;
import java.util.List;

/**
 * A line of the list of parts.
 *
 * @param price in CNY, or null where it is asked for
 * @param models codes of those it belongs to
 */
public record PartRow(
        long id,
        String number,
        String nameZh,
        String nameEn,
        String specification,
        String material,
        String unit,
        BigDecimal price,
        List<String> models,
        boolean active) {}
