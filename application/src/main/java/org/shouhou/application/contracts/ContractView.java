package org.shouhou.application.contracts;

import java.util.List;
import org.shouhou.domain.contract.ContractDetails;
import org.shouhou.domain.document.KeptFile;

/**
 * What the page of a contract shows.
 *
 * @param belongsTo the number of the contract an agreement belongs to, or null
 * @param agreements that belong to it
 */
public record ContractView(
        long id,
        long version,
        ContractDetails details,
        String customerName,
        String belongsTo,
        List<ContractRow> agreements,
        List<KeptFile> documents) {}
