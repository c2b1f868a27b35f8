package org.shouhou.portal.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shouhou.application.handling.WriteLetter;
import org.shouhou.application.reading.CaseView;
import org.shouhou.domain.RuleBroken;
import org.shouhou.portal.frame.Language;
import org.shouhou.portal.frame.Times;
import org.shouhou.portal.frame.Told;
import org.shouhou.portal.frame.Words;

/** An answer by letter: written and printed, then posted, or not. */
@Named
@RequestScoped
public class LetterReplyBacking {

    @Inject
    private WriteLetter writeLetter;

    @Inject
    private CaseBacking page;

    @Inject
    private Language language;

    @Inject
    private Words words;

    @Inject
    private Times times;

    @Inject
    private ZoneId companyZone;

    @Inject
    private Clock clock;

    @Inject
    private Told told;

    private String key;
    private String to;
    private String address;
    private String subject;
    private String text;
    private Long entry;
    private String postingNumber;
    private LocalDateTime when;

    public void write() throws IOException {
        String number = writeLetter.write(new WriteLetter.Command(
                key, page.number(), page.seenVersion(), to, address, subject, text, !language.isEnglish()));
        page.handedIn("letter");
        told.at(page.getAddress(), "cases_case.letter-written", number);
    }

    public void posted() {
        writeLetter.posted(
                page.number(),
                page.seenVersion(),
                letter(),
                postingNumber,
                when == null ? null : when.atZone(companyZone).toInstant());
        told.at(page.getAddress(), "cases_case.letter-posted");
    }

    public void withdraw() {
        writeLetter.withdraw(page.number(), letter());
        told.at(page.getAddress(), "cases_case.letter-voided");
    }

    private long letter() {
        RuleBroken.unless(entry != null, "correspondence.unknown", "");
        return entry;
    }

    /** The latest time that can be chosen. */
    public String getLatest() {
        return times.field(clock.instant());
    }

    /** The form's own, made when it is shown. */
    public String getKey() {
        return key == null ? UUID.randomUUID().toString() : key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getTo() {
        if (to == null) {
            CaseView.Person person = page.getView().contact();
            to = Stream.of(person.customer(), person.name())
                    .filter(Objects::nonNull)
                    .filter(it -> !it.isEmpty())
                    .collect(Collectors.joining(" "));
        }
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getSubject() {
        return subject == null
                ? words.say("cases_case.letter-about", page.getView().row().subject())
                : subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getText() {
        return text == null ? page.jotted("letter") : text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public Long getEntry() {
        return entry;
    }

    public void setEntry(Long entry) {
        this.entry = entry;
    }

    public String getPostingNumber() {
        return postingNumber;
    }

    public void setPostingNumber(String postingNumber) {
        this.postingNumber = postingNumber;
    }

    public LocalDateTime getWhen() {
        return when == null ? LocalDateTime.parse(times.field(clock.instant())) : when;
    }

    public void setWhen(LocalDateTime when) {
        this.when = when;
    }
}
