package org.shouhou.application.handling;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.shouhou.application.reading.CaseView;
import org.shouhou.domain.correspondence.ChosenFile;
import org.shouhou.domain.correspondence.Direction;
import org.shouhou.domain.correspondence.MailDraft;
import org.shouhou.domain.correspondence.MailKind;
import org.shouhou.domain.correspondence.QuotedMail;
import org.shouhou.domain.correspondence.WritingLanguage;
import org.shouhou.domain.customer.CorrespondentKind;
import org.shouhou.domain.customer.EmailAddress;

/**
 * Where a mail is written: a draft kept earlier, or what is proposed.
 *
 * @param savedAt when the draft was kept, or null where nothing was yet
 * @param mark what stands before the subject in any case
 * @param original the mail it starts from, or null
 * @param quotation how that is repeated below, or null
 * @param files those of the case and those uploaded, chosen or not
 * @param known addresses that took part in the case: any other is new here
 * @param ours addresses nothing can be sent to
 * @param language the case's
 * @param others drafts of other kinds that wait
 * @param largestFiles in bytes, all files of one mail together
 * @param people whom it may be for: who reported the case first, then the customer's people
 */
public record Composer(
        MailDraft draft,
        Instant savedAt,
        String mark,
        CaseView.Entry original,
        QuotedMail quotation,
        List<File> files,
        Set<String> known,
        Set<String> ours,
        WritingLanguage language,
        List<MailKind> others,
        long largestFiles,
        List<Person> people) {

    /** Somebody a mail in the case may be for. */
    public record Person(String name, CorrespondentKind kind, EmailAddress address) {}

    /** @param of the entry it came or went with, or null for an upload */
    public record File(ChosenFile ref, String name, long size, boolean chosen, CaseView.Entry of) {}

    /** In which language we write here: the one the case was opened in. */
    static WritingLanguage language(CaseView view) {
        return WritingLanguage.of(
                view.row().subject(),
                view.entries().stream()
                        .filter(it -> it.direction() == Direction.IN)
                        .map(CaseView.Entry::text)
                        .findFirst()
                        .orElse(""));
    }
}
