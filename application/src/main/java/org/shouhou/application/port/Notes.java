package org.shouhou.application.port;

import java.util.List;
import org.shouhou.domain.note.InternalNote;

/** What staff tell each other about cases. */
public interface Notes {

    /** Adds a note; it has its id afterwards. */
    void add(InternalNote note);

    /** All notes on a case, oldest first. */
    List<InternalNote> ofCase(long caseId);
}
