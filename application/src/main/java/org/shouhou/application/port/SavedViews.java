package org.shouhou.application.port;

import java.util.List;
import java.util.Optional;
import org.shouhou.domain.view.SavedView;

/** The ways people look at the list of cases. */
public interface SavedViews {

    /** Adds one; it has its id afterwards. */
    void add(SavedView view);

    void remove(SavedView view);

    Optional<SavedView> byId(long id);

    /** Somebody's own, by name. */
    List<SavedView> of(long employeeId);

    /** Those others share, by name; no more than so many. */
    List<SavedView> sharedWith(long employeeId, int atMost);

    /** The columns somebody chose for themselves, comma-separated; empty for the usual ones. */
    String columnsOf(long employeeId);

    void keepColumns(long employeeId, String columns);
}
