package org.shouhou.application.port;

import java.util.List;
import java.util.Optional;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.correspondence.MessageId;
import org.shouhou.domain.customer.EmailAddress;

/** The register of what comes in and goes out. */
public interface Correspondences {

    /** Adds an entry; it has its id afterwards. */
    void add(Correspondence entry);

    Optional<Correspondence> byId(long id);

    /** The case of the latest entry that bears one of these ids and belongs to a case. */
    Optional<Long> caseOfAny(List<MessageId> ids);

    /** Whether the address wrote, or was written to, in the case. */
    boolean takesPart(long caseId, EmailAddress address);

    /** All entries of a case, oldest first. */
    List<Correspondence> ofCase(long caseId);
}
