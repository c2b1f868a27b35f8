package org.shouhou.application.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.shouhou.application.port.FetchPlaces;
import org.shouhou.application.port.MailboxTrouble;
import org.shouhou.application.security.SystemTask;

/** Keeps for the administrators how fetching from a hosted folder goes. */
@SystemTask
@ApplicationScoped
public class ReportFetching {

    private static final int LONGEST_DETAIL = 500;

    private final FetchPlaces places;
    private final Clock clock;

    protected ReportFetching() {
        this(null, null);
    }

    @Inject
    public ReportFetching(FetchPlaces places, Clock clock) {
        this.places = places;
        this.clock = clock;
    }

    /** The folder was looked into, and so many mails are still to be fetched. */
    @Transactional
    public void looked(String folder, int waiting) {
        places.looked(folder, waiting, clock.instant());
    }

    /** The folder isn't fetched from any more. */
    @Transactional
    public void left(String folder) {
        places.left(folder);
    }

    /** The folder can't be fetched from. */
    @Transactional
    public void troubled(String folder, MailboxTrouble trouble, String detail) {
        String shown = detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL);
        places.troubled(folder, trouble, shown, clock.instant());
    }
}
