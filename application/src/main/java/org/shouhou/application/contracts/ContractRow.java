package org.shouhou.application.contracts;

import java.time.LocalDate;
import org.shouhou.domain.contract.ContractKind;

/** A line of a list of contracts; what isn't known or promised is null. */
public record ContractRow(
        long id,
        String number,
        ContractKind kind,
        long customerId,
        String customerName,
        LocalDate signedOn,
        Integer warrantyMonths,
        long machines) {}
