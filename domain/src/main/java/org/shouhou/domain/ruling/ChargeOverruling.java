package org.shouhou.domain.ruling;

import java.time.Instant;

/** A person decided who pays, against the rule or where that leaves it open, with a reason. Never changed. */
public class ChargeOverruling {

    private int number;
    private Charge charge;
    private String words;
    private Instant ruledAt;
    private Long ruledBy;

    protected ChargeOverruling() {}

    ChargeOverruling(int number, Charge charge, String words, Long ruledBy, Instant ruledAt) {
        this.number = number;
        this.charge = charge;
        this.words = words;
        this.ruledBy = ruledBy;
        this.ruledAt = ruledAt;
    }

    /** Counts from 1 within the case. */
    public int number() {
        return number;
    }

    public Charge charge() {
        return charge;
    }

    public String words() {
        return words;
    }

    public Instant ruledAt() {
        return ruledAt;
    }

    public Long ruledBy() {
        return ruledBy;
    }
}
