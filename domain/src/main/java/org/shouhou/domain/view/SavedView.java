package org.shouhou.domain.view;

import org.shouhou.domain.RuleBroken;

/** A way of looking at the list of cases under a name: its filter with its order, and its columns. */
public class SavedView {

    /** So many one may keep. */
    public static final int MOST = 30;

    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_FILTER = 1_000;

    private Long id;
    private long ownerId;
    private String name;
    private boolean shared;
    private String filter;
    private String columns;
    private long version;

    protected SavedView() {}

    /**
     * @param filter as the list's address has it, such as {@code status=NEW&holder=nobody}; empty for the list as it begins
     * @param columns their names, comma-separated; empty for the usual ones
     */
    public SavedView(long ownerId, String name, boolean shared, String filter, String columns) {
        this.ownerId = ownerId;
        describe(name, shared, filter, columns);
    }

    /** Changes it. */
    public void describe(String name, boolean shared, String filter, String columns) {
        this.name = RuleBroken.text(name, LONGEST_NAME, "view.name");
        this.shared = shared;
        this.filter = RuleBroken.textOrNone(filter, LONGEST_FILTER);
        this.columns = RuleBroken.textOrNone(columns, LONGEST_FILTER);
    }

    /** Refuses whoever didn't make it. */
    public void requireOwner(long employeeId) {
        RuleBroken.unless(ownerId == employeeId, "view.not-yours");
    }

    /** Refuses work based on a stale view. */
    public void requireSeen(long versionSeen) {
        RuleBroken.unless(version == versionSeen, "changed-meanwhile");
    }

    public Long id() {
        return id;
    }

    public long ownerId() {
        return ownerId;
    }

    public String name() {
        return name;
    }

    /** Whether all who work with cases see it. */
    public boolean shared() {
        return shared;
    }

    public String filter() {
        return filter;
    }

    public String columns() {
        return columns;
    }

    public long version() {
        return version;
    }
}
