package org.shouhou.domain.ruling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.shouhou.domain.coverage.Verdict;
import org.shouhou.domain.coverage.WarrantyEvent;
import org.shouhou.domain.coverage.WarrantyStatus;
import org.shouhou.domain.coverage.WarrantyTerm;

/** Whether the machine of a case was in warranty, as it was ruled once, with all it rested on then. Never changed. */
public class Ruling {

    private int number;
    private Kind kind;
    private Long equipmentId;
    private WarrantyStatus status;
    private Verdict.Reason reason;
    private LocalDate fromDay;
    private LocalDate untilDay;
    private Integer months;
    private WarrantyEvent termFrom;
    private LocalDate termDate;
    private String contractNumber;
    private LocalDate day;
    private Instant ruledAt;
    private Long ruledBy;
    private String words;

    /** How a ruling came about. */
    public enum Kind {
        /** By the software, when the case was opened. */
        AT_INTAKE,
        /** From the same data anew, since machine or dates had changed. */
        AGAIN,
        /** By a person against the data, with a reason. */
        OVERRULED
    }

    /** When, and by whom: null for the software. */
    record By(Long employeeId, Instant at) {}

    protected Ruling() {}

    private Ruling(int number, Kind kind, Long equipmentId, WarrantyStatus status, LocalDate day, By by) {
        this.number = number;
        this.kind = kind;
        this.equipmentId = equipmentId;
        this.status = status;
        this.day = day;
        this.ruledAt = by.at();
        this.ruledBy = by.employeeId();
    }

    /** @param equipmentId null where no machine is known */
    static Ruling of(int number, Kind kind, Long equipmentId, Verdict verdict, LocalDate day, By by) {
        Ruling it = new Ruling(number, kind, equipmentId, verdict.status(), day, by);
        it.reason = verdict.reason();
        it.fromDay = verdict.from();
        it.untilDay = verdict.until();
        it.contractNumber = verdict.contractNumber();
        if (verdict.term() != null) {
            it.months = verdict.term().months();
            it.termFrom = verdict.term().from();
            it.termDate = verdict.term().date();
        }
        return it;
    }

    static Ruling against(int number, Long equipmentId, WarrantyStatus status, String words, LocalDate day, By by) {
        Ruling it = new Ruling(number, Kind.OVERRULED, equipmentId, status, day, by);
        it.words = words;
        return it;
    }

    /** Whether the same machine and data lead to this again. */
    boolean rests(Long onMachine, Verdict verdict) {
        return Objects.equals(equipmentId, onMachine) && verdict.equals(verdict());
    }

    /** Counts from 1 within the case, in the order they were made. */
    public int number() {
        return number;
    }

    public Kind kind() {
        return kind;
    }

    /** The machine it is about, or null where none was known. */
    public Long equipmentId() {
        return equipmentId;
    }

    public WarrantyStatus status() {
        return status;
    }

    /** What it rests on; null where a person overruled. */
    public Verdict verdict() {
        if (kind == Kind.OVERRULED) {
            return null;
        }
        WarrantyTerm term = months == null ? null : new WarrantyTerm(months, termFrom, termDate);
        return new Verdict(status, reason, fromDay, untilDay, term, contractNumber);
    }

    /** The day it was judged by: that of the request, in the company's zone. */
    public LocalDate day() {
        return day;
    }

    public Instant ruledAt() {
        return ruledAt;
    }

    /** The employee, or null where the software did. */
    public Long ruledBy() {
        return ruledBy;
    }

    /** Why it was overruled, or null where it wasn't. */
    public String words() {
        return words;
    }
}
