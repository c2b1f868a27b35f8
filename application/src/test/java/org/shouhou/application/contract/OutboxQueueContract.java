package org.shouhou.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouhou.application.port.Outbox;
import org.shouhou.application.port.OutboxQueue;
import org.shouhou.application.port.OutboxQueue.Lane;
import org.shouhou.domain.customer.EmailAddress;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.referral.ReferralEvent;
import org.shouhou.domain.referral.ReferralKind;
import org.shouhou.domain.servicecase.CaseEvent;
import org.shouhou.domain.servicecase.CaseNumber;

/** What every outbox must do, whether in memory or in the database. */
public abstract class OutboxQueueContract {

    protected static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
    protected static final CaseNumber FIRST = CaseNumber.of(2026, 61);
    protected static final CaseNumber SECOND = CaseNumber.of(2026, 62);
    private static final Instant LEASED = NOW.plusSeconds(60);
    private static final List<EmailAddress> LI = List.of(new EmailAddress("li@customer.example"));
    private static final List<EmailAddress> HAN = List.of(new EmailAddress("han@customer.example"));

    /** The writing end, whose clock stands at {@link #NOW}. */
    protected abstract Outbox outbox();

    protected abstract OutboxQueue queue();

    /** What has the queue dies; {@link #queue} is that of the same server's next life. */
    protected abstract void serverDies();

    protected abstract boolean uncertain(long id);

    protected abstract String state(long id);

    /** An entry of the register that a mail can be of. */
    protected abstract long letter();

    /** Runs the work in a transaction of its own. */
    protected abstract void inTransaction(Runnable work);

    private List<Outbox.Message> claim(Lane lane, Instant now) {
        var claimed = new ArrayList<Outbox.Message>();
        inTransaction(() -> claimed.addAll(queue().claimDue(lane, now, now.plusSeconds(60), 10)));
        return claimed;
    }

    private void publish(CaseNumber... numbers) {
        inTransaction(() -> {
            for (CaseNumber number : numbers) {
                outbox().publish(new CaseEvent.Opened(number, NOW, "EMAIL", "曝气机噪声大"));
            }
        });
    }

    @Test
    void only_the_head_of_each_case_and_address_is_handed_out() {
        publish(FIRST, FIRST, SECOND);
        inTransaction(() -> outbox().request(5, "shouhou.technical.requests", requested(FIRST)));

        var heads = claim(Lane.MESSAGES, NOW);

        assertThat(heads)
                .extracting(Outbox.Message::group, Outbox.Message::destination)
                .containsExactly(
                        tuple(FIRST.value(), "shouhou.events"),
                        tuple(SECOND.value(), "shouhou.events"),
                        tuple(FIRST.value(), "shouhou.technical.requests"));
        assertThat(heads.get(2).correlation()).contains("5");
    }

    @Test
    void the_second_of_a_case_leaves_after_the_first() {
        publish(FIRST, FIRST);
        var first = claim(Lane.MESSAGES, NOW);
        assertThat(claim(Lane.MESSAGES, NOW)).isEmpty();

        inTransaction(() -> queue().sent(ids(first), NOW));

        var second = claim(Lane.MESSAGES, NOW);
        assertThat(second).hasSize(1);
        assertThat(second.get(0).id()).isGreaterThan(first.get(0).id());
        assertThat(state(first.get(0).id())).isEqualTo("SENT");
    }

    @Test
    void a_failed_head_holds_its_row_back_until_its_next_try() {
        publish(FIRST, FIRST);
        long head = claim(Lane.MESSAGES, NOW).get(0).id();

        inTransaction(() -> queue().failed(head, NOW.plusSeconds(10), "refused", true));

        assertThat(claim(Lane.MESSAGES, NOW.plusSeconds(9))).isEmpty();
        var again = claim(Lane.MESSAGES, NOW.plusSeconds(10));
        assertThat(ids(again)).containsExactly(head);
        assertThat(again.get(0).attempts()).isEqualTo(1);
        assertThat(uncertain(head)).isTrue();
    }

