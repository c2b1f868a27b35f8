package org.shouhou.application.customers;

/** A line of the list of customers; the number and the region's names are null where there is none. */
public record CustomerRow(
        long id,
        String name,
        String shortName,
        String number,
        String regionZh,
        String regionEn,
        boolean keyCustomer,
        boolean active,
        long contacts) {}
