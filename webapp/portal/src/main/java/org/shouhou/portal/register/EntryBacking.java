package org.shouhou.portal.register;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import org.shouhou.application.intake.TakeDown;
import org.shouhou.application.scanning.LetterView;
import org.shouhou.domain.correspondence.Channel;
import org.shouhou.domain.customer.CorrespondentKind;
import org.shouhou.domain.scan.LetterField;
import org.shouhou.domain.scan.RequestKind;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.portal.frame.Times;
import org.shouhou.portal.frame.Told;
import org.shouhou.portal.frame.Words;

/** A call, a visit or a letter that one of the staff writes down while it happens. */
@Named
@RequestScoped
public class EntryBacking {

    private static final int LONGEST_PROPOSAL = 18_000;
    private static final Channel[] CHANNELS = {Channel.PHONE, Channel.VISIT, Channel.LETTER};

    @Inject
    private TakeDown takeDown;

    @Inject
    private LetterBacking letter;

    @Inject
    private Times times;

    @Inject
    private ZoneId companyZone;

    @Inject
    private Clock clock;

    @Inject
    private Words words;

    @Inject
    private Told told;

    private String key;
    private Channel channel = Channel.PHONE;
    private Long contact;
    private Long customer;
    private Long machine;
    private String joins;
    private String name;
    private CorrespondentKind kind = CorrespondentKind.CUSTOMER;
    private String phone;
    private LocalDateTime when;
    private String subject;
    private String text;
    private String answered;
    private Long seen;
    private String letterNumber;
    private LocalDate writtenOn;
    private RequestKind request;

    /** Before the form is filled in: with what was read where it is about a scanned letter. */
    @PostConstruct
    void propose() {
        if (!letter.isThere()) {
            return;
        }
        LetterView it = letter.getView();
        key = "letter-" + it.id();
        channel = Channel.LETTER;
        contact = it.contactId();
        customer = it.customerId();
        machine = it.machineId();
        seen = it.version();
        when = LocalDateTime.parse(times.field(it.receivedAt()));
        name = Stream.of(LetterField.Kind.PERSON, LetterField.Kind.ORGANISATION)
                .map(letter::read)
                .filter(read -> !read.isEmpty())
                .findFirst()
                .orElse("");
        phone = letter.read(LetterField.Kind.PHONE);
        subject = letter.read(LetterField.Kind.SUBJECT);
        // of a very long letter as much as an entry takes, line ends as browsers send them included
        text = it.text().substring(0, Math.min(it.text().length(), LONGEST_PROPOSAL));
        letterNumber = letter.read(LetterField.Kind.LETTER_NUMBER);
        writtenOn = it.field(LetterField.Kind.WRITTEN_ON)
                .map(read -> LocalDate.parse(read.value()))
                .orElse(null);
        request = it.field(LetterField.Kind.REQUEST)
                .map(read -> RequestKind.valueOf(read.value()))
                .orElse(null);
    }

    public void save() {
        TakeDown.TakenDown taken = takeDown.takeDown(new TakeDown.Command(
                key,
                channel,
                new TakeDown.Caller(contact, name, kind, written(phone), customer),
                when == null ? null : when.atZone(companyZone).toInstant(),
                written(subject),
                text,
                machine,
                Optional.ofNullable(joins).map(CaseNumber::new),
                channel == Channel.LETTER ? "" : written(answered),
                new TakeDown.Paper(written(letterNumber), writtenOn),
                request == null ? "" : request.tag(),
                scan()));
        told.at(
                letter.isThere()
                        ? letter.next()
                        : "/cases/case?number=" + taken.number().value(),
                taken.opened() ? "register_entry.opened" : "register_entry.joined",
                taken.number().value());
    }

    private Optional<TakeDown.Scan> scan() {
        return letter.isThere() ? Optional.of(new TakeDown.Scan(letter.getView().id(), seen)) : Optional.empty();
    }

    private static String written(String text) {
        return text == null ? "" : text;
    }

    /** Whether the form was handed in and is shown again. */
    public boolean isShownAgain() {
        return Faces.isPostback();
    }

    public Channel[] getChannels() {
        return CHANNELS.clone();
    }

    public RequestKind[] getRequests() {
        return RequestKind.values();
    }

    /** What is wanted: its case is tagged with that. */
    public RequestKind getRequest() {
        return request;
    }

    public void setRequest(RequestKind request) {
        this.request = request;
    }

    public CorrespondentKind[] getKinds() {
        return CorrespondentKind.values();
    }

    /** The latest time that can be chosen. */
    public String getLatest() {
        return times.field(clock.instant());
    }

    public String getKey() {
        return key == null ? UUID.randomUUID().toString() : key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public Channel getChannel() {
        return channel;
    }

    public void setChannel(Channel channel) {
        this.channel = channel;
    }

    public Long getContact() {
        return contact;
    }

    public void setContact(Long contact) {
        this.contact = contact;
    }

    public Long getCustomer() {
        return customer;
    }

    public void setCustomer(Long customer) {
        this.customer = customer;
    }

    public Long getMachine() {
        return machine;
    }

    public void setMachine(Long machine) {
        this.machine = machine;
    }

    /** The number of the case it belongs to, or null for a new one. */
    public String getJoins() {
        return joins;
    }

    public void setJoins(String joins) {
        this.joins = joins;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public CorrespondentKind getKind() {
        return kind;
    }

    public void setKind(CorrespondentKind kind) {
        this.kind = kind;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public LocalDateTime getWhen() {
        return when == null ? LocalDateTime.parse(times.field(clock.instant())) : when;
    }

    public void setWhen(LocalDateTime when) {
        this.when = when;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getAnswered() {
        return answered;
    }

    public void setAnswered(String answered) {
        this.answered = answered;
    }

    /** The version of the scanned letter the user looked at, or null where it is none. */
    public Long getSeen() {
        return seen;
    }

    public void setSeen(Long seen) {
        this.seen = seen;
    }

    /** The writer's own number of a letter. */
    public String getLetterNumber() {
        return letterNumber;
    }

    public void setLetterNumber(String letterNumber) {
        this.letterNumber = letterNumber;
    }

    /** The date that stands on a letter. */
    public LocalDate getWrittenOn() {
        return writtenOn;
    }

    public void setWrittenOn(LocalDate writtenOn) {
        this.writtenOn = writtenOn;
    }
}
