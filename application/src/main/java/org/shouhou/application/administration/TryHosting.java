package org.shouhou.application.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.shouhou.application.intake.FindHosted;
import org.shouhou.application.port.MailboxProbe;
import org.shouhou.application.port.MailboxTrouble;
import org.shouhou.application.port.Seal;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.hosting.Hosting;
import org.shouhou.domain.hosting.Secrets;
import org.shouhou.domain.organisation.Right;

/**
 * Tries a hosted mailbox as it stands in the form, saved or not. It could be used to see what listens in our network; so it
 * is for administrators, who could save and see the same, and each try is in the audit trail. Ports aren't restricted:
 * hosted servers behind gateways have all kinds of them.
 */
@Permitted(Right.ADMINISTER)
@ApplicationScoped
public class TryHosting {

    private final Trial trial;
    private final MailboxProbe probe;
    private final FindHosted findHosted;

    protected TryHosting() {
        this(null, null, null);
    }

    @Inject
    TryHosting(Trial trial, MailboxProbe probe, FindHosted findHosted) {
        this.trial = trial;
        this.probe = probe;
        this.findHosted = findHosted;
    }

    /**
     * Tries it now.
     *
     * @param typed the secrets in the form; those kept are used where they are empty and still go to the same place
     */
    public MailboxProbe.Finding tryNow(long mailboxId, Hosting hosting, Secrets typed) {
        try {
            Trial.Prepared prepared = trial.prepare(mailboxId, hosting, typed);
            MailboxProbe.Finding finding =
                    probe.probe(prepared.access(), (before, now) -> findHosted.renew(prepared.id(), before, now));
            trial.record(prepared.access(), finding);
            return finding;
        } catch (Seal.Broken otherKey) {
            return MailboxProbe.Finding.failed(MailboxTrouble.SECRET_UNREADABLE, "", List.of());
        }
    }
}
