package org.shouhou.application.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.shouhou.application.ledger.Changes;
import org.shouhou.application.ledger.Ledger;
import org.shouhou.application.port.Mailboxes;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.customer.EmailAddress;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.organisation.Mailbox;
import org.shouhou.domain.organisation.Right;

/** Adds an address customers can write to. */
@Permitted(Right.ADMINISTER)
@ApplicationScoped
public class AddMailbox {

    private final Mailboxes mailboxes;
    private final Membership membership;
    private final Ledger ledger;

    protected AddMailbox() {
        this(null, null, null);
    }

    @Inject
    AddMailbox(Mailboxes mailboxes, Membership membership, Ledger ledger) {
        this.mailboxes = mailboxes;
        this.membership = membership;
        this.ledger = ledger;
    }

    /** @param displayName what customers see as the sender's name */
    public record Command(EmailAddress address, String displayName, DepartmentCode department) {}

    /** @throws RuleBroken {@code mailbox.address.taken} */
    @Transactional
    public void add(Command command) {
        RuleBroken.unless(
                mailboxes.all().stream().noneMatch(it -> it.address().equals(command.address())),
                "mailbox.address.taken",
                command.address());
        membership.requireOpen(command.department());
        Mailbox mailbox = new Mailbox(command.address(), command.displayName(), command.department());
        mailboxes.add(mailbox);
        ledger.record(
                "mailbox.added",
                "mailbox " + mailbox.address(),
                new Changes().with("name", mailbox.displayName()).with("department", mailbox.department()));
    }
}
