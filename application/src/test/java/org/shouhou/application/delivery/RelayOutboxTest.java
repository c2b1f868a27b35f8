package org.shouhou.application.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.shouhou.application.memory.FixedSenderIdentity;
import org.shouhou.application.memory.MemoryCorrespondences;
import org.shouhou.application.memory.MemoryEmployees;
import org.shouhou.application.memory.MemoryNotices;
import org.shouhou.application.memory.MemoryOutbox;
import org.shouhou.application.memory.MemoryServiceCases;
import org.shouhou.application.memory.PlainMail;
import org.shouhou.application.memory.PlainNoticeLetters;
import org.shouhou.application.memory.RecordedSignals;
import org.shouhou.application.memory.SettableClock;
import org.shouhou.application.port.MessageSender;
import org.shouhou.application.port.MessageSender.NotSent;
import org.shouhou.application.port.Outbox;
import org.shouhou.application.port.OutboxQueue;
import org.shouhou.application.port.OutboxQueue.Lane;
import org.shouhou.application.telling.TellStaff;
import org.shouhou.application.telling.TellUndelivered;
import org.shouhou.domain.correspondence.Channel;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.correspondence.CorrespondenceStatus;
import org.shouhou.domain.correspondence.Fate;
import org.shouhou.domain.correspondence.Progress;
import org.shouhou.domain.customer.EmailAddress;
import org.shouhou.domain.notice.Notice;
import org.shouhou.domain.notice.NoticeKind;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.organisation.Employee;
import org.shouhou.domain.servicecase.CaseEvent;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.ServiceCase;

class RelayOutboxTest {

    private static final CaseNumber NUMBER = CaseNumber.of(2026, 61);
    private static final EmailAddress LI = new EmailAddress("li@example.com");
    private static final EmailAddress GONE = new EmailAddress("gone@example.com");
    private static final EmailAddress FULL = new EmailAddress("full@example.com");

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-24T02:00:00Z"));
    private final MemoryOutbox outbox = new MemoryOutbox();
    private final MemoryServiceCases cases = new MemoryServiceCases();
    private final MemoryEmployees employees = new MemoryEmployees();
    private final ServiceCase serviceCase = opened();
    private final Employee writer = writer();
    private final Correspondence letter = Correspondence.queued(
            new Correspondence.Content(
                    "service@localhost", "", "li@example.com", "", "回复", "您好", null, null, null, List.of()),
            serviceCase.id(),
            null,
            9L,
            null,
            clock.instant());
    private final Correspondence circular = Correspondence.queued(
            new Correspondence.Content(
                    "service@localhost",
                    "",
                    "li@example.com, gone@example.com",
                    "full@example.com",
                    "通知",
                    "各位好",
                    null,
                    null,
                    null,
                    List.of()),
            serviceCase.id(),
            null,
            9L,
            writer.id(),
            clock.instant());
    private final Carrier broker = new Carrier();
    private final Carrier mailServer = new Carrier();
    private final MemoryCorrespondences register = new MemoryCorrespondences();
    private final RecordedSignals signals = new RecordedSignals();
    private final MemoryNotices notices = new MemoryNotices();
    private final FixedSenderIdentity office = new FixedSenderIdentity();
    private final TellUndelivered tellUndelivered = new TellUndelivered(
            cases,
            new TellStaff(
                    notices, employees, new PlainNoticeLetters(), new PlainMail(), office, outbox, signals, clock),
            employees);
    private String away = "";
    private final RelayOutbox relay =
            new RelayOutbox(outbox, register, tellUndelivered, signals, clock, broker, mailServer);

    RelayOutboxTest() {
        register.add(letter);
        register.add(circular);
    }

    private ServiceCase opened() {
        ServiceCase opened = ServiceCase.open(NUMBER, Channel.EMAIL, "异响", null, null, clock.instant(), clock.instant())
                .made();
        cases.add(opened);
        return opened;
    }

    private Employee writer() {
        Employee employee = new Employee("wang", "王芳", null, DepartmentCode.SERVICE_OFFICE, Set.of("CLERK"), null);
        employees.add(employee);
        return employee;
    }

    @Test
    void a_mail_that_left_is_sent_in_the_register_too() {
        outbox.mail(NUMBER, letter.id(), letter.recipients(), Instant.MIN);

        assertThat(relay.relayDue(Lane.MAIL).done()).isEqualTo(1);

        assertThat(letter.status()).isEqualTo(CorrespondenceStatus.SENT);
        assertThat(letter.sentAt()).isEqualTo(clock.instant());
        assertThat(signals.given()).containsExactly("case " + serviceCase.id());
        assertThat(outbox.state(1)).isEqualTo("SENT");
    }

