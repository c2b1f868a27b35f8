package org.shouhou.application.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shouhou.application.outgoing.TellOfCase;
import org.shouhou.application.port.Contacts;
import org.shouhou.application.port.Correspondences;
import org.shouhou.application.port.DocumentStore;
import org.shouhou.application.port.MailReader;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.Attachment;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.servicecase.ServiceCase;

/** Reads a mail of a case once more by the charset a person names, where what it declares makes no sense. */
@Permitted(Right.HANDLE_CASES)
@ApplicationScoped
public class DecodeAgain {

    /** What mail is written in, the likeliest first. */
    public static final List<String> CHARSETS = List.of(
            "GB18030",
            "UTF-8",
            "Big5",
            "HZ-GB-2312",
            "ISO-2022-CN",
            "Shift_JIS",
            "ISO-2022-JP",
            "EUC-JP",
            "EUC-KR",
            "ISO-2022-KR",
            "windows-1251",
            "KOI8-R",
            "windows-1252",
            "windows-1250",
            "windows-1253",
            "windows-1254",
            "windows-1255",
            "windows-1256",
            "windows-1257",
            "windows-1258",
            "ISO-8859-2",
            "ISO-8859-5",
            "ISO-8859-15",
            "windows-874",
            "UTF-16",
            "UTF-7");

    private final CaseInHand inHand;
    private final Correspondences register;
    private final Contacts contacts;
    private final DocumentStore documents;
    private final MailReader reader;
    private final TellOfCase tellOfCase;
    private final Clock clock;

    protected DecodeAgain() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    DecodeAgain(
            CaseInHand inHand,
            Correspondences register,
            Contacts contacts,
            DocumentStore documents,
            MailReader reader,
            TellOfCase tellOfCase,
            Clock clock) {
        this.inHand = inHand;
        this.register = register;
        this.contacts = contacts;
        this.documents = documents;
        this.reader = reader;
        this.tellOfCase = tellOfCase;
        this.clock = clock;
    }

    /** Words, subject and names; addresses, files and threads stay. Refused where the entry is no mail of a case. */
    @Transactional
    public void decode(long entryId, String charset) {
        Correspondence entry = register.byId(entryId)
                .filter(it -> it.caseId() != null && it.deliveryId() != null)
                .orElseThrow(() -> new RuleBroken("correspondence.no-original"));
        ServiceCase serviceCase = inHand.take(entry.caseId());
        List<Attachment> kept = entry.attachments();
        List<String> names = new ArrayList<>();
        MailReader.ParsedMail mail = read(entry, charset, kept, names);
        serviceCase.correctSubject(entry.subject(), mail.subject());
        Optional.ofNullable(entry.contactId())
                .flatMap(contacts::byId)
                .ifPresent(contact -> contact.correctName(entry.fromName(), mail.senderName()));
        entry.decodedAgain(mail.senderName(), mail.subject(), mail.text(), mail.html(), renamed(kept, names));
        tellOfCase.noted(
                serviceCase,
                "case.mail-decoded-again",
                clock.instant(),
                inHand.actor().loginName(),
                charset);
    }

    /** The files are here already, in the order in which they come; only what they are called may change. */
    private MailReader.ParsedMail read(
            Correspondence entry, String charset, List<Attachment> kept, List<String> names) {
        try (InputStream raw = documents.open(entry.rawDocumentId())) {
            return reader.readAs(charset, raw, (part, content) -> {
                int at = names.size();
                names.add(part.fileName());
                return at < kept.size() ? () -> documents.open(kept.get(at).documentId()) : () -> content;
            });
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<Attachment> renamed(List<Attachment> kept, List<String> names) {
        if (names.size() != kept.size()) {
            // read by an older reader, which found others
            return kept;
        }
        List<Attachment> renamed = new ArrayList<>();
        for (int i = 0; i < kept.size(); i++) {
            renamed.add(kept.get(i).named(names.get(i)));
        }
        return renamed;
    }
}
