package org.shouhou.application.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.stream.Collectors;
import org.shouhou.application.port.Mailboxes;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.correspondence.Channel;
import org.shouhou.domain.correspondence.CorrespondenceStatus;
import org.shouhou.domain.correspondence.Parties;
import org.shouhou.domain.customer.EmailAddress;
import org.shouhou.domain.organisation.Mailbox;
import org.shouhou.domain.organisation.Right;

/** Tells who belongs to a case and who merely came into it, for whoever reads its mails or is about to answer one. */
@Permitted({Right.READ_CASES, Right.ANSWER_REFERRALS})
@ApplicationScoped
public class FindParties {

    private final Mailboxes mailboxes;

    protected FindParties() {
        this(null);
    }

    @Inject
    public FindParties(Mailboxes mailboxes) {
        this.mailboxes = mailboxes;
    }

    /** @param view the case as the actor may see it */
    @Transactional
    public Parties find(CaseView view) {
        return new Parties(
                EmailAddress.parse(view.contact().email()),
                view.entries().stream()
                        .filter(it -> it.channel() == Channel.EMAIL && it.status() != CorrespondenceStatus.TAKEN_BACK)
                        .map(CaseView.Entry::head)
                        .toList(),
                mailboxes.all().stream().map(Mailbox::address).collect(Collectors.toSet()));
    }
}
