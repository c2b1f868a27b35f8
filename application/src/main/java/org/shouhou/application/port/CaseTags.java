package org.shouhou.application.port;

import org.shouhou.domain.servicecase.Tag;

/** By which words cases are tagged. */
public interface CaseTags {

    /** @return whether it is new there */
    boolean add(long caseId, Tag tag);

    /** @return whether it was there */
    boolean remove(long caseId, Tag tag);

    /** How many a case has. */
    int count(long caseId);
}
