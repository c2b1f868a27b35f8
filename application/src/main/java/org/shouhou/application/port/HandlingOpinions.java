package org.shouhou.application.port;

import java.util.List;
import org.shouhou.domain.correspondence.HandlingOpinion;

/** What we think of incoming entries (P5). */
public interface HandlingOpinions {

    /** Adds an opinion; it has its id afterwards. */
    void add(HandlingOpinion opinion);

    /** All opinions on an entry, oldest first. */
    List<HandlingOpinion> on(long entryId);
}
