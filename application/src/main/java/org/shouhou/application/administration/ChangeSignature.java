package org.shouhou.application.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.shouhou.application.ledger.Changes;
import org.shouhou.application.ledger.Ledger;
import org.shouhou.application.port.Mailboxes;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.organisation.Mailbox;
import org.shouhou.domain.organisation.Right;

/** Changes what stands below the mails that leave from an address of ours, in both languages. */
@Permitted(Right.ADMINISTER)
@ApplicationScoped
public class ChangeSignature {

    private final Mailboxes mailboxes;
    private final Ledger ledger;

    protected ChangeSignature() {
        this(null, null);
    }

    @Inject
    ChangeSignature(Mailboxes mailboxes, Ledger ledger) {
        this.mailboxes = mailboxes;
        this.ledger = ledger;
    }

    /** @param version what the administrator has seen; goes back with the change */
    public record Signature(long mailboxId, long version, String chinese, String english) {}

    @Transactional
    public Signature see(long mailboxId) {
        Mailbox mailbox = mailbox(mailboxId);
        return new Signature(mailboxId, mailbox.version(), mailbox.signatureZh(), mailbox.signatureEn());
    }

    @Transactional
    public void change(Signature wanted) {
        Mailbox mailbox = mailbox(wanted.mailboxId());
        mailbox.requireSeen(wanted.version());
        Changes changes = new Changes()
                .of("signature-zh", line(mailbox.signatureZh()), line(wanted.chinese()))
                .of("signature-en", line(mailbox.signatureEn()), line(wanted.english()));
        mailbox.sign(wanted.chinese(), wanted.english());
        ledger.record("mailbox.changed", "mailbox " + mailbox.address(), changes);
    }

    private Mailbox mailbox(long id) {
        return mailboxes.byId(id).orElseThrow(() -> new RuleBroken("mailbox.unknown"));
    }

    private static String line(String text) {
        return text == null ? "" : text.strip().replaceAll("\\s*\\R\\s*", " / ");
    }
}
