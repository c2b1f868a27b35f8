package org.shouhou.domain.coverage;

/** What a warranty runs from. */
public enum WarrantyEvent {
    DELIVERY,
    COMMISSIONING,
    /** a day agreed upon */
    DATE
}
