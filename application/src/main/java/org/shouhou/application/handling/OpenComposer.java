package org.shouhou.application.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.shouhou.application.outgoing.MailPolicy;
import org.shouhou.application.port.MailDrafts;
import org.shouhou.application.port.SenderIdentity;
import org.shouhou.application.reading.CaseView;
import org.shouhou.application.reading.FindParties;
import org.shouhou.application.security.CurrentActor;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.Addressing;
import org.shouhou.domain.correspondence.Channel;
import org.shouhou.domain.correspondence.ChosenFile;
import org.shouhou.domain.correspondence.CorrespondenceStatus;
import org.shouhou.domain.correspondence.Direction;
import org.shouhou.domain.correspondence.MailDraft;
import org.shouhou.domain.correspondence.MailKind;
import org.shouhou.domain.correspondence.Parties;
import org.shouhou.domain.correspondence.QuotedMail;
import org.shouhou.domain.correspondence.Recipients;
import org.shouhou.domain.correspondence.Subject;
import org.shouhou.domain.correspondence.WritingLanguage;
import org.shouhou.domain.customer.EmailAddress;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.template.Fields;

/** Opens the place where a mail in a case is written, with what was written there before or with what is proposed. */
@Permitted(Right.HANDLE_CASES)
@ApplicationScoped
public class OpenComposer {

    private final FindParties findParties;
    private final MailInCase mailInCase;
    private final MailDrafts drafts;
    private final SenderIdentity sender;
    private final FieldsOfCase fieldsOfCase;
    private final MailPolicy policy;
    private final CurrentActor currentActor;
    private final ZoneId companyZone;

    protected OpenComposer() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    OpenComposer(
            FindParties findParties,
            MailInCase mailInCase,
            MailDrafts drafts,
            SenderIdentity sender,
            FieldsOfCase fieldsOfCase,
            MailPolicy policy,
            CurrentActor currentActor,
            ZoneId companyZone) {
        this.findParties = findParties;
        this.mailInCase = mailInCase;
        this.drafts = drafts;
        this.sender = sender;
        this.fieldsOfCase = fieldsOfCase;
        this.policy = policy;
        this.currentActor = currentActor;
        this.companyZone = companyZone;
    }

    /**
     * What is wanted.
     *
     * @param kind empty for what was written last, or else a reply to the customer's latest mail
     * @param entryId the mail to start from; empty for the one a draft starts from, or the latest
     */
    public record Wanted(Optional<MailKind> kind, Optional<Long> entryId) {}

    /** @param view the case as the actor may see it */
    @Transactional
    public Composer open(CaseView view, Wanted wanted) {
        long me = currentActor
                .get()
                .orElseThrow(() -> new RuleBroken("not-signed-in"))
                .employeeId();
        List<MailDrafts.Kept> kept =
                drafts.all(new MailDrafts.Owner(me, view.row().id()));
        Optional<MailDrafts.Kept> draft = kept.stream()
                .filter(it -> wanted.kind().isEmpty()
                        || wanted.kind().get() == it.draft().kind())
                .findFirst();
        Parties parties = findParties.find(view);
        Optional<CaseView.Entry> latest = latest(view, parties);
        MailKind kind = wanted.kind()
                .or(() -> draft.map(it -> it.draft().kind()))
                .orElseGet(() -> latest.isPresent() ? MailKind.REPLY : MailKind.NEW);
        Optional<CaseView.Entry> original = kind == MailKind.NEW
                ? Optional.empty()
                : wanted.entryId()
                        .or(() -> draft.map(it -> it.draft().entryId()))
                        .flatMap(id -> mails(view).filter(it -> it.id() == id).findFirst())
                        .or(() -> latest);
        WritingLanguage language = Composer.language(view);
        MailDraft shown = shown(view, parties, kind, original, draft, language);
        Optional<QuotedMail> quotation = original.map(it -> QuotedMails.of(kind, it, language, companyZone));
        return new Composer(
                shown,
                draft.map(MailDrafts.Kept::savedAt).orElse(null),
                Subject.mark(kind, view.row().number()),
                original.orElse(null),
                quotation.orElse(null),
                files(view, shown, draft),
                parties.addresses().stream()
                        .filter(it -> !it.machine())
                        .map(EmailAddress::value)
                        .collect(Collectors.toSet()),
                mailInCase.ours().stream().map(EmailAddress::value).collect(Collectors.toSet()),
                language,
                kept.stream()
                        .map(it -> it.draft().kind())
                        .filter(it -> it != kind)
                        .toList(),
                policy.largestFiles(),
                mailInCase.people(view.contact()).stream()
                        .map(it -> new Composer.Person(it.name(), it.kind(), it.email()))
                        .toList());
    }