    @Test
    void an_unreachable_far_end_does_not_count_as_a_try() {
        publish(FIRST);
        var head = claim(Lane.MESSAGES, NOW);

        inTransaction(() -> queue().postpone(ids(head), NOW.plusSeconds(5), "connection refused"));

        var again = claim(Lane.MESSAGES, NOW.plusSeconds(5));
        assertThat(again.get(0).attempts()).isZero();
        assertThat(uncertain(again.get(0).id())).isFalse();
    }

    @Test
    void a_lease_that_ran_out_makes_the_message_uncertain() {
        publish(FIRST);
        long head = claim(Lane.MESSAGES, NOW).get(0).id();
        assertThat(uncertain(head)).isFalse();

        var again = claim(Lane.MESSAGES, LEASED.plus(Duration.ofSeconds(1)));

        assertThat(ids(again)).containsExactly(head);
        assertThat(uncertain(head)).isTrue();
    }

    @Test
    void what_a_server_had_claimed_when_it_died_is_due_at_once_in_its_next_life() {
        for (CaseNumber number : List.of(FIRST, SECOND)) {
            long letter = letter();
            inTransaction(() -> outbox().mail(number, letter, LI, NOW));
        }
        publish(FIRST);
        List<Long> mails = ids(claim(Lane.MAIL, NOW));
        List<Long> events = ids(claim(Lane.MESSAGES, NOW));
        inTransaction(() -> queue().letGo(Lane.MAIL, NOW));
        assertThat(claim(Lane.MAIL, NOW)).as("it lives").isEmpty();

        serverDies();
        inTransaction(() -> queue().letGo(Lane.MAIL, NOW));

        assertThat(claim(Lane.MESSAGES, NOW)).as("the other lane").isEmpty();
        var again = claim(Lane.MAIL, NOW);
        assertThat(ids(again)).isEqualTo(mails);
        assertThat(uncertain(mails.get(0))).as("this one may have left").isTrue();
        assertThat(uncertain(mails.get(1))).as("that one was not begun").isFalse();
        assertThat(again).extracting(Outbox.Message::attempts).containsExactly(1, 0);
        inTransaction(() -> queue().letGo(Lane.MESSAGES, NOW));
        assertThat(ids(claim(Lane.MESSAGES, NOW))).isEqualTo(events);
    }

    @Test
    void a_dead_message_lets_the_next_one_leave() {
        publish(FIRST, FIRST);
        long head = claim(Lane.MESSAGES, NOW).get(0).id();

        inTransaction(() -> queue().dead(head, "no such address", false));

        assertThat(claim(Lane.MESSAGES, NOW))
                .extracting(Outbox.Message::id)
                .doesNotContain(head)
                .hasSize(1);
        assertThat(state(head)).isEqualTo("DEAD");
    }

    @Test
    void one_that_was_given_up_can_be_taken_up_again_as_if_it_were_new() {
        publish(FIRST, FIRST);
        long head = claim(Lane.MESSAGES, NOW).get(0).id();
        inTransaction(() -> queue().failed(head, NOW, "refused", false));
        claim(Lane.MESSAGES, NOW);
        inTransaction(() -> queue().dead(head, "refused", false));

        inTransaction(() ->
                assertThat(queue().revive(head, NOW)).map(Outbox.Message::id).contains(head));

        var heads = claim(Lane.MESSAGES, NOW);
        assertThat(ids(heads)).as("before the next of its row").containsExactly(head);
        assertThat(heads.get(0).attempts()).isZero();
        inTransaction(() -> assertThat(queue().revive(head, NOW)).isEmpty());
        inTransaction(() -> assertThat(queue().revive(987654321, NOW)).isEmpty());
    }

    @Test
    void a_mail_waits_for_its_time_and_what_is_written_later_in_the_case_waits_for_it() {
        long first = letter();
        long second = letter();
        inTransaction(() -> {
            outbox().mail(FIRST, first, LI, NOW.plusSeconds(10));
            outbox().mail(FIRST, second, LI, NOW);
        });

        assertThat(claim(Lane.MAIL, NOW.plusSeconds(9))).isEmpty();
        assertThat(claim(Lane.MAIL, NOW.plusSeconds(10)))
                .extracting(it -> it.correspondenceId().orElseThrow())
                .containsExactly(first);
    }