    @Test
    void a_mail_refused_for_good_is_given_up_at_once_and_the_clerk_sees_why() {
        outbox.mail(NUMBER, letter.id(), letter.recipients(), Instant.MIN);
        mailServer.problem = new NotSent(NotSent.Kind.REFUSED_FOR_GOOD, false, "550 no such user", null);

        relay.relayDue(Lane.MAIL);

        assertThat(letter.status()).isEqualTo(CorrespondenceStatus.DELIVERY_FAILED);
        assertThat(letter.problem()).isEqualTo("550 no such user");
        assertThat(signals.given()).containsExactly("case " + serviceCase.id());
        assertThat(outbox.state(1)).isEqualTo("DEAD");
    }

    @Test
    void a_mail_that_finds_nobody_waits_and_whoever_looks_at_its_case_is_told() {
        outbox.mail(NUMBER, letter.id(), letter.recipients(), Instant.MIN);
        mailServer.problem = new NotSent(NotSent.Kind.UNREACHABLE, false, "connection refused", null);

        relay.relayDue(Lane.MAIL);

        assertThat(letter.status()).isEqualTo(CorrespondenceStatus.QUEUED);
        assertThat(outbox.state(1)).isEqualTo("WAITING");
        assertThat(signals.given()).containsExactly("case " + serviceCase.id());
    }

    @Test
    void a_mail_refused_for_now_is_tried_with_growing_pauses_and_then_given_up() {
        outbox.mail(NUMBER, letter.id(), letter.recipients(), Instant.MIN);
        mailServer.problem = new NotSent(NotSent.Kind.REFUSED_NOW, false, "451 try again later", null);
        Instant begin = clock.instant();

        for (int tries = 1; tries < SettleOutgoing.TRIES; tries++) {
            assertThat(relay.relayDue(Lane.MAIL).done()).isEqualTo(1);
            assertThat(relay.relayDue(Lane.MAIL).done()).isZero();
            assertThat(letter.status()).isEqualTo(CorrespondenceStatus.QUEUED);
            clock.pass(SettleOutgoing.pauseAfter(tries));
        }
        relay.relayDue(Lane.MAIL);

        assertThat(outbox.state(1)).isEqualTo("DEAD");
        assertThat(Duration.between(begin, clock.instant())).isGreaterThan(Duration.ofDays(1));
    }

    @Test
    void some_have_a_mail_the_others_are_tried_again_and_the_register_tells_them_apart() {
        outbox.mail(NUMBER, circular.id(), circular.recipients(), Instant.MIN);
        mailServer.problem = NotSent.toSome(
                false,
                List.of(
                        new NotSent.Refusal(GONE, true, "550 no such user"),
                        new NotSent.Refusal(FULL, false, "452 mailbox full")),
                List.of(LI),
                null);

        relay.relayDue(Lane.MAIL);

        assertThat(circular.status()).isEqualTo(CorrespondenceStatus.QUEUED);
        assertThat(circular.fates())
                .extracting(Fate::recipient, Fate::progress)
                .containsExactlyInAnyOrder(
                        tuple(LI, Progress.TAKEN), tuple(GONE, Progress.REFUSED), tuple(FULL, Progress.PUT_OFF));

        mailServer.problem = null;
        clock.pass(SettleOutgoing.pauseAfter(1));
        relay.relayDue(Lane.MAIL);

        assertThat(mailServer.taken.get(0).recipients()).containsExactly(FULL);
        assertThat(circular.fates())
                .extracting(Fate::recipient, Fate::progress)
                .containsExactlyInAnyOrder(
                        tuple(LI, Progress.TAKEN), tuple(GONE, Progress.REFUSED), tuple(FULL, Progress.TAKEN));
        assertThat(circular.status()).as("somebody has to be told").isEqualTo(CorrespondenceStatus.DELIVERY_FAILED);
        assertThat(circular.problem()).isEqualTo("gone@example.com: 550 no such user");
        assertThat(circular.sentAt()).isEqualTo(clock.instant());
        assertThat(circular.unreached()).containsExactly(GONE);
    }

