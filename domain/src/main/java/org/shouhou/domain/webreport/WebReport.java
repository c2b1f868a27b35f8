package org.shouhou.domain.webreport;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * A report made on the public page (网上报修, D10), which whoever has its link may follow. The page shows the entries listed
 * here and nothing else of the case: nobody knows who made the report, and what was written to a customer's own address is
 * for that address.
 */
public class WebReport {

    private Long id;
    private String linkHash;
    private long entryId;
    private Set<Long> laterIds = new HashSet<>();
    private Instant receivedAt;
    private long version;

    protected WebReport() {}

    /**
     * @param linkHash of the secret in its link
     * @param entryId what the form said, an entry of the register
     */
    public WebReport(String linkHash, long entryId, Instant receivedAt) {
        this.linkHash = linkHash;
        this.entryId = entryId;
        this.receivedAt = receivedAt;
    }

    /** Something more was said on its page, by whoever made it or by us. */
    public void goesOn(long entry) {
        laterIds.add(entry);
    }

    public Long id() {
        return id;
    }

    public String linkHash() {
        return linkHash;
    }

    /** What the form said; the case it is in is the report's. */
    public long entryId() {
        return entryId;
    }

    /** Whether its page shows this entry. */
    public boolean shows(long entry) {
        return entry == entryId || laterIds.contains(entry);
    }

    /** All entries its page shows, in no order. */
    public Set<Long> entryIds() {
        Set<Long> all = new HashSet<>(laterIds);
        all.add(entryId);
        return all;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public long version() {
        return version;
    }
}
