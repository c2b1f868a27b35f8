package org.shouhou.domain.servicecase;

import java.time.Instant;

/** What happened to a case; returned by the method that did it, told to others after the commit. */
public sealed interface CaseEvent {

    CaseNumber number();

    /** When it happened. */
    Instant at();

    /** The event's type for other systems, as in {@code messages.md}. */
    String type();

    record Opened(CaseNumber number, Instant at, String channel, String subject) implements CaseEvent {
        @Override
        public String type() {
            return "shouhou.case.opened";
        }
    }

    record CorrespondenceJoined(CaseNumber number, Instant at, long correspondenceId) implements CaseEvent {
        @Override
        public String type() {
            return "shouhou.case.correspondence-joined";
        }
    }

    record Assigned(CaseNumber number, Instant at, String assignee) implements CaseEvent {
        @Override
        public String type() {
            return "shouhou.case.assigned";
        }
    }

    record Answered(CaseNumber number, Instant at, boolean firstReply) implements CaseEvent {
        @Override
        public String type() {
            return "shouhou.case.answered";
        }
    }

    /** @param unanswered whether no person has answered the customer now, so that the 24 h clock runs */
    record AnswerTakenBack(CaseNumber number, Instant at, boolean unanswered) implements CaseEvent {
        @Override
        public String type() {
            return "shouhou.case.answer-taken-back";
        }
    }

    record Referred(CaseNumber number, Instant at, String department) implements CaseEvent {
        @Override
        public String type() {
            return "shouhou.case.referred";
        }
    }

    record ReferralEnded(CaseNumber number, Instant at, String department, String status) implements CaseEvent {
        @Override
        public String type() {
            return "shouhou.case.referral-ended";
        }
    }

    /**
     * @param cause the name of a {@link FaultCause}
     * @param part the part at fault, or null where no part was
     */
    record Resolved(CaseNumber number, Instant at, String resolution, String cause, String part) implements CaseEvent {
        @Override
        public String type() {
            return "shouhou.case.resolved";
        }
    }

    record Closed(CaseNumber number, Instant at, String reason) implements CaseEvent {
        @Override
        public String type() {
            return "shouhou.case.closed";
        }
    }

    record Reopened(CaseNumber number, Instant at, String reason) implements CaseEvent {
        @Override
        public String type() {
            return "shouhou.case.reopened";
        }
    }

    /** @param into the number of the case that goes on */
    record Merged(CaseNumber number, Instant at, String into) implements CaseEvent {
        @Override
        public String type() {
            return "shouhou.case.merged";
        }
    }

    record Unmerged(CaseNumber number, Instant at) implements CaseEvent {
        @Override
        public String type() {
            return "shouhou.case.unmerged";
        }
    }

    /** @param to the number of the case it belongs to now */
    record CorrespondenceMoved(CaseNumber number, Instant at, long correspondenceId, String to) implements CaseEvent {
        @Override
        public String type() {
            return "shouhou.case.correspondence-moved";
        }
    }

    record FirstReplyBreached(CaseNumber number, Instant at, String heldBy) implements CaseEvent {
        @Override
        public String type() {
            return "shouhou.case.breached";
        }
    }

    /** @param arriveBy the time the customer set */
    record EngineerSent(CaseNumber number, Instant at, String engineer, Instant arriveBy) implements CaseEvent {
        @Override
        public String type() {
            return "shouhou.case.engineer-sent";
        }
    }

    /**
     * @param late whether that was after the time the customer set
     */
    record EngineerArrived(CaseNumber number, Instant at, String engineer, Instant arrivedAt, boolean late)
            implements CaseEvent {
        @Override
        public String type() {
            return "shouhou.case.engineer-arrived";
        }
    }

    /** @param status {@code DONE} or {@code CANCELLED} */
    record WorkOrderEnded(CaseNumber number, Instant at, String engineer, String status) implements CaseEvent {
        @Override
        public String type() {
            return "shouhou.case.work-order-ended";
        }
    }

    record ArrivalBreached(CaseNumber number, Instant at, String engineer) implements CaseEvent {
        @Override
        public String type() {
            return "shouhou.case.arrival-breached";
        }
    }

    record ReferralBreached(CaseNumber number, Instant at, String department) implements CaseEvent {
        @Override
        public String type() {
            return "shouhou.case.referral-breached";
        }
    }

    /**
     * Whether the machine was in warranty was ruled anew after the case was opened (S1).
     *
     * @param status the name of a warranty status
     * @param overruled whether a person decided against the data
     */
    record WarrantyRuled(CaseNumber number, Instant at, String status, boolean overruled) implements CaseEvent {
        @Override
        public String type() {
            return "shouhou.case.warranty-ruled";
        }
    }

    /** @param charge {@code FREE} or {@code CHARGEABLE}, as a person decided (S1, S2) */
    record ChargeOverruled(CaseNumber number, Instant at, String charge) implements CaseEvent {
        @Override
        public String type() {
            return "shouhou.case.charge-overruled";
        }
    }

    /**
     * The same problem of the same machine was repaired again (D6).
     *
     * @param earlier the number of the case it was repaired in before
     * @param cause why, as a person says
     */
    record RepairRepeated(CaseNumber number, Instant at, String earlier, long daysBetween, String cause)
            implements CaseEvent {
        @Override
        public String type() {
            return "shouhou.case.repair-repeated";
        }
    }

    record QuotationDrafted(CaseNumber number, Instant at, String quotation) implements CaseEvent {
        @Override
        public String type() {
            return "shouhou.case.quotation-drafted";
        }
    }

    /**
     * @param gross what the customer would pay, with tax, in CNY, such as {@code 1130.00}
     * @param validUntil the last day on which they can accept
     */
    record QuotationSent(CaseNumber number, Instant at, String quotation, String gross, String validUntil)
            implements CaseEvent {
        @Override
        public String type() {
            return "shouhou.case.quotation-sent";
        }
    }

    /** @param status {@code ACCEPTED}, {@code DECLINED}, {@code EXPIRED}, {@code SUPERSEDED} or {@code WITHDRAWN} */
    record QuotationEnded(CaseNumber number, Instant at, String quotation, String status) implements CaseEvent {
        @Override
        public String type() {
            return "shouhou.case.quotation-ended";
        }
    }

    /** @param reason why chargeable work may begin before the customer has accepted */
    record AcceptanceWaived(CaseNumber number, Instant at, String reason) implements CaseEvent {
        @Override
        public String type() {
            return "shouhou.case.acceptance-waived";
        }
    }
}
