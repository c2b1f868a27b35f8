package org.shouhou.application.webreport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.shouhou.application.intake.CaseFiling;
import org.shouhou.application.port.Correspondences;
import org.shouhou.application.port.DocumentStore;
import org.shouhou.application.port.SenderIdentity;
import org.shouhou.application.port.ServiceCases;
import org.shouhou.application.port.WebReports;
import org.shouhou.application.security.LinkSecret;
import org.shouhou.application.security.SystemTask;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.Attachment;
import org.shouhou.domain.correspondence.Channel;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.correspondence.CorrespondenceStatus;
import org.shouhou.domain.correspondence.Direction;
import org.shouhou.domain.correspondence.SubmittedForm;
import org.shouhou.domain.customer.EmailAddress;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.ServiceCase;
import org.shouhou.domain.webreport.FaultReport;
import org.shouhou.domain.webreport.Stage;
import org.shouhou.domain.webreport.WebReport;

/**
 * What whoever has the link of a report made on the public page may do: see how far it is, read what is said there, and say
 * more (D10). The link's secret is their right. Of the rest of the case they learn only when and in which way it was
 * answered: since nobody knows who made the report, what was written to a customer's address is for that address alone.
 */
@SystemTask
@ApplicationScoped
public class FollowReport {

    private final WebReports reports;
    private final ServiceCases cases;
    private final Correspondences register;
    private final DocumentStore documents;
    private final CaseFiling filing;
    private final KeepBrought keepBrought;
    private final SenderIdentity sender;
    private final Clock clock;

    protected FollowReport() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    FollowReport(
            WebReports reports,
            ServiceCases cases,
            Correspondences register,
            DocumentStore documents,
            CaseFiling filing,
            KeepBrought keepBrought,
            SenderIdentity sender,
            Clock clock) {
        this.reports = reports;
        this.cases = cases;
        this.register = register;
        this.documents = documents;
        this.filing = filing;
        this.keepBrought = keepBrought;
        this.sender = sender;
        this.clock = clock;
    }

    /**
     * Something that was said.
     *
     * @param ours whether we said it
     * @param text null where only the way is told
     */
    public record Said(long entryId, boolean ours, Channel way, Instant at, String text, List<Attachment> files) {}

    /**
     * A report as its page shows it.
     *
     * @param answerBy when it is answered at the latest (D4), or null where it was answered
     * @param takesMore whether more can be said; not once it has been closed for long
     * @param said the oldest first
     * @param company whose page it is
     */
    public record Shown(
            CaseNumber number,
            Stage stage,
            Instant receivedAt,
            Instant answerBy,
            boolean takesMore,
            List<Said> said,
            String company) {}

    /** Whether this secret opens a report. */
    @Transactional
    public boolean opens(String secret) {
        return byLink(secret).isPresent();
    }

    /** The report this secret opens; empty where it opens none. */
    @Transactional
    public Optional<Shown> see(String secret) {
        return byLink(secret).map(this::shown);
    }

    private Shown shown(WebReport report) {
        Correspondence first = register.byId(report.entryId()).orElseThrow();
        ServiceCase serviceCase = caseOf(report);
        // what was said here stays, also where the office moved it to another case
        Stream<Correspondence> onPage = report.entryIds().stream().flatMap(id -> register.byId(id).stream());
        List<Correspondence> elsewhere = register.ofCase(serviceCase.id()).stream()
                .filter(it -> !it.occurredAt().isBefore(report.receivedAt()))
                .filter(it -> answers(it, first))
                .toList();
        List<Said> said = Stream.concat(onPage, elsewhere.stream())
                .sorted(Comparator.comparing(Correspondence::occurredAt).thenComparing(Correspondence::id))
                .map(it -> said(it, report.shows(it.id())))
                .toList();
        Stage stage = Stage.of(serviceCase);
        return new Shown(
                serviceCase.number(),
                stage,
                report.receivedAt(),
                serviceCase.firstReply().metAt() == null && !stage.isTheEnd()
                        ? serviceCase.firstReply().dueAt()
                        : null,
                serviceCase.takesReply(clock.instant()),
                said,
                sender.exists() ? sender.name() : "");
    }

