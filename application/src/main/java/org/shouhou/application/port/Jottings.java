package org.shouhou.application.port;

import java.time.Instant;
import java.util.Map;

/**
 * What staff have typed in a case and not handed in yet, apart from mail: notes, answers of departments, questions. One
 * for each employee, case and form.
 */
public interface Jottings {

    /** Whose, and in which case. */
    record Owner(long employeeId, long caseId) {}

    /** Keeps it in place of what was there. */
    void keep(Owner owner, String form, String text, Instant now);

    void drop(Owner owner, String form);

    /** The texts by form. */
    Map<String, String> of(Owner owner);
}
