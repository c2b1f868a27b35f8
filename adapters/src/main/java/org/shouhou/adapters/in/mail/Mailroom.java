package org.shouhou.adapters.in.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.shouhou.adapters.spool.Spools;
import org.shouhou.application.intake.HoldMailbox;
import org.shouhou.application.intake.KeepPlace;
import org.shouhou.application.intake.ReportFetching;
import org.shouhou.application.intake.TakeFetched;

/** What fetching from any mailbox needs of the house. */
@ApplicationScoped
class Mailroom {

    private final TakeFetched takeFetched;
    private final KeepPlace keepPlace;
    private final ReportFetching reportFetching;
    private final HoldMailbox holdMailbox;
    private final Spools spools;
    private final Clock clock;
    private final Rhythm rhythm;

    protected Mailroom() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    Mailroom(
            TakeFetched takeFetched,
            KeepPlace keepPlace,
            ReportFetching reportFetching,
            HoldMailbox holdMailbox,
            Spools spools,
            Clock clock) {
        this(takeFetched, keepPlace, reportFetching, holdMailbox, spools, clock, Rhythm.USUAL);
    }

    Mailroom(
            TakeFetched takeFetched,
            KeepPlace keepPlace,
            ReportFetching reportFetching,
            HoldMailbox holdMailbox,
            Spools spools,
            Clock clock,
            Rhythm rhythm) {
        this.takeFetched = takeFetched;
        this.keepPlace = keepPlace;
        this.reportFetching = reportFetching;
        this.holdMailbox = holdMailbox;
        this.spools = spools;
        this.clock = clock;
        this.rhythm = rhythm;
    }

    public TakeFetched takeFetched() {
        return takeFetched;
    }

    public KeepPlace keepPlace() {
        return keepPlace;
    }

    public ReportFetching reportFetching() {
        return reportFetching;
    }

    public HoldMailbox holdMailbox() {
        return holdMailbox;
    }

    public Spools spools() {
        return spools;
    }

    public Clock clock() {
        return clock;
    }

    public Rhythm rhythm() {
        return rhythm;
    }
}
