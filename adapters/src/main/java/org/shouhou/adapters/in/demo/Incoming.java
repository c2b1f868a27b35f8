package org.shouhou.adapters.in.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shouhou.application.coverage.CoverCase;
import org.shouhou.application.outgoing.TellOfCase;
import org.shouhou.application.port.AuditTrail;
import org.shouhou.application.port.Correspondences;
import org.shouhou.application.port.ServiceCases;
import org.shouhou.domain.correspondence.Attachment;
import org.shouhou.domain.correspondence.Channel;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.correspondence.Direction;
import org.shouhou.domain.correspondence.Outcome;
import org.shouhou.domain.customer.Contact;
import org.shouhou.domain.servicecase.CaseEvent;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.ServiceCase;

/** What comes in: mail as raw bytes, and letters, calls, visits and web forms as a clerk enters them. */
@ApplicationScoped
class Incoming {

    private static final String SYSTEM = "system";
    private static final DateTimeFormatter SAID = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final PostRoom postRoom;
    private final Letters letters;
    private final ServiceCases cases;
    private final Correspondences register;
    private final CoverCase coverCase;
    private final TellOfCase tellOfCase;
    private final CustomersMail customersMail = new CustomersMail();

    protected Incoming() {
        this(null, null, null, null, null, null);
    }

    @Inject
    Incoming(
            PostRoom postRoom,
            Letters letters,
            ServiceCases cases,
            Correspondences register,
            CoverCase coverCase,
            AuditTrail audit) {
        this.postRoom = postRoom;
        this.letters = letters;
        this.cases = cases;
        this.register = register;
        this.coverCase = coverCase;
        this.tellOfCase = new TellOfCase(new Stillness(), audit, new Stillness());
    }

    Map<String, Act> acts() {
        Map<String, Act> acts = new HashMap<>();
        acts.put("mail", this::mail);
        acts.put("again", this::arriveAgain);
        acts.put("automatic", this::automatic);
        acts.put("bounce", this::bounce);
        acts.put("unreadable", this::unreadable);
        acts.put("letter", scene -> entered(scene, Channel.LETTER));
        acts.put("call", scene -> entered(scene, Channel.PHONE));
        acts.put("visit", scene -> entered(scene, Channel.VISIT));
        acts.put("web", scene -> entered(scene, Channel.WEB));
        return acts;
    }

    private void mail(Act.Scene scene) {
        PostRoom.Received received = receive(scene, Map.of());
        Correspondence entry = received.entry();
        if (scene.told().isOpened()) {
            join(scene, entry, SYSTEM);
            received.became(Outcome.JOINED_CASE);
        } else {
            open(scene, entry, received.contact(), SYSTEM);
            received.became(Outcome.OPENED_CASE);
            letters.acknowledge(scene.told(), scene.at());
        }
    }

    private PostRoom.Received receive(Act.Scene scene, Map<String, String> headers) {
        Person from = sender(scene);
        byte[] raw = customersMail.write(letter(scene, from, headers));
        scene.told().arrived(raw);
        return postRoom.receive(
                raw, from.email().value(), scene.told().cast().contacts().get(from.key()), scene.at());
    }

    /** The same bytes once more, by another server on the way. */
    private void arriveAgain(Act.Scene scene) {
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        raw.writeBytes("Received: from mx2.relay.example (mx2.relay.example [192.0.2.25])\r\n"
                .getBytes(StandardCharsets.US_ASCII));
        raw.writeBytes(scene.told().latestMail());
        postRoom.take(raw.toByteArray(), sender(scene).email().value(), scene.at());
    }

    /** Out of office and the like. */
    private void automatic(Act.Scene scene) {
        String list = scene.step().maybe("list").orElse(null);
        PostRoom.Received received = receive(
                scene, list == null ? Map.of("Auto-Submitted", "auto-replied") : Map.of("List-Id", "<" + list + ">"));
        setAside(scene, received);
    }

    private void bounce(Act.Scene scene) {
        Person daemon = scene.told().cast().person(scene.step().word("from"));
        byte[] raw = customersMail.writeBounce(
                letter(scene, daemon, Map.of("Auto-Submitted", "auto-replied")),
                scene.told().contact().email().value(),
                scene.step().word("status"));
        setAside(scene, postRoom.receive(raw, "", null, scene.at()));
    }

