package org.shouhou.application.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.shouhou.application.port.FetchPlaces;
import org.shouhou.application.port.FetchPlaces.Aside;
import org.shouhou.application.port.FetchPlaces.Place;
import org.shouhou.application.security.SystemTask;

/** Remembers how far a hosted folder has been fetched, and which of its mails can't be had for now. */
@SystemTask
@ApplicationScoped
public class KeepPlace {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(20);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    private static final int LONGEST_REASON = 300;

    private final FetchPlaces places;
    private final Clock clock;

    protected KeepPlace() {
        this(null, null);
    }

    @Inject
    public KeepPlace(FetchPlaces places, Clock clock) {
        this.places = places;
        this.clock = clock;
    }

    @Transactional
    public Optional<Place> find(String folder) {
        return places.find(folder);
    }

    /**
     * Begins a folder, or begins again one whose numbers no longer hold.
     *
     * @param upTo mails up to this number are behind us
     * @param also those of them that are to be fetched all the same
     */
    @Transactional
    public Place begin(String folder, long validity, long upTo, Collection<Long> also) {
        Instant now = clock.instant();
        places.begin(folder, validity, upTo, now);
        also.forEach(uid -> places.setAside(folder, uid, "", now, now));
        return places.find(folder).orElseThrow();
    }

    /** Puts a mail that can't be had aside; those behind it needn't wait, and it is tried again with growing pauses. */
    @Transactional
    public void setAside(TakeFetched.Spot spot, String reason) {
        Instant now = clock.instant();
        int tries = places.aside(spot.folder()).stream()
                .filter(it -> it.uid() == spot.uid())
                .findFirst()
                .map(Aside::tries)
                .orElse(0);
        if (!spot.aside() && !places.advance(spot.folder(), spot.validity(), spot.uid(), now)) {
            return;
        }
        places.setAside(spot.folder(), spot.uid(), line(reason), now, now.plus(pause(tries)));
    }

    private static Duration pause(int tries) {
        Duration pause = FIRST_PAUSE;
        for (int i = 0; i < tries && pause.compareTo(LONGEST_PAUSE) < 0; i++) {
            pause = pause.multipliedBy(3);
        }
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private static String line(String reason) {
        String line = reason == null || reason.isBlank() ? "?" : reason.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON);
    }

    @Transactional
    public List<Aside> aside(String folder) {
        return places.aside(folder);
    }

    /** They have been marked or moved in the mailbox, or are gone from it. */
    @Transactional
    public void settled(String folder, long upTo, Collection<Long> aside) {
        places.tidiedUpTo(folder, upTo);
        places.forget(folder, aside);
    }
}
