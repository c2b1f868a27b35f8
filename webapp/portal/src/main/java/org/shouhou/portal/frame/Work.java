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

    @Inject
    private CountWork countWork;

    private WorkCounts counts;

    public WorkCounts getCounts() {
        if (counts == null) {
            counts = countWork.count();
        }
        return counts;
    }
}