    private void setAside(Act.Scene scene, PostRoom.Received received) {
        boolean known = scene.told().isOpened();
        received.entry().setAsideAsAutomatic(known ? scene.told().serviceCase().id() : null);
        received.became(Outcome.AUTOMATIC);
        if (known) {
            scene.told().exchanged(received.entry());
        }
    }

    private void unreadable(Act.Scene scene) {
        byte[] raw = new Enclosure("", scene.step().word("file")).bytes();
        postRoom.receiveUnreadable(raw, scene.step().word("from"), scene.at());
    }

    /** A clerk writes down what was said or opens the envelope. */
    private void entered(Act.Scene scene, Channel channel) {
        Person from = sender(scene);
        Contact contact = scene.told().cast().contacts().get(from.key());
        List<Attachment> attachments = scene.step().files().stream()
                .map(file -> postRoom.attachment(file.name(), file.mediaType(), file.bytes()))
                .toList();
        var content = new Correspondence.Content(
                from.email() == null ? "" : from.email().value(),
                from.name(),
                "",
                "",
                scene.step().word("subject"),
                scene.step().text("text"),
                null,
                null,
                null,
                attachments);
        String actor = scene.step().maybe("by").orElse(SYSTEM);
        Correspondence entry =
                Correspondence.received(channel, content, null, null, contact.id(), scene.occurredAt(), scene.at());
        register.add(entry);
        if (scene.told().isOpened()) {
            join(scene, entry, actor);
        } else {
            open(scene, entry, contact, actor);
        }
    }

    private void open(Act.Scene scene, Correspondence entry, Contact contact, String actor) {
        // all numbers are of this year, so that the next mail gets the next one
        CaseNumber number = cases.nextNumber(scene.now().getYear());
        CoverCase.Recognised recognised = coverCase.recognise(entry, contact);
        var opened = ServiceCase.open(
                number,
                entry.channel(),
                entry.subject(),
                contact.id(),
                recognised.customerId(),
                scene.occurredAt(),
                scene.at());
        ServiceCase serviceCase = opened.made();
        cases.add(serviceCase);
        coverCase.opened(serviceCase, recognised, scene.at());
        scene.told().opened(serviceCase, sender(scene), contact);
        file(scene, entry);
        tellOfCase.happened(serviceCase, opened.event(), actor, "");
    }

    private void join(Act.Scene scene, Correspondence entry, String actor) {
        ServiceCase serviceCase = scene.told().serviceCase();
        file(scene, entry);
        for (CaseEvent event : serviceCase.join(entry.id(), scene.at())) {
            tellOfCase.happened(serviceCase, event, actor, "");
        }
    }

    private static void file(Act.Scene scene, Correspondence entry) {
        entry.file(scene.told().serviceCase().id());
        scene.told().exchanged(entry);
    }

    /** Who writes or calls; the one whose case it is unless the step names somebody else. */
    private static Person sender(Act.Scene scene) {
        return scene.step().maybe("from").map(scene.told().cast()::person).orElseGet(() -> scene.told()
                .customer());
    }

    private CustomersMail.Letter letter(Act.Scene scene, Person from, Map<String, String> headers) {
        Correspondence answered = scene.told().latest(Direction.OUT);
        String subject = scene.step()
                .maybe("subject")
                .orElseGet(() ->
                        answered == null ? "" : "回复: " + answered.subject().replaceFirst("^Re: ", ""));
        StringBuilder text = new StringBuilder(scene.step().text("text"));
        if (!scene.step().is("unsigned")) {
            text.append("\n\n").append(from.signature());
        }
        if (answered != null && from.quotes()) {
            text.append("\n\n").append(quotation(answered, scene.now().getZone()));
        }
        return new CustomersMail.Letter(
                from,
                subject,
                text.toString(),
                scene.step().files(),
                scene.told().conversation(Direction.OUT),
                headers,
                scene.at().minusSeconds(2));
    }

    private static String quotation(Correspondence answered, ZoneId zone) {
        String head = SAID.format(answered.occurredAt().atZone(zone)) + " " + answered.fromName() + " <"
                + answered.fromAddress() + "> 写道：\n";
        return head + answered.text().replaceAll("(?m)^", "> ");
    }
}