    @Test
    void a_mail_that_waits_holds_up_what_is_written_later_to_its_recipients_only() {
        long held = letter();
        long toHer = letter();
        long toBoth = letter();
        inTransaction(() -> {
            outbox().mail(FIRST, held, LI, NOW.plusSeconds(10));
            outbox().mail(FIRST, toHer, HAN, NOW);
            outbox().mail(FIRST, toBoth, List.of(HAN.get(0), LI.get(0)), NOW);
        });

        var first = claim(Lane.MAIL, NOW);
        assertThat(mails(first)).containsExactly(toHer);
        assertThat(first.get(0).recipients()).isEqualTo(HAN);
        inTransaction(() -> queue().sent(ids(first), NOW));
        assertThat(claim(Lane.MAIL, NOW.plusSeconds(9))).isEmpty();

        var second = claim(Lane.MAIL, NOW.plusSeconds(10));
        assertThat(mails(second)).containsExactly(held);
        inTransaction(() -> queue().sent(ids(second), NOW));
        assertThat(mails(claim(Lane.MAIL, NOW.plusSeconds(10)))).containsExactly(toBoth);
    }

    @Test
    void a_mail_that_was_put_off_is_tried_again_with_the_next_to_the_same_person() {
        long receipt = letter();
        long toHer = letter();
        long answer = letter();
        inTransaction(() -> {
            outbox().mail(FIRST, receipt, LI, NOW);
            outbox().mail(FIRST, toHer, HAN, NOW);
        });
        Instant inHours = NOW.plusSeconds(20_000);
        for (var message : claim(Lane.MAIL, NOW)) {
            inTransaction(() -> queue().failed(message.id(), inHours, "450 greylisted", false));
        }
        Instant soon = NOW.plusSeconds(10);

        inTransaction(() -> outbox().mail(FIRST, answer, LI, soon));

        assertThat(claim(Lane.MAIL, NOW.plusSeconds(9))).isEmpty();
        var due = claim(Lane.MAIL, soon);
        assertThat(mails(due)).containsExactly(receipt);
        inTransaction(() -> queue().sent(ids(due), soon));
        assertThat(mails(claim(Lane.MAIL, soon))).containsExactly(answer);
    }

    @Test
    void a_mail_that_some_have_waits_for_the_others_and_holds_up_only_what_they_get() {
        long toBoth = letter();
        long later = letter();
        inTransaction(() -> {
            outbox().mail(FIRST, toBoth, List.of(LI.get(0), HAN.get(0)), NOW);
            outbox().mail(FIRST, later, LI, NOW);
        });
        long message = claim(Lane.MAIL, NOW).get(0).id();

        inTransaction(() -> {
            queue().narrow(message, HAN);
            queue().failed(message, NOW.plusSeconds(10), "mailbox full", false);
        });

        assertThat(mails(claim(Lane.MAIL, NOW))).containsExactly(later);
        assertThat(claim(Lane.MAIL, NOW.plusSeconds(10)))
                .singleElement()
                .extracting(Outbox.Message::recipients)
                .isEqualTo(HAN);
    }

    @Test
    void a_mail_that_was_given_up_twice_is_revived_once_for_each_recipient() {
        long letter = letter();
        inTransaction(() -> outbox().mail(FIRST, letter, LI, NOW));
        inTransaction(() -> outbox().mail(FIRST, letter, HAN, NOW));
        claim(Lane.MAIL, NOW).forEach(given -> inTransaction(() -> queue().dead(given.id(), "no", false)));

        List<EmailAddress> both = List.of(LI.get(0), HAN.get(0));
        inTransaction(() ->
                queue().narrow(queue().reviveMail(letter, NOW).orElseThrow().id(), both));

        var due = claim(Lane.MAIL, NOW);
        assertThat(due).hasSize(1);
        assertThat(due.get(0).recipients()).containsExactlyElementsOf(both);
        inTransaction(() -> queue().sent(ids(due), NOW));
        assertThat(claim(Lane.MAIL, NOW)).isEmpty();
        inTransaction(() -> assertThat(queue().reviveMail(letter, NOW)).isEmpty());
    }

