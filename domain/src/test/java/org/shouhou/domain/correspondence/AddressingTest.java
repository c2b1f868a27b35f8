package org.shouhou.domain.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shouhou.domain.customer.EmailAddress;

class AddressingTest {

    private static final Set<EmailAddress> OURS =
            Set.of(new EmailAddress("service@example.com"), new EmailAddress("parts@example.com"));
    private static final Optional<EmailAddress> CUSTOMER = Optional.of(new EmailAddress("li@customer.example"));

    @Test
    void a_reply_goes_to_the_writer_and_one_to_all_to_everybody_but_us_and_machines() {
        var original = came(
                "li@customer.example",
                "service@example.com, han@customer.example",
                "Parts@example.com, no-reply@robot.example, boss@customer.example, undisclosed");

        proposes(MailKind.REPLY, original, "li@customer.example", "");
        proposes(MailKind.REPLY_ALL, original, "li@customer.example", "han@customer.example, boss@customer.example");
        proposes(MailKind.FORWARD, original, "", "");
    }

    @Test
    void a_reply_goes_where_the_writer_wants_it_unless_that_is_with_us() {
        var form = new EmailAddress("form@website.example");
        proposes(
                MailKind.REPLY,
                new MailHead(Direction.IN, "han@customer.example", form, "service@example.com", ""),
                form.value(),
                "");
        var toUs = new EmailAddress("parts@example.com");
        proposes(
                MailKind.REPLY,
                new MailHead(Direction.IN, "han@customer.example", toUs, "service@example.com", ""),
                "han@customer.example",
                "");
    }

    @Test
    void a_mail_that_came_from_an_address_of_ours_or_a_machine_is_answered_to_the_customer() {
        for (String from : new String[] {"service@example.com", "no-reply@robot.example", "no address"}) {
            var original = came(from, "parts@example.com", "boss@customer.example, li@customer.example");
            proposes(MailKind.REPLY, original, "li@customer.example", "");
            proposes(MailKind.REPLY_ALL, original, "li@customer.example", "boss@customer.example");
        }
    }

    @Test
    void where_there_is_no_customer_to_answer_those_the_mail_names_are_or_nobody() {
        var original = came("service@example.com", "han@customer.example", "boss@customer.example");
        for (Optional<EmailAddress> nobody :
                Set.of(Optional.<EmailAddress>empty(), Optional.of(new EmailAddress("parts@example.com")))) {
            assertThat(Addressing.of(MailKind.REPLY, original, nobody, OURS)).isEqualTo(Addressing.NOBODY);
            assertThat(Recipients.line(Addressing.of(MailKind.REPLY_ALL, original, nobody, OURS)
                            .to()))
                    .isEqualTo("han@customer.example, boss@customer.example");
        }
    }

    @Test
    void who_answers_our_own_mail_goes_on_writing_to_those_who_got_it() {
        var sent = new MailHead(
                Direction.OUT, "service@example.com", null, "han@customer.example", "boss@customer.example");

        proposes(MailKind.REPLY, sent, "han@customer.example", "");
        proposes(MailKind.REPLY_ALL, sent, "han@customer.example", "boss@customer.example");
    }

    @Test
    void a_mail_to_hundreds_proposes_no_more_than_may_be_written_to() {
        String many =
                IntStream.range(0, 300).mapToObj(i -> "p" + i + "@many.example").collect(Collectors.joining(","));

        assertThat(Addressing.of(MailKind.REPLY_ALL, came("li@customer.example", many, ""), CUSTOMER, OURS)
                        .cc())
                .hasSize(49);
    }

    private static MailHead came(String from, String to, String cc) {
        return new MailHead(Direction.IN, from, null, to, cc);
    }

    private static void proposes(MailKind kind, MailHead original, String to, String cc) {
        Addressing addressing = Addressing.of(kind, original, CUSTOMER, OURS);
        assertThat(Recipients.line(addressing.to())).isEqualTo(to);
        assertThat(Recipients.line(addressing.cc())).isEqualTo(cc);
    }
}
