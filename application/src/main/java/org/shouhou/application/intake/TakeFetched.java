package org.shouhou.application.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.shouhou.application.port.FetchPlaces;
import org.shouhou.application.security.SystemTask;

/**
 * Takes mails that were fetched from a hosted folder: their arrivals and how far the folder has been fetched are one
 * transaction, so that no mail of a folder is taken twice and none is passed by.
 */
@SystemTask
@ApplicationScoped
public class TakeFetched {

    private final TakeDelivery takeDelivery;
    private final FetchPlaces places;
    private final Clock clock;

    protected TakeFetched() {
        this(null, null, null);
    }

    @Inject
    public TakeFetched(TakeDelivery takeDelivery, FetchPlaces places, Clock clock) {
        this.takeDelivery = takeDelivery;
        this.places = places;
        this.clock = clock;
    }

    /**
     * Where in which folder a mail is.
     *
     * @param aside whether it had been set aside
     */
    public record Spot(String folder, long validity, long uid, boolean aside) {}

    /** A mail, and where it was. */
    public record Mail(Spot spot, TakeDelivery.Arrival arrival) {}

    /** Somebody else took it meanwhile; nothing was changed. */
    public static final class TakenAlready extends Exception {

        TakenAlready(Spot spot) {
            super("mail " + spot.uid() + " of " + spot.folder() + " was taken already");
        }
    }

    /**
     * Takes all of them or none.
     *
     * @param mails of one folder, in their order
     * @throws TakenAlready where the folder is further by now
     */
    @Transactional(rollbackOn = Exception.class)
    public void take(List<Mail> mails) throws IOException, TakenAlready {
        Instant now = clock.instant();
        List<Spot> spots = mails.stream().map(Mail::spot).toList();
        for (Spot spot : spots) {
            if (spot.aside() && !places.takeUp(spot.folder(), spot.uid(), now)) {
                throw new TakenAlready(spot);
            }
        }
        List<Spot> onTheWay = spots.stream().filter(spot -> !spot.aside()).toList();
        if (!onTheWay.isEmpty()) {
            // whoever has passed the first holds the place; those between needn't be written down
            advance(onTheWay.get(0), now);
            if (onTheWay.size() > 1) {
                advance(onTheWay.get(onTheWay.size() - 1), now);
            }
        }
        for (Mail mail : mails) {
            takeDelivery.take(mail.arrival());
        }
    }

    private void advance(Spot spot, Instant now) throws TakenAlready {
        if (!places.advance(spot.folder(), spot.validity(), spot.uid(), now)) {
            throw new TakenAlready(spot);
        }
    }
}
