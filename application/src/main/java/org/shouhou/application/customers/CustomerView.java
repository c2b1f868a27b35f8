package org.shouhou.application.customers;

import java.util.List;
import org.shouhou.application.reading.CaseRow;
import org.shouhou.domain.customer.CustomerDetails;

/**
 * What the page of a customer shows (用户服务档案).
 *
 * @param regionZh null while unknown, as is regionEn
 * @param contacts the people there, those in use first
 * @param kin customers that are one with it, or may be
 * @param cases the latest, as far as they may be seen
 */
public record CustomerView(
        long id,
        long version,
        CustomerDetails details,
        boolean active,
        String regionZh,
        String regionEn,
        List<ContactRow> contacts,
        Kin kin,
        List<CaseRow> cases) {}
