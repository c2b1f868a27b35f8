package org.shouhou.application.reading;

import java.time.Instant;
import org.shouhou.domain.referral.ReferralKind;
import org.shouhou.domain.referral.ReferralStatus;
import org.shouhou.domain.servicecase.CaseNumber;

/** A line of a department's list of referrals. */
public record ReferralRow(
        long id,
        CaseNumber caseNumber,
        String caseSubject,
        ReferralKind kind,
        String question,
        Instant sentAt,
        Instant dueAt,
        ReferralStatus status,
        String answer,
        Instant endedAt) {}