    @Test
    void a_mail_that_waits_is_for_more_of_them_unless_it_is_leaving() {
        long letter = letter();
        inTransaction(() -> outbox().mail(FIRST, letter, LI, NOW.plusSeconds(60)));
        List<EmailAddress> both = List.of(LI.get(0), HAN.get(0));

        inTransaction(() -> assertThat(queue().widen(letter, both, NOW)).isTrue());

        var due = claim(Lane.MAIL, NOW);
        assertThat(due).hasSize(1);
        assertThat(due.get(0).recipients()).containsExactlyInAnyOrderElementsOf(both);
        inTransaction(() -> assertThat(queue().widen(letter, both, NOW)).isFalse());
    }

    @Test
    void a_mail_for_everybody_can_be_for_nobody_more() {
        long letter = letter();
        inTransaction(() -> outbox().mail(FIRST, letter, List.of(), NOW));

        inTransaction(() -> assertThat(queue().widen(letter, HAN, NOW)).isTrue());

        assertThat(claim(Lane.MAIL, NOW).get(0).recipients()).isEmpty();
    }

    @Test
    void one_for_nobody_in_particular_is_handed_out_and_not_held_for_ever() {
        long letter = letter();
        inTransaction(() -> outbox().mail(FIRST, letter, List.of(), NOW));
        long message = claim(Lane.MAIL, NOW).get(0).id();

        inTransaction(() -> {
            queue().narrow(message, List.of());
            queue().failed(message, NOW.plusSeconds(10), "later", false);
        });

        assertThat(claim(Lane.MAIL, NOW.plusSeconds(10))).hasSize(1);
    }

    @Test
    void a_mail_is_taken_back_once_as_long_as_nobody_has_it() {
        long letter = letter();
        inTransaction(() -> outbox().mail(FIRST, letter, LI, NOW.plusSeconds(10)));

        inTransaction(() -> assertThat(queue().takeBack(letter)).isTrue());

        inTransaction(() -> assertThat(queue().takeBack(letter)).isFalse());
        assertThat(claim(Lane.MAIL, NOW.plusSeconds(20))).isEmpty();
    }

    @Test
    void a_mail_that_was_handed_over_or_may_have_been_is_not_taken_back() {
        long letter = letter();
        inTransaction(() -> outbox().mail(FIRST, letter, LI, NOW));
        long message = claim(Lane.MAIL, NOW).get(0).id();
        inTransaction(() -> assertThat(queue().takeBack(letter)).isFalse());

        inTransaction(() -> queue().failed(message, NOW.plusSeconds(10), "connection lost", true));
        inTransaction(() -> assertThat(queue().takeBack(letter)).isFalse());

        inTransaction(() -> queue().sent(List.of(message), NOW));
        inTransaction(() -> assertThat(queue().takeBack(letter)).isFalse());
    }

    @Test
    void a_mail_that_finds_nobody_at_the_far_end_can_still_be_taken_back() {
        long letter = letter();
        inTransaction(() -> outbox().mail(FIRST, letter, LI, NOW));
        long message = claim(Lane.MAIL, NOW).get(0).id();
        inTransaction(() -> queue().postpone(List.of(message), NOW.plusSeconds(5), "connection refused"));

        inTransaction(() -> assertThat(queue().takeBack(letter)).isTrue());
    }

    @Test
    void a_mail_that_was_given_up_is_found_by_its_entry() {
        long letter = letter();
        inTransaction(() -> outbox().mail(FIRST, letter, LI, NOW));
        long message = claim(Lane.MAIL, NOW).get(0).id();
        inTransaction(() -> assertThat(queue().reviveMail(letter, NOW)).isEmpty());
        inTransaction(() -> queue().dead(message, "no such user", false));

        inTransaction(() -> assertThat(queue().reviveMail(letter, NOW))
                .map(Outbox.Message::id)
                .contains(message));

        assertThat(ids(claim(Lane.MAIL, NOW))).containsExactly(message);
    }

    private static List<Long> mails(List<Outbox.Message> messages) {
        return messages.stream().map(it -> it.correspondenceId().orElseThrow()).toList();
    }

    private static List<Long> ids(List<Outbox.Message> messages) {
        return messages.stream().map(Outbox.Message::id).toList();
    }

    private static ReferralEvent.Requested requested(CaseNumber number) {
        return new ReferralEvent.Requested(
                1,
                number,
                new DepartmentCode("TECHNICAL"),
                ReferralKind.QUESTION,
                "轴承型号？",
                NOW.plusSeconds(86400),
                NOW);
    }
}
