package org.shouhou.application.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.shouhou.application.port.SearchIndex;
import org.shouhou.application.security.SystemTask;

/** Makes what was written findable by its words. */
@SystemTask
@ApplicationScoped
public class KeepSearchable {

    private static final int AT_ONCE = 200;

    private final SearchIndex index;

    protected KeepSearchable() {
        this(null);
    }

    @Inject
    public KeepSearchable(SearchIndex index) {
        this.index = index;
    }

    /** @return how much was made findable; 0 when nothing is due */
    @Transactional
    public int keep() {
        return index.indexDue(AT_ONCE);
    }
}
