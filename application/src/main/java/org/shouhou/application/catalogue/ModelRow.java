package org.shouhou.application.catalogue;

/** A line of the list of models. */
public record ModelRow(
        long id,
        String code,
        String nameZh,
        String nameEn,
        long typeId,
        String typeZh,
        String typeEn,
        int warrantyMonths,
        boolean active,
        long machines,
        long parts) {}
