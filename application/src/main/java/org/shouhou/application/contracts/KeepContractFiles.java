package org.shouhou.application.contracts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import org.shouhou.application.files.KeepFile;
import org.shouhou.application.handling.UploadFiles;
import org.shouhou.application.ledger.Changes;
import org.shouhou.application.ledger.Ledger;
import org.shouhou.application.port.Contracts;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.contract.Contract;
import org.shouhou.domain.document.KeptFile;
import org.shouhou.domain.organisation.Right;

/** Adds documents to a contract, or takes one away. */
@Permitted(Right.KEEP_CUSTOMERS)
@ApplicationScoped
public class KeepContractFiles {

    private final Contracts contracts;
    private final KeepFile keepFile;
    private final Ledger ledger;

    protected KeepContractFiles() {
        this(null, null, null);
    }

    @Inject
    public KeepContractFiles(Contracts contracts, KeepFile keepFile, Ledger ledger) {
        this.contracts = contracts;
        this.keepFile = keepFile;
        this.ledger = ledger;
    }

    /** @throws RuleBroken {@code file.too-large}, {@code file.empty} */
    @Transactional(rollbackOn = Exception.class)
    public void add(long contractId, UploadFiles.Arriving arriving) throws IOException {
        Contract contract = contracts.byId(contractId).orElseThrow(() -> new RuleBroken("contract.unknown"));
        KeptFile file = keepFile.keep(arriving);
        contract.addDocument(file);
        ledger.record(
                "contract.file-added", "contract " + contract.number(), new Changes().with("file", file.fileName()));
    }

    /** @throws RuleBroken {@code file.unknown} */
    @Transactional
    public void remove(long contractId, long documentId) {
        Contract contract = contracts.byId(contractId).orElseThrow(() -> new RuleBroken("contract.unknown"));
        KeptFile gone = contract.removeDocument(documentId);
        ledger.record(
                "contract.file-removed", "contract " + contract.number(), new Changes().with("file", gone.fileName()));
    }
}
