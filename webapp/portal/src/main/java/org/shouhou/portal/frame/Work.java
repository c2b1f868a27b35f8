package org.shouhou.portal.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.shouhou.application.reading.CountWork;
import org.shouhou.application.reading.WorkCounts;

/** What waits for the one who is signed in; counted once for each page. */
@Named
@RequestScoped
public class Work {

    private static final WorkCounts NOTHING = new WorkCounts(0, 0, 0, 0, 0, 0, 0, 0, 0);

    @Inject
    private CountWork countWork;

    @Inject
    private Me me;

    private WorkCounts counts;

    public WorkCounts getCounts() {
        if (counts == null) {
            counts = me.actor().rights().isEmpty() ? NOTHING : countWork.count();
        }
        return counts;
    }
}
