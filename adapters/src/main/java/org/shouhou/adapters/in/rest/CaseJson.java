package org.shouhou.adapters.in.rest;

import java.util.List;
import org.shouhou.application.reading.CaseRow;
import org.shouhou.application.reading.CaseView;
import org.shouhou.application.reading.EntryRow;

/** Cases as {@code CaseSummary} and {@code Case} of {@code openapi.yaml}. */
final class CaseJson {

    private CaseJson() {}

    static Fields row(CaseRow it) {
        return summary(it).with("firstReply", firstReply(it));
    }

    static Fields whole(CaseView it, List<EntryRow> conversation) {
        return summary(it.row())
                .with("firstReply", firstReply(it.row()).with("breachedAt", it.firstReplyBreached()))
                .with("disposition", it.disposition())
                .with(
                        "resolution",
                        it.resolution() == null ? null : it.resolution().remedy())
                .with(
                        "faultCause",
                        it.resolution() == null ? null : it.resolution().cause())
                .with(
                        "faultPart",
                        it.resolution() == null ? null : it.resolution().part())
                .with("resolvedAt", it.resolvedAt())
                .with("closeReason", it.closeReason())
                .with("closedAt", it.closedAt())
                .with("preceding", it.preceding())
                .with("mergedInto", it.mergedInto())
                .with("priority", it.marks().priority())
                .texts("tags", it.marks().tags())
                .with("links", it.links(), CaseJson::link)
                .with("contact", contact(it.contact()))
                .with("correspondence", conversation, RegisterJson::entry)
                .with("referrals", it.referrals(), CaseJson::referral);
    }

    private static Fields summary(CaseRow it) {
        return new Fields()
                .with("number", it.number())
                .with("status", it.status())
                .with("channel", it.channel())
                .with("subject", it.subject())
                .with("contactName", it.contactName())
                .with("customerName", it.customerName())
                .with("assigneeName", it.assigneeName())
                .with("occurredAt", it.occurredAt())
                .with("lastActivityAt", it.lastActivityAt())
                .with("openWorkItems", it.openWorkItems());
    }

    private static Fields firstReply(CaseRow it) {
        return new Fields().with("dueAt", it.firstReplyDue()).with("metAt", it.firstReplyMet());
    }

    private static Fields contact(CaseView.Person it) {
        return new Fields()
                .with("name", it.name())
                .with("email", it.email())
                .with("phone", it.phone())
                .with("customer", it.customer())
                .with("region", it.regionZh());
    }

    private static Fields link(CaseView.Link it) {
        return new Fields()
                .with("number", it.number())
                .with("subject", it.subject())
                .with("status", it.status())
                .with("kind", it.kind());
    }

    private static Fields referral(CaseView.Referral it) {
        return new Fields()
                .with("id", it.id())
                .with("department", it.department())
                .with("departmentNameZh", it.departmentZh())
                .with("departmentNameEn", it.departmentEn())
                .with("question", it.question())
                .with("dueAt", it.dueAt())
                .with("status", it.status())
                .with("sentBy", it.sentBy())
                .with("sentAt", it.sentAt())
                .with("answer", it.answer())
                .with("answeredBy", it.answeredBy())
                .with("endedAt", it.endedAt());
    }
}
