package org.shouhou.it.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.shouhou.application.port.Mailboxes;
import org.shouhou.domain.customer.EmailAddress;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.organisation.Mailbox;

/** The mail address of the service office. */
@ApplicationScoped
public class Mailroom {

    static final String SERVICE = "service@localhost";

    @Inject
    private Mailboxes mailboxes;

    /** Takes care that the office has its address, which it takes mail at and writes from. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void isOpen() {
        EmailAddress service = new EmailAddress(SERVICE);
        if (!mailboxes.takes(service)) {
            mailboxes.add(new Mailbox(service, "售后服务", DepartmentCode.SERVICE_OFFICE));
        }
    }
}
