package org.shouhou.domain.contract;

import java.time.LocalDate;
import org.shouhou.domain.RuleBroken;

/**
 * What is kept of a contract or technical agreement.
 *
 * @param number as it stands on it, unique
 * @param belongsToId the contract a technical agreement belongs to, or null
 * @param signedOn null while unknown
 * @param text what else was agreed; may be empty
 */
public record ContractDetails(
        String number,
        ContractKind kind,
        Long customerId,
        Long belongsToId,
        LocalDate signedOn,
        Promises promises,
        String text) {

    public ContractDetails {
        number = RuleBroken.text(number, 60, "contract.number");
        RuleBroken.unless(kind != null, "contract.kind.missing");
        RuleBroken.unless(customerId != null, "contract.customer.missing");
        belongsToId = kind == ContractKind.TECHNICAL_AGREEMENT ? belongsToId : null;
        text = RuleBroken.textOrNone(text, 10_000);
    }
}
