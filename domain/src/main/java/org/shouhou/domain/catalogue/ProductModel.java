package org.shouhou.domain.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.document.KeptFile;

/** A product model (型号) with its leaflets (S5). */
public class ProductModel {

    private Long id;
    private String code;
    private String nameZh;
    private String nameEn;
    private Long typeId;
    private int warrantyMonths;
    private List<KeptFile> leaflets = new ArrayList<>();
    private boolean active;
    private long version;

    protected ProductModel() {}

    public ProductModel(ModelDetails details) {
        describe(details, true);
    }

    /** Changes what is kept of it; one that isn't active is built no more. */
    public void describe(ModelDetails details, boolean active) {
        this.code = details.code();
        this.nameZh = details.nameZh();
        this.nameEn = details.nameEn();
        this.typeId = details.typeId();
        this.warrantyMonths = details.warrantyMonths();
        this.active = active;
    }

    public void addLeaflet(KeptFile leaflet) {
        leaflets.add(leaflet);
    }

    /** @throws RuleBroken {@code file.unknown} */
    public KeptFile removeLeaflet(long documentId) {
        KeptFile gone = leaflets.stream()
                .filter(it -> it.documentId() == documentId)
                .findFirst()
                .orElseThrow(() -> new RuleBroken("file.unknown"));
        leaflets.remove(gone);
        return gone;
    }

    /** Refuses work based on a stale view. */
    public void requireSeen(long versionSeen) {
        RuleBroken.unless(version == versionSeen, "changed-meanwhile");
    }

    public Long id() {
        return id;
    }

    public String code() {
        return code;
    }

    public ModelDetails details() {
        return new ModelDetails(code, nameZh, nameEn, typeId, warrantyMonths);
    }

    public List<KeptFile> leaflets() {
        return List.copyOf(leaflets);
    }

    public boolean active() {
        return active;
    }

    public long version() {
        return version;
    }
}
