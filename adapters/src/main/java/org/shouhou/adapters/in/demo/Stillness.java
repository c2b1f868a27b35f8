package org.shouhou.adapters.in.demo;

import java.time.Instant;
import java.util.List;
import org.shouhou.application.port.AfterCommit;
import org.shouhou.application.port.Outbox;
import org.shouhou.application.port.OutboxQueue;
import org.shouhou.application.port.RejectedMessages;
import org.shouhou.domain.customer.EmailAddress;
import org.shouhou.domain.referral.ReferralEvent;
import org.shouhou.domain.servicecase.CaseEvent;
import org.shouhou.domain.servicecase.CaseNumber;

/** What is told happened long ago: nothing of it leaves the house once more, and nobody is woken. */
final class Stillness implements Outbox, AfterCommit {

    @Override
    public void publish(CaseEvent event) {
        // told to others at its time
    }

    @Override
    public void request(long referralId, String address, ReferralEvent.Requested event) {
        // asked at its time
    }

    @Override
    public void withdraw(long referralId, CaseNumber number, String address, ReferralEvent.Ended event) {
        // withdrawn at its time
    }

    @Override
    public void mail(CaseNumber number, long correspondenceId, List<EmailAddress> recipients, Instant notBefore) {
        // sent at its time
    }

    @Override
    public void staffMail(StaffMail mail) {
        // read at its time
    }

    @Override
    public void reject(RejectedMessages.Rejected message) {
        // handed on at its time
    }

    @Override
    public void somethingScanned() {}

    @Override
    public void somethingArrived() {
        // read at its time
    }

    @Override
    public void somethingToSend(OutboxQueue.Lane lane) {
        // nothing is
    }

    @Override
    public void somebodyCalls(String phone, String forWhom) {
        // nobody sits at a phone yet
    }

    @Override
    public void caseChanged(long caseId) {
        // nobody is looking yet
    }
}
