package org.shouhou.application.port;

import org.shouhou.domain.correspondence.WritingLanguage;
import org.shouhou.domain.customer.EmailAddress;
import org.shouhou.domain.servicecase.CaseNumber;

/** As whom we write to customers. */
public interface SenderIdentity {

    /** Whether the company has an address to write from; a new one has none until an administrator adds it. */
    boolean exists();

    /** @throws org.shouhou.domain.RuleBroken where there is none */
    EmailAddress address();

    String name();

    /** What stands below our mails in that language, its fields unfilled; empty where nothing does. */
    String signature(WritingLanguage language);

    /** The words of the automatic acknowledgement. */
    String acknowledgement(CaseNumber number);

    /** The words of that for a fault reported on the public page, which can be followed at this link. */
    String acknowledgement(CaseNumber number, String link);
}