    /** Whether it is an answer of ours to whoever made the report: others of the case are answered in it, too. */
    private static boolean answers(Correspondence it, Correspondence first) {
        if (it.direction() != Direction.OUT || !it.answer() || it.channel() == Channel.WEB) {
            return false;
        }
        return it.channel() == Channel.EMAIL
                ? EmailAddress.parse(first.fromAddress()).filter(it::hasReached).isPresent()
                : it.status() == CorrespondenceStatus.SENT && Objects.equals(it.contactId(), first.contactId());
    }

    private static Said said(Correspondence it, boolean inFull) {
        return new Said(
                it.id(),
                it.direction() == Direction.OUT,
                it.channel(),
                it.occurredAt(),
                inFull ? it.text() : null,
                inFull ? it.attachments() : List.of());
    }

    /** The file of an entry its page shows; the caller closes its content. */
    public record Opened(Attachment file, InputStream content) {}

    /** Runs in no transaction of its own: documents never change, and a slow reader holds nothing. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<Opened> open(String secret, long entryId, int place) throws IOException {
        Optional<Attachment> found = byLink(secret)
                .filter(it -> it.shows(entryId))
                .flatMap(it -> register.byId(entryId))
                .map(Correspondence::attachments)
                .filter(it -> place >= 0 && place < it.size())
                .map(it -> it.get(place));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Opened(found.get(), documents.open(found.get().documentId())));
    }

    /**
     * What is said later.
     *
     * @param formKey the form's own: the same form once more is the same entry
     * @param from the network address it came from, for the record
     */
    public record Reply(String secret, String formKey, String words, List<BroughtFile> files, String from) {}

    /**
     * Enters it in the case, which comes back to life by it where it was over.
     *
     * @throws RuleBroken {@code report.unknown}; {@code report.nothing-said}, {@code text.too-long};
     *     {@code case.closed-too-long}; {@code report.file*}; {@code report.form.stale}; {@code report.form.sent} where it said something else before
     */
    @Transactional(rollbackOn = Exception.class)
    public void reply(Reply reply) throws IOException {
        WebReport report = Optional.of(reply.secret())
                .filter(LinkSecret::plausible)
                .flatMap(it -> reports.inTurn(LinkSecret.hash(it)))
                .orElseThrow(() -> new RuleBroken("report.unknown"));
        RuleBroken.unless(LinkSecret.plausible(reply.formKey()), "report.form.stale");
        SubmittedForm form = SubmittedForm.of(LinkSecret.hash(reply.formKey()), reply.words(), reply.files());
        Optional<Correspondence> before = register.byEntryKey(form.key());
        if (before.isPresent()) {
            RuleBroken.unless(before.get().isOf(form), "report.form.sent");
            return;
        }
        String words = RuleBroken.textOrNone(reply.words(), FaultReport.LONGEST_WORDS);
        RuleBroken.unless(!words.isEmpty() || !reply.files().isEmpty(), "report.nothing-said");
        Correspondence first = register.byId(report.entryId()).orElseThrow();
        ServiceCase serviceCase = cases.inTurn(caseOf(report).id()).orElseThrow();
        Instant now = clock.instant();
        var content = new Correspondence.Content(
                first.fromAddress(),
                first.fromName(),
                "",
                "",
                serviceCase.subject(),
                words,
                null,
                null,
                null,
                keepBrought.keep(reply.files()));
        Correspondence entry = Correspondence.reported(content, null, form, first.contactId(), now);
        register.add(entry);
        report.goesOn(entry.id());
        filing.join(serviceCase, entry, new CaseFiling.By("web " + reply.from(), now));
    }

    private Optional<WebReport> byLink(String secret) {
        return LinkSecret.plausible(secret) ? reports.byLink(LinkSecret.hash(secret)) : Optional.empty();
    }

    private ServiceCase caseOf(WebReport report) {
        return register.byId(report.entryId())
                .map(Correspondence::caseId)
                .flatMap(cases::byId)
                .orElseThrow();
    }
}
