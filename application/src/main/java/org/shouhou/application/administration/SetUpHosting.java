package org.shouhou.application.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.shouhou.application.ledger.Changes;
import org.shouhou.application.ledger.Ledger;
import org.shouhou.application.port.HostedMailboxes;
import org.shouhou.application.port.Mailboxes;
import org.shouhou.application.port.Seal;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.hosting.HostedMailbox;
import org.shouhou.domain.hosting.Hosting;
import org.shouhou.domain.hosting.Secrets;
import org.shouhou.domain.organisation.Mailbox;
import org.shouhou.domain.organisation.Right;

/** Sets up from which hosted mailbox the mail to one of our addresses is fetched, or changes that. */
@Permitted(Right.ADMINISTER)
@ApplicationScoped
public class SetUpHosting {

    /** The version of what isn't set up yet. */
    public static final long NOT_YET = -1;

    private final HostedMailboxes hosted;
    private final Mailboxes mailboxes;
    private final Seal seal;
    private final Ledger ledger;

    protected SetUpHosting() {
        this(null, null, null, null);
    }

    @Inject
    SetUpHosting(HostedMailboxes hosted, Mailboxes mailboxes, Seal seal, Ledger ledger) {
        this.hosted = hosted;
        this.mailboxes = mailboxes;
        this.seal = seal;
        this.ledger = ledger;
    }

    /**
     * What is to be.
     *
     * @param seenVersion the version the administrator looked at, or {@link #NOT_YET}
     * @param secrets as typed; an empty one stays as it is
     */
    public record Command(long mailboxId, long seenVersion, Hosting hosting, Secrets secrets, boolean active) {}

    @Transactional
    public void setUp(Command command) {
        Mailbox mailbox = mailboxes.byId(command.mailboxId()).orElseThrow(() -> new RuleBroken("mailbox.unknown"));
        Secrets sealed = new Secrets(
                seal.seal(command.secrets().password()),
                seal.seal(command.secrets().clientSecret()),
                seal.seal(command.secrets().refreshToken()));
        Optional<HostedMailbox> before = hosted.ofMailbox(command.mailboxId());
        Hosting now = command.hosting();
        Changes changes;
        if (before.isEmpty()) {
            RuleBroken.unless(command.seenVersion() == NOT_YET, "changed-meanwhile");
            changes = changes(null, now).with("active", command.active());
            hosted.add(new HostedMailbox(command.mailboxId(), now, sealed, command.active()));
        } else {
            HostedMailbox it = before.get();
            it.requireSeen(command.seenVersion());
            changes = changes(it.hosting(), now).of("active", it.active(), command.active());
            Secrets secretsBefore = it.secrets();
            it.change(now, sealed, command.active());
            if (!it.secrets().equals(secretsBefore)) {
                changes.with("secret", "•••");
            }
        }
        ledger.record("mailbox.hosted", "mailbox " + mailbox.address(), changes);
    }

    private static Changes changes(Hosting before, Hosting now) {
        return new Changes()
                .of("host", before == null ? "" : before.host() + ":" + before.port(), now.host() + ":" + now.port())
                .of("transport", before == null ? "" : before.transport(), now.transport())
                .of("user", before == null ? "" : before.user(), now.user())
                .of("sign-in", before == null ? "" : before.signIn(), now.signIn())
                .of("token-endpoint", before == null ? "" : before.tokenEndpoint(), now.tokenEndpoint())
                .of("client-id", before == null ? "" : before.clientId(), now.clientId())
                .of("scope", before == null ? "" : before.scope(), now.scope())
                .of("folder", before == null ? "" : before.folder(), now.folder())
                .of("afterwards", before == null ? "" : before.afterwards(), now.afterwards())
                .of("move-to", before == null ? "" : before.moveTo(), now.moveTo())
                .of("start-with", before == null ? "" : before.startWith(), now.startWith());
    }
}