    /** The draft as it is; started from another mail now, its words and uploads stay and the rest is proposed anew. */
    private MailDraft shown(
            CaseView view,
            Parties parties,
            MailKind kind,
            Optional<CaseView.Entry> original,
            Optional<MailDrafts.Kept> draft,
            WritingLanguage language) {
        Long entryId = original.map(CaseView.Entry::id).orElse(null);
        MailDraft proposed = proposed(view, parties, kind, original, language);
        if (draft.isEmpty()) {
            return proposed;
        }
        MailDraft before = draft.get().draft();
        if (Objects.equals(before.entryId(), entryId)) {
            return before;
        }
        List<ChosenFile> files = new ArrayList<>(proposed.files());
        before.files().stream().filter(ChosenFile::uploaded).forEach(files::add);
        return new MailDraft(
                kind,
                entryId,
                proposed.to(),
                proposed.cc(),
                proposed.subject(),
                before.text(),
                before.signature(),
                before.quoting(),
                files);
    }

    private MailDraft proposed(
            CaseView view,
            Parties parties,
            MailKind kind,
            Optional<CaseView.Entry> original,
            WritingLanguage language) {
        Addressing addressing = original.map(
                        it -> Addressing.of(kind, it.head(), parties.toAnswer(), mailInCase.ours()))
                .orElseGet(() -> mails(view).anyMatch(it -> it.direction() == Direction.IN)
                        ? Addressing.NOBODY
                        : Addressing.first(parties.toAnswer(), mailInCase.ours()));
        String subject = new Subject(view.row().subject()).bare();
        List<ChosenFile> files = new ArrayList<>();
        if (kind == MailKind.FORWARD && original.isPresent()) {
            for (int place = 0; place < original.get().attachments().size(); place++) {
                files.add(ChosenFile.ofEntry(original.get().id(), place));
            }
        }
        Fields fields = fieldsOfCase.of(view.row(), language);
        return new MailDraft(
                kind,
                original.map(CaseView.Entry::id).orElse(null),
                Recipients.line(addressing.to()),
                Recipients.line(addressing.cc()),
                subject,
                "",
                sender.exists() ? fields.fill(sender.signature(language)) : "",
                true,
                files);
    }

    private List<Composer.File> files(CaseView view, MailDraft shown, Optional<MailDrafts.Kept> draft) {
        Stream<Composer.File> uploads = draft.stream()
                .flatMap(it -> it.uploads().stream())
                .map(it -> file(
                        shown,
                        ChosenFile.upload(it.id()),
                        it.file().fileName(),
                        it.file().size(),
                        null));
        Stream<Composer.File> ofCase = view.entries().stream()
                .sorted(Comparator.comparing(CaseView.Entry::occurredAt).reversed())
                .flatMap(entry -> IntStream.range(0, entry.attachments().size())
                        .mapToObj(place -> file(
                                shown,
                                ChosenFile.ofEntry(entry.id(), place),
                                entry.attachments().get(place).fileName(),
                                entry.attachments().get(place).size(),
                                entry)))
                // what was uploaded for a mail that was taken back lies with its draft again
                .filter(file -> file.chosen() || file.of().status() != CorrespondenceStatus.TAKEN_BACK);
        return Stream.concat(uploads, ofCase).toList();
    }

    private static Composer.File file(MailDraft shown, ChosenFile ref, String name, long size, CaseView.Entry of) {
        return new Composer.File(ref, name, size, shown.files().contains(ref), of);
    }

    /** The customer's latest mail; only where there is none, that of somebody else. */
    private static Optional<CaseView.Entry> latest(CaseView view, Parties parties) {
        List<CaseView.Entry> came = mails(view)
                .filter(it -> it.direction() == Direction.IN && !it.automatic())
                .toList();
        return came.stream()
                .filter(it -> parties.isOfTheHouse(it.head()))
                .reduce((before, after) -> after)
                .or(() -> came.stream().reduce((before, after) -> after));
    }

    private static Stream<CaseView.Entry> mails(CaseView view) {
        return view.entries().stream().filter(it -> it.channel() == Channel.EMAIL);
    }
}
