package org.shouhou.application.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.shouhou.application.ledger.Changes;
import org.shouhou.application.ledger.Ledger;
import org.shouhou.application.port.HostedMailboxes;
import org.shouhou.application.port.MailboxAccess;
import org.shouhou.application.port.MailboxProbe.Finding;
import org.shouhou.application.port.Mailboxes;
import org.shouhou.application.port.Seal;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.hosting.Hosting;
import org.shouhou.domain.hosting.Secrets;
import org.shouhou.domain.organisation.Mailbox;

/** What comes before and after trying a hosted mailbox, each a transaction: trying itself takes too long for one. */
@ApplicationScoped
class Trial {

    private final HostedMailboxes hosted;
    private final Mailboxes mailboxes;
    private final Seal seal;
    private final Ledger ledger;

    protected Trial() {
        this(null, null, null, null);
    }

    @Inject
    Trial(HostedMailboxes hosted, Mailboxes mailboxes, Seal seal, Ledger ledger) {
        this.hosted = hosted;
        this.mailboxes = mailboxes;
        this.seal = seal;
        this.ledger = ledger;
    }

    /**
     * What is to be tried.
     *
     * @param id of the hosted mailbox where one is kept, else zero
     */
    record Prepared(long id, MailboxAccess access) {}

    /** Completes the secrets in the form by those that are kept. */
    @Transactional
    public Prepared prepare(long mailboxId, Hosting hosting, Secrets typed) throws Seal.Broken {
        Mailbox mailbox = mailboxes.byId(mailboxId).orElseThrow(() -> new RuleBroken("mailbox.unknown"));
        Secrets sealed = new Secrets(
                seal.seal(typed.password()), seal.seal(typed.clientSecret()), seal.seal(typed.refreshToken()));
        Secrets wanted = hosted.ofMailbox(mailboxId)
                .map(it -> it.secretsFor(hosting, sealed))
                .orElse(sealed);
        Secrets secrets = new Secrets(
                seal.open(wanted.password()), seal.open(wanted.clientSecret()), seal.open(wanted.refreshToken()));
        hosting.require(secrets);
        return new Prepared(
                hosted.ofMailbox(mailboxId).map(it -> it.id()).orElse(0L),
                new MailboxAccess(mailbox.address().value(), hosting, secrets));
    }

    @Transactional
    public void record(MailboxAccess access, Finding finding) {
        ledger.record(
                "mailbox.tried",
                "mailbox " + access.address(),
                new Changes()
                        .with(
                                "host",
                                access.hosting().host() + ":" + access.hosting().port())
                        .with("result", finding.fine() ? "OK" : finding.trouble()));
    }
}
