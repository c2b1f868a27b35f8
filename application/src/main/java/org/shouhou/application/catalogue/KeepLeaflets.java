package org.shouhou.application.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import org.shouhou.application.files.KeepFile;
import org.shouhou.application.handling.UploadFiles;
import org.shouhou.application.ledger.Changes;
import org.shouhou.application.ledger.Ledger;
import org.shouhou.application.port.ProductModels;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.catalogue.ProductModel;
import org.shouhou.domain.document.KeptFile;
import org.shouhou.domain.organisation.Right;

/** Adds leaflets to a model, or takes one away (S5). */
@Permitted(Right.KEEP_CATALOGUE)
@ApplicationScoped
public class KeepLeaflets {

    private final ProductModels models;
    private final KeepFile keepFile;
    private final Ledger ledger;

    protected KeepLeaflets() {
        this(null, null, null);
    }

    @Inject
    public KeepLeaflets(ProductModels models, KeepFile keepFile, Ledger ledger) {
        this.models = models;
        this.keepFile = keepFile;
        this.ledger = ledger;
    }

    /** @throws RuleBroken {@code file.too-large}, {@code file.empty} */
    @Transactional(rollbackOn = Exception.class)
    public void add(long modelId, UploadFiles.Arriving arriving) throws IOException {
        ProductModel model = models.byId(modelId).orElseThrow(() -> new RuleBroken("model.unknown"));
        KeptFile file = keepFile.keep(arriving);
        model.addLeaflet(file);
        ledger.record("model.file-added", "model " + model.code(), new Changes().with("file", file.fileName()));
    }

    /** @throws RuleBroken {@code file.unknown} */
    @Transactional
    public void remove(long modelId, long documentId) {
        ProductModel model = models.byId(modelId).orElseThrow(() -> new RuleBroken("model.unknown"));
        KeptFile gone = model.removeLeaflet(documentId);
        ledger.record("model.file-removed", "model " + model.code(), new Changes().with("file", gone.fileName()));
    }
}
