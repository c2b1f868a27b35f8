package org.shouhou.application.handling;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.shouhou.application.reading.CaseView;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.correspondence.MailKind;
import org.shouhou.domain.correspondence.QuotedMail;
import org.shouhou.domain.correspondence.QuotedMail.Quoted;
import org.shouhou.domain.correspondence.WritingLanguage;

/** Repeats a mail below ours, the same way whether it is shown before sending or sent. */
final class QuotedMails {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private QuotedMails() {}

    static QuotedMail of(MailKind kind, Correspondence mail, WritingLanguage language, ZoneId zone) {
        var quoted = new Quoted(
                mail.fromName(),
                mail.fromAddress(),
                mail.toAddresses(),
                mail.ccAddresses(),
                mail.subject(),
                mail.text());
        return of(kind, quoted, mail.occurredAt(), language, zone);
    }

    static QuotedMail of(MailKind kind, CaseView.Entry mail, WritingLanguage language, ZoneId zone) {
        var quoted = new Quoted(mail.fromName(), mail.fromAddress(), mail.to(), mail.cc(), mail.subject(), mail.text());
        return of(kind, quoted, mail.occurredAt(), language, zone);
    }

    private static QuotedMail of(MailKind kind, Quoted quoted, Instant at, WritingLanguage language, ZoneId zone) {
        return QuotedMail.of(kind, quoted, MINUTE.format(at.atZone(zone)), language);
    }
}