    @Test
    void a_mail_that_one_recipient_never_takes_is_given_up_for_that_one_only() {
        outbox.mail(NUMBER, circular.id(), circular.recipients(), Instant.MIN);
        mailServer.problem = NotSent.toSome(
                false, List.of(new NotSent.Refusal(FULL, false, "452 mailbox full")), List.of(LI, GONE), null);

        for (int tries = 1; tries <= SettleOutgoing.TRIES; tries++) {
            assertThat(circular.status()).isEqualTo(CorrespondenceStatus.QUEUED);
            relay.relayDue(Lane.MAIL);
            mailServer.problem = NotSent.toSome(
                    false, List.of(new NotSent.Refusal(FULL, false, "452 mailbox full")), List.of(), null);
            clock.pass(SettleOutgoing.pauseAfter(tries));
        }

        assertThat(outbox.state(1)).isEqualTo("DEAD");
        assertThat(circular.status()).isEqualTo(CorrespondenceStatus.DELIVERY_FAILED);
        assertThat(circular.problem()).isEqualTo("full@example.com: 452 mailbox full");
        assertThat(notices.unseenBy(writer.id()))
                .extracting(Notice::kind)
                .as("once, at the end")
                .containsExactly(NoticeKind.UNDELIVERED);
        assertThat(circular.queueAgain()).containsExactly(FULL);
        assertThat(circular.fates())
                .extracting(Fate::recipient, Fate::progress)
                .containsExactlyInAnyOrder(
                        tuple(LI, Progress.TAKEN), tuple(GONE, Progress.TAKEN), tuple(FULL, Progress.PUT_OFF));
    }

    @Test
    void while_the_broker_is_down_nothing_is_given_up_and_mail_goes_on() {
        outbox.publish(new CaseEvent.Closed(NUMBER, clock.instant(), "done"));
        outbox.publish(new CaseEvent.Closed(CaseNumber.of(2026, 62), clock.instant(), "done"));
        outbox.mail(NUMBER, letter.id(), letter.recipients(), Instant.MIN);
        broker.problem = new NotSent(NotSent.Kind.UNREACHABLE, false, "connection refused", null);

        for (int i = 0; i < 3 * SettleOutgoing.TRIES; i++) {
            assertThat(relay.relayDue(Lane.MESSAGES).unreachable()).contains("connection refused");
            clock.pass(SettleOutgoing.UNREACHABLE_PAUSE);
        }
        assertThat(relay.relayDue(Lane.MAIL).done()).isEqualTo(1);
        assertThat(broker.tries).as("one try a run tells enough").isEqualTo(3 * SettleOutgoing.TRIES);

        broker.problem = null;
        assertThat(relay.relayDue(Lane.MESSAGES).done()).isEqualTo(2);
        assertThat(broker.taken).hasSize(2);
    }

    @Test
    void what_left_before_the_broker_went_is_written_down_as_sent() {
        outbox.publish(new CaseEvent.Closed(NUMBER, clock.instant(), "done"));
        outbox.publish(new CaseEvent.Closed(CaseNumber.of(2026, 62), clock.instant(), "done"));
        broker.problem = new NotSent(NotSent.Kind.UNREACHABLE, true, "connection reset", null);
        broker.problemFor = "SH2026-000062";

        assertThat(relay.relayDue(Lane.MESSAGES).done()).isEqualTo(1);

        assertThat(outbox.state(1)).isEqualTo("SENT");
        assertThat(outbox.state(2)).isEqualTo("WAITING");
    }

    @Test
    void a_sender_that_breaks_over_one_message_has_refused_that_one() {
        outbox.publish(new CaseEvent.Closed(NUMBER, clock.instant(), "done"));
        outbox.publish(new CaseEvent.Closed(CaseNumber.of(2026, 62), clock.instant(), "done"));
        broker.broken = new IllegalStateException("a bug");
        broker.problemFor = NUMBER.value();

        assertThat(relay.relayDue(Lane.MESSAGES).done()).isEqualTo(2);

        assertThat(outbox.state(1)).isEqualTo("WAITING");
        assertThat(outbox.state(2)).isEqualTo("SENT");
    }

    @Test
    void one_refused_message_does_not_hold_up_other_cases() {
        outbox.publish(new CaseEvent.Closed(NUMBER, clock.instant(), "done"));
        outbox.publish(new CaseEvent.Closed(CaseNumber.of(2026, 62), clock.instant(), "done"));
        broker.problem = new NotSent(NotSent.Kind.REFUSED_NOW, false, "address full", null);
        broker.problemFor = NUMBER.value();

        assertThat(relay.relayDue(Lane.MESSAGES).done()).isEqualTo(2);

        assertThat(broker.taken).extracting(Outbox.Message::group).containsExactly("SH2026-000062");
        assertThat(outbox.state(1)).isEqualTo("WAITING");
        assertThat(outbox.state(2)).isEqualTo("SENT");
    }

