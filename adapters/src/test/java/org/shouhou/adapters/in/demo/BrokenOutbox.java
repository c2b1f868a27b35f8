package org.shouhou.adapters.in.demo;

import java.time.Instant;
import java.util.List;
import org.shouhou.application.port.Outbox;
import org.shouhou.application.port.RejectedMessages;
import org.shouhou.domain.customer.EmailAddress;
import org.shouhou.domain.referral.ReferralEvent;
import org.shouhou.domain.servicecase.CaseEvent;
import org.shouhou.domain.servicecase.CaseNumber;

/** Can't keep anything. */
final class BrokenOutbox implements Outbox {

    @Override
    public void publish(CaseEvent event) {
        throw new IllegalStateException("no room");
    }

    @Override
    public void request(long referralId, String address, ReferralEvent.Requested event) {
        throw new IllegalStateException("no room");
    }

    @Override
    public void withdraw(long referralId, CaseNumber number, String address, ReferralEvent.Ended event) {
        throw new IllegalStateException("no room");
    }

    @Override
    public void mail(CaseNumber number, long correspondenceId, List<EmailAddress> recipients, Instant notBefore) {
        throw new IllegalStateException("no room");
    }

    @Override
    public void staffMail(StaffMail mail) {
        throw new IllegalStateException("no room");
    }

    @Override
    public void reject(RejectedMessages.Rejected message) {
        throw new IllegalStateException("no room");
    }
}
