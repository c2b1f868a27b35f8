package org.shouhou.application.port;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.quotation.LineKind;

/**
 * What a department's system replies to a referral (P3).
 *
 * @param id the id its sender gave the message; the same one from the same source is the same message
 * @param source what within the department made the message, as it says itself
 * @param sender the department whose system sent it, as the broker vouches for it, never as the message says
 * @param text the answer or the reason; not used for an acknowledgement
 * @param by who replied, as the department names them; may be null
 * @param prepared the quotation, where that is what it sent; else null
 */
public record DepartmentReply(
        String id,
        String source,
        Kind kind,
        DepartmentCode sender,
        long referralId,
        String text,
        String by,
        Prepared prepared) {

    private static final int LONGEST_NAME = 200;

    public DepartmentReply {
        id = RuleBroken.text(id, LONGEST_NAME, "reply.id");
        source = RuleBroken.text(source, LONGEST_NAME, "reply.source");
        RuleBroken.unless(by == null || by.length() <= LONGEST_NAME, "reply.by.too-long", LONGEST_NAME);
    }

    /** A reply in words, or none. */
    public DepartmentReply(
            String id, String source, Kind kind, DepartmentCode sender, long referralId, String text, String by) {
        this(id, source, kind, sender, referralId, text, by, null);
    }

    /** A quotation a department prepared; what it says is checked when it is taken. */
    public record Prepared(List<Line> lines, BigDecimal taxPercent, LocalDate validUntil, String remark) {}

    /** A line of it. */
    public record Line(
            LineKind kind,
            String partNumber,
            String description,
            String unit,
            BigDecimal quantity,
            BigDecimal unitPrice) {}

    /** What kinds of reply there are. */
    public enum Kind {
        /** The department took note. */
        ACKNOWLEDGED("shouhou.referral.acknowledged"),
        /** Its answer. */
        ANSWERED("shouhou.referral.answered"),
        /** It isn't the department's matter. */
        DECLINED("shouhou.referral.declined"),
        /** The quotation it was asked for (S2). */
        PREPARED("shouhou.quotation.prepared");

        private final String type;

        Kind(String type) {
            this.type = type;
        }

        /** The message's type, as in {@code messages.md}. */
        public String type() {
            return type;
        }

        public static Optional<Kind> of(String type) {
            for (Kind kind : values()) {
                if (kind.type.equals(type)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }
}
