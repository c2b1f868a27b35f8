package org.shouhou.adapters.in.mail;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.builder.RouteBuilder;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.shouhou.adapters.mailserver.MailServer;
import org.shouhou.adapters.spool.Spools;
import org.shouhou.application.intake.HoldMailbox;
import org.shouhou.application.intake.TakeDelivery;

/** From the mailbox of {@code shouhou.imap.url} into the house; no route where there is no such setting. */
@Dependent
public class MailboxRoute extends RouteBuilder {

    private static final Duration BETWEEN = Duration.ofSeconds(3);
    private static final Map<String, Integer> PORTS = Map.of("imap", 143, "imaps", 993);

    private final Optional<HostedMailbox> mailbox;
    private final TakeDelivery takeDelivery;
    private final HoldMailbox holdMailbox;
    private final Spools spools;
    private final Clock clock;
    private final Duration between;

    @Inject
    MailboxRoute(
            @ConfigProperty(name = "shouhou.imap.url") Optional<String> url,
            @ConfigProperty(name = "shouhou.imap.user") Optional<String> user,
            @ConfigProperty(name = "shouhou.imap.password") Optional<String> password,
            TakeDelivery takeDelivery,
            HoldMailbox holdMailbox,
            Spools spools,
            Clock clock) {
        this(
                url.map(at -> new HostedMailbox(
                        MailServer.of("shouhou.imap.url", at, PORTS), user.orElse(""), password.orElse(""))),
                takeDelivery,
                holdMailbox,
                spools,
                clock,
                BETWEEN);
    }

    MailboxRoute(
            Optional<HostedMailbox> mailbox,
            TakeDelivery takeDelivery,
            HoldMailbox holdMailbox,
            Spools spools,
            Clock clock,
            Duration between) {
        this.mailbox = mailbox;
        this.takeDelivery = takeDelivery;
        this.holdMailbox = holdMailbox;
        this.spools = spools;
        this.clock = clock;
        this.between = between;
    }

    @Override
    public void configure() throws Exception {
        if (mailbox.isEmpty()) {
            return;
        }
        HostedMailbox from = mailbox.get();
        Patience patience = new Patience(clock);
        Turn turn = new Turn(holdMailbox, from, patience, clock);
        MailboxEndpoint endpoint = new MailboxEndpoint(getContext(), from, between, turn, patience);
        getContext().addEndpoint(endpoint.getEndpointUri(), endpoint);
        from(endpoint)
                .routeId("Mailbox " + from.address())
                .process(new MailFetcher(from, takeDelivery, spools, turn, patience));
    }
}
