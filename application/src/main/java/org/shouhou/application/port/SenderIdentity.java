package org.shouhou.application.port;

import org.shouhou.domain.customer.EmailAddress;
import org.shouhou.domain.servicecase.CaseNumber;

/** As whom we write to customers. */
public interface SenderIdentity {

    EmailAddress address();

    String name();

    /** The words of the automatic acknowledgement. */
    String acknowledgement(CaseNumber number);
}
