package org.shouhou.portal.administration;

import org.shouhou.application.administration.HostingView;

/** How fetching from a hosted mailbox goes, in one word. */
public enum FetchingState {
    OFF(""),
    TROUBLED("bad"),
    /** Nobody has looked into it yet. */
    BEGINNING(""),
    WORKS("good");

    private final String colour;

    FetchingState(String colour) {
        this.colour = colour;
    }

    static FetchingState of(HostingView view, boolean addressInUse) {
        if (!view.active() || !addressInUse) {
            return OFF;
        }
        if (view.place() != null && view.place().trouble() != null) {
            return TROUBLED;
        }
        return view.place() == null || view.place().lookedAt() == null ? BEGINNING : WORKS;
    }

    public String colour() {
        return colour;
    }
}
