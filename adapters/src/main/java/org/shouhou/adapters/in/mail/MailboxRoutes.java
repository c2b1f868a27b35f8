package org.shouhou.adapters.in.mail;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.service.ServiceSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.shouhou.application.intake.FindHosted;
import org.shouhou.application.intake.FindHosted.Version;
import org.shouhou.application.port.MailboxAccess;
import org.shouhou.application.port.MailboxTrouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A route for each hosted mailbox: the one of {@code shouhou.imap.url}, and those set up in the portal. Every node looks
 * every few seconds what is set up, and begins, changes and ends its routes by that.
 */
@Dependent
public class MailboxRoutes extends RouteBuilder {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxRoutes.class);
    private static final Duration EVERY = Duration.ofSeconds(3);
    private static final Version OF_THE_SETTINGS = new Version(0, 0);

    private final Optional<MailboxAccess> ofTheSettings;
    private final FindHosted findHosted;
    private final Mailroom mailroom;
    private final Duration every;

    @Inject
    MailboxRoutes(
            @ConfigProperty(name = "shouhou.imap.url") Optional<String> url,
            @ConfigProperty(name = "shouhou.imap.user") Optional<String> user,
            @ConfigProperty(name = "shouhou.imap.password") Optional<String> password,
            FindHosted findHosted,
            Mailroom mailroom) {
        this(url.map(at -> SettingsMailbox.of(at, user.orElse(""), password.orElse(""))), findHosted, mailroom, EVERY);
    }

    MailboxRoutes(Optional<MailboxAccess> ofTheSettings, FindHosted findHosted, Mailroom mailroom, Duration every) {
        this.ofTheSettings = ofTheSettings;
        this.findHosted = findHosted;
        this.mailroom = mailroom;
        this.every = every;
    }

    @Override
    public void configure() throws Exception {
        getContext().addService(new Upkeep(getContext()), true, true);
    }

    /** Keeps the routes as the mailboxes are set up. */
    private final class Upkeep extends ServiceSupport {

        private final CamelContext context;
        private final Map<Version, MailboxEndpoint> running = new HashMap<>();
        private final Set<Version> unreadable = new HashSet<>();
        private ScheduledExecutorService clockwork;
        private boolean troubled;

        Upkeep(CamelContext context) {
            this.context = context;
        }

        @Override
        protected void doStart() {
            clockwork = context.getExecutorServiceManager().newSingleThreadScheduledExecutor(this, "Mailboxes");
            clockwork.scheduleWithFixedDelay(this::round, 0, every.toMillis(), TimeUnit.MILLISECONDS);
        }

        @Override
        protected void doStop() {
            context.getExecutorServiceManager().shutdownNow(clockwork);
        }

        private void round() {
            // routes can be added one by one only once those of the start are there
            if (!context.isStarted()) {
                return;
            }
            try {
                follow(new HashSet<>(findHosted.fetched()));
                troubled = false;
            } catch (Exception unable) {
                if (troubled) {
                    LOG.debug("The hosted mailboxes can't be looked after", unable);
                } else {
                    LOG.warn("The hosted mailboxes can't be looked after; it is tried again: {}", unable.toString());
                    troubled = true;
                }
            }
        }

        private void follow(Set<Version> wanted) throws Exception {
            if (ofTheSettings.isPresent()) {
                wanted.add(OF_THE_SETTINGS);
            }
            for (Version version : List.copyOf(running.keySet())) {
                if (!wanted.contains(version)) {
                    end(version);
                }
            }
            unreadable.retainAll(wanted);
            for (Version version : wanted) {
                if (!running.containsKey(version) && !unreadable.contains(version)) {
                    begin(version);
                }
            }
        }

        private void begin(Version version) throws Exception {
            if (version.equals(OF_THE_SETTINGS)) {
                begin(version, ofTheSettings.orElseThrow());
                return;
            }
            Optional<FindHosted.Found> found = findHosted.access(version.id());
            if (found.isEmpty()) {
                return;
            }
            MailboxAccess access = found.get().access();
            if (found.get().readable()) {
                begin(version, access);
            } else {
                mailroom.reportFetching().troubled(access.hosting().place(), MailboxTrouble.SECRET_UNREADABLE, "");
                LOG.warn("No mail can be fetched from {}: its secret was sealed with another key", access);
                unreadable.add(version);
            }
        }

        private void begin(Version version, MailboxAccess access) throws Exception {
            String name = "Mailbox " + access.address() + " " + version.id() + "." + version.version();
            HostedFolder folder =
                    new HostedFolder(name, access, (before, now) -> findHosted.renew(version.id(), before, now));
            MailboxEndpoint endpoint = new MailboxEndpoint(context, mailroom, folder);
            context.addEndpoint(endpoint.getEndpointUri(), endpoint);
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from(endpoint)
                            .routeId(name)
                            .process(new FetchedMailTaker(access.address(), mailroom.takeFetched()));
                }
            });
            // the supervisor starts only those it knew from the beginning
            context.getRouteController().startRoute(name);
            running.put(version, endpoint);
        }

        private void end(Version version) throws Exception {
            MailboxEndpoint endpoint = running.get(version);
            context.getRouteController().stopRoute(endpoint.routeId());
            context.removeRoute(endpoint.routeId());
            context.removeEndpoint(endpoint);
            running.remove(version);
            mailroom.reportFetching().left(endpoint.place());
        }
    }
}
