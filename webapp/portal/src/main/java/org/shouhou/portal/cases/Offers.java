package org.shouhou.portal.cases;

import java.util.List;
import org.shouhou.application.reading.CaseView;
import org.shouhou.application.security.Actor;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.servicecase.CaseStatus;

/** What the page of a case offers to whom: only what fits the state of the case and their rights. */
record Offers(CaseView view, Actor actor) {

    boolean offers(String what) {
        boolean handles = actor.may(Right.HANDLE_CASES);
        return switch (what) {
            case "note" -> handles;
            case "reply", "assign", "refer", "send", "tell", "escalate" -> handles && unfinished();
            case "page" -> handles && unfinished() && !view.reports().isEmpty();
            case "take" ->
                handles && unfinished() && !Long.valueOf(actor.employeeId()).equals(view.assigneeId());
            case "resolve" -> handles && unfinished() && view.row().openWorkItems() == 0;
            case "withdraw" ->
                handles && view.referrals().stream().anyMatch(it -> it.status().open());
            case "job", "opinion", "structure" -> handles;
            case "merge" -> handles && view.mergedInto() == null && view.row().openWorkItems() == 0;
            case "unmerge" -> handles && view.mergedInto() != null;
            case "move" ->
                handles && view.entries().stream().filter(it -> !it.automatic()).count() > 1;
            case "close" -> handles && view.row().status() == CaseStatus.RESOLVED;
            case "reopen" -> handles && !unfinished() && view.mergedInto() == null;
            case "dismiss" -> handles && view.row().status() == CaseStatus.NEW;
            case "answer", "decline" -> !owed().isEmpty();
            default -> throw new IllegalArgumentException(what);
        };
    }

    List<CaseView.Referral> owed() {
        return actor.may(Right.ANSWER_REFERRALS)
                ? view.referrals().stream()
                        .filter(it -> it.status().open()
                                && it.department().equals(actor.department().value()))
                        .toList()
                : List.of();
    }

    private boolean unfinished() {
        CaseStatus status = view.row().status();
        return status == CaseStatus.NEW || status == CaseStatus.IN_PROGRESS;
    }
}