    @Test
    void what_left_while_the_database_was_away_is_written_down_later_and_does_not_leave_again() {
        outbox.mail(NUMBER, letter.id(), letter.recipients(), Instant.MIN);
        outbox.mail(CaseNumber.of(2026, 62), circular.id(), circular.recipients(), Instant.MIN);
        RelayOutbox cutOff =
                new RelayOutbox(unlessAway(), register, tellUndelivered, signals, clock, broker, mailServer);
        away = "sent";

        assertThatThrownBy(() -> cutOff.relayDue(Lane.MAIL)).hasMessage("the database is away");
        assertThat(outbox.state(1)).isEqualTo("WAITING");

        away = "";
        cutOff.relayDue(Lane.MAIL);
        assertThat(outbox.state(1)).isEqualTo("SENT");
        assertThat(letter.status()).isEqualTo(CorrespondenceStatus.SENT);
        clock.pass(SettleOutgoing.UNREACHABLE_PAUSE);
        cutOff.relayDue(Lane.MAIL);
        assertThat(outbox.state(2)).isEqualTo("SENT");
        assertThat(mailServer.taken).extracting(Outbox.Message::id).containsExactly(1L, 2L);
    }

    @Test
    void an_end_that_can_never_be_written_down_does_not_hold_up_the_others() {
        outbox.publish(new CaseEvent.Closed(NUMBER, clock.instant(), "done"));
        RelayOutbox cutOff =
                new RelayOutbox(unlessAway(), register, tellUndelivered, signals, clock, broker, mailServer);
        away = "sent";
        for (int i = 0; i <= Ends.TRIES; i++) {
            assertThatThrownBy(() -> cutOff.relayDue(Lane.MESSAGES)).hasMessage("the database is away");
        }
        away = "";
        outbox.publish(new CaseEvent.Closed(CaseNumber.of(2026, 62), clock.instant(), "done"));

        cutOff.relayDue(Lane.MESSAGES);

        assertThat(outbox.state(1)).as("due again when its claim runs out").isEqualTo("WAITING");
        assertThat(outbox.state(2)).isEqualTo("SENT");
    }

    @Test
    void a_refusal_that_can_not_be_written_down_now_is_written_later_and_the_mail_is_not_tried_again() {
        outbox.mail(NUMBER, letter.id(), letter.recipients(), Instant.MIN);
        RelayOutbox cutOff =
                new RelayOutbox(unlessAway(), register, tellUndelivered, signals, clock, broker, mailServer);
        mailServer.problem = new NotSent(NotSent.Kind.REFUSED_FOR_GOOD, false, "550 no such user", null);
        away = "dead";
        assertThatThrownBy(() -> cutOff.relayDue(Lane.MAIL)).hasMessage("the database is away");

        away = "";
        cutOff.relayDue(Lane.MAIL);

        assertThat(outbox.state(1)).isEqualTo("DEAD");
        assertThat(letter.status()).isEqualTo(CorrespondenceStatus.DELIVERY_FAILED);
        assertThat(mailServer.tries).isEqualTo(1);
    }

    private OutboxQueue unlessAway() {
        return (OutboxQueue) Proxy.newProxyInstance(
                OutboxQueue.class.getClassLoader(), new Class<?>[] {OutboxQueue.class}, (queue, method, arguments) -> {
                    if (method.getName().equals(away)) {
                        throw new IllegalStateException("the database is away");
                    }
                    return method.invoke(outbox, arguments);
                });
    }

    @Test
    void where_repeats_are_harmless_a_batch_ends_in_one_go_and_else_each_message_at_once() {
        for (boolean harmless : new boolean[] {true, false}) {
            broker.repeatsAreHarmless = harmless;
            broker.taken.clear();
            outbox.publish(new CaseEvent.Closed(NUMBER, clock.instant(), "done"));
            outbox.publish(new CaseEvent.Closed(CaseNumber.of(2026, 62), clock.instant(), "done"));
            broker.onSend = message -> assertThat(broker.taken.stream()
                            .filter(before -> outbox.state(before.id()).equals("SENT"))
                            .count())
                    .isEqualTo(harmless ? 0 : broker.taken.size());

            assertThat(relay.relayDue(Lane.MESSAGES).done()).isEqualTo(2);
        }
    }

