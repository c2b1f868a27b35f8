package org.shouhou.it.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.shouhou.application.port.ServiceCases;
import org.shouhou.domain.correspondence.Channel;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.ServiceCase;

/** Cases to work on, and how they stand now. */
@ApplicationScoped
public class Cases {

    @Inject
    private ServiceCases serviceCases;

    @Inject
    private Clock clock;

    /** A new case that nothing was told of yet. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public ServiceCase open(String subject) {
        Instant now = clock.instant();
        CaseNumber number = serviceCases.nextNumber(now.atZone(ZoneOffset.UTC).getYear());
        ServiceCase opened = ServiceCase.open(number, Channel.EMAIL, subject, null, null, now, now)
                .made();
        serviceCases.add(opened);
        return opened;
    }

    /** The case as everybody sees it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public ServiceCase now(CaseNumber number) {
        return serviceCases.byNumber(number).orElseThrow();
    }
}
