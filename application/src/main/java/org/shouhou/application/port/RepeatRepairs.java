package org.shouhou.application.port;

import java.util.List;
import org.shouhou.domain.ruling.RepeatRepair;

/** The repairs that were repeated (D6). */
public interface RepeatRepairs {

    /** Adds one; it has its id afterwards. Of two cases there is one at most. */
    void add(RepeatRepair repeated);

    /** Those where this case is the later, oldest first. */
    List<RepeatRepair> in(long caseId);
}