    @Test
    void one_sent_again_to_those_refused_and_refused_as_a_whole_says_why_and_is_not_for_whoever_has_it() {
        outbox.mail(NUMBER, circular.id(), circular.recipients(), Instant.MIN);
        mailServer.problem = NotSent.toSome(
                false, List.of(new NotSent.Refusal(GONE, true, "550 no such user")), List.of(LI, FULL), null);
        relay.relayDue(Lane.MAIL);

        List<EmailAddress> again = circular.queueAgain();
        assertThat(again).containsExactly(GONE);
        outbox.narrow(
                outbox.reviveMail(circular.id(), clock.instant()).orElseThrow().id(), again);
        mailServer.problem = new NotSent(NotSent.Kind.REFUSED_FOR_GOOD, false, "554 spam", null);
        relay.relayDue(Lane.MAIL);

        assertThat(circular.status()).isEqualTo(CorrespondenceStatus.DELIVERY_FAILED);
        assertThat(circular.problem()).contains("554 spam");
        assertThat(circular.unreached()).as("the others have it").containsExactly(GONE);
    }

    @Test
    void what_time_runs_out_for_is_given_up_for_whoever_waited_and_says_what_was_said_last() {
        outbox.mail(NUMBER, circular.id(), circular.recipients(), Instant.MIN);
        mailServer.problem = NotSent.toSome(
                false, List.of(new NotSent.Refusal(FULL, false, "452 mailbox full")), List.of(LI, GONE), null);
        for (int tries = 1; tries <= SettleOutgoing.TRIES; tries++) {
            relay.relayDue(Lane.MAIL);
            mailServer.problem = new NotSent(NotSent.Kind.REFUSED_NOW, false, "421 later", null);
            clock.pass(SettleOutgoing.pauseAfter(tries));
        }

        assertThat(circular.problem()).isEqualTo("full@example.com: 421 later");
        assertThat(circular.unreached()).containsExactly(FULL);
    }

    @Test
    void what_came_back_from_one_while_another_waits_is_sent_again_and_the_one_still_waits() {
        outbox.mail(NUMBER, circular.id(), circular.recipients(), Instant.MIN);
        mailServer.problem = NotSent.toSome(
                false, List.of(new NotSent.Refusal(FULL, false, "452 mailbox full")), List.of(LI, GONE), null);
        relay.relayDue(Lane.MAIL);
        // a notice that it came back, as NewsOfMail marks it, and the clerk's press
        circular.fared(new Fate(GONE, Progress.RETURNED, "550", clock.instant()));
        circular.deliveryFailed("gone@example.com: 550");
        assertThat(circular.queueAgain()).containsExactly(GONE);
        assertThat(outbox.reviveMail(circular.id(), clock.instant())).isEmpty();
        outbox.mail(NUMBER, circular.id(), List.of(GONE), clock.instant());
        mailServer.problem = null;
        relay.relayDue(Lane.MAIL);

        assertThat(mailServer.taken).extracting(Outbox.Message::recipients).containsExactly(List.of(GONE));
        assertThat(outbox.state(1)).isEqualTo("WAITING");
        assertThat(circular.status()).as("one of them waits for it").isEqualTo(CorrespondenceStatus.QUEUED);
    }

    @Test
    void what_came_back_before_its_leaving_was_written_down_stays_come_back() {
        outbox.mail(NUMBER, letter.id(), letter.recipients(), Instant.MIN);
        mailServer.onSend = message -> {
            letter.fared(new Fate(LI, Progress.RETURNED, "550", clock.instant()));
            letter.deliveryFailed("li@example.com: 550");
        };
        relay.relayDue(Lane.MAIL);

        assertThat(letter.status()).isEqualTo(CorrespondenceStatus.DELIVERY_FAILED);
    }

    private static final class Carrier implements MessageSender {
        private final List<Outbox.Message> taken = new ArrayList<>();
        private NotSent problem;
        private RuntimeException broken;
        private String problemFor;
        private int tries;
        private boolean repeatsAreHarmless;
        private Consumer<Outbox.Message> onSend = message -> {};

        @Override
        public boolean repeatsAreHarmless() {
            return repeatsAreHarmless;
        }

        @Override
        public void send(Outbox.Message message) {
            tries++;
            onSend.accept(message);
            if (broken != null && message.group().equals(problemFor)) {
                throw broken;
            }
            if (problem != null && (problemFor == null || problemFor.equals(message.group()))) {
                throw problem;
            }
            taken.add(message);
        }
    }
}
