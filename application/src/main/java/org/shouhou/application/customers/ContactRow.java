package org.shouhou.application.customers;

import java.util.List;
import org.shouhou.domain.customer.CorrespondentKind;

/** A person outside as lists show them; the customer is null while unknown. */
public record ContactRow(
        long id,
        String name,
        String position,
        CorrespondentKind kind,
        Long customerId,
        String customerName,
        List<String> emails,
        List<String> phones,
        boolean active) {}
