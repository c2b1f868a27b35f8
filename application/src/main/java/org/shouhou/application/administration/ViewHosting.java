package org.shouhou.application.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.shouhou.application.port.FetchPlaces;
import org.shouhou.application.port.HostedMailboxes;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.hosting.HostedMailbox;
import org.shouhou.domain.organisation.Right;

/** Shows from which hosted mailbox the mail to an address is fetched, and how that goes. */
@Permitted(Right.ADMINISTER)
@ApplicationScoped
public class ViewHosting {

    private final HostedMailboxes hosted;
    private final FetchPlaces places;

    protected ViewHosting() {
        this(null, null);
    }

    @Inject
    public ViewHosting(HostedMailboxes hosted, FetchPlaces places) {
        this.hosted = hosted;
        this.places = places;
    }

    /** Empty where none is set up for the address. */
    @Transactional
    public Optional<HostingView> view(long mailboxId) {
        return hosted.ofMailbox(mailboxId).map(this::view);
    }

    private HostingView view(HostedMailbox it) {
        String folder = it.hosting().place();
        return new HostingView(
                it.hosting(),
                it.active(),
                it.version(),
                places.find(folder).orElse(null),
                places.aside(folder).stream()
                        .filter(aside -> !aside.taken() && !aside.reason().isEmpty())
                        .toList());
    }
}
