package org.shouhou.application.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.shouhou.application.ledger.Changes;
import org.shouhou.application.ledger.Ledger;
import org.shouhou.application.port.Mailboxes;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.organisation.Mailbox;
import org.shouhou.domain.organisation.Right;

/** Changes an address customers write to, or takes no more mail for it. */
@Permitted(Right.ADMINISTER)
@ApplicationScoped
public class ChangeMailbox {

    private final Mailboxes mailboxes;
    private final Membership membership;
    private final Ledger ledger;

    protected ChangeMailbox() {
        this(null, null, null);
    }

    @Inject
    ChangeMailbox(Mailboxes mailboxes, Membership membership, Ledger ledger) {
        this.mailboxes = mailboxes;
        this.membership = membership;
        this.ledger = ledger;
    }

    /** @param seenVersion the version the administrator looked at */
    public record Command(
            long mailboxId, long seenVersion, String displayName, DepartmentCode department, boolean active) {}

    @Transactional
    public void change(Command command) {
        Mailbox mailbox = mailboxes.byId(command.mailboxId()).orElseThrow(() -> new RuleBroken("mailbox.unknown"));
        mailbox.requireSeen(command.seenVersion());
        if (!mailbox.department().equals(command.department())) {
            membership.requireOpen(command.department());
        }
        Changes changes = new Changes()
                .of("name", mailbox.displayName(), command.displayName())
                .of("department", mailbox.department(), command.department())
                .of("active", mailbox.active(), command.active());
        mailbox.describe(command.displayName(), command.department(), command.active());
        ledger.record("mailbox.changed", "mailbox " + mailbox.address(), changes);
    }
}
