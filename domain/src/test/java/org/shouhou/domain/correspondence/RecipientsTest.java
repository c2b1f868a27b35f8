package org.shouhou.domain.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.Addressing.Original;
import org.shouhou.domain.customer.EmailAddress;

class RecipientsTest {

    private static final Set<EmailAddress> OURS =
            Set.of(new EmailAddress("service@example.com"), new EmailAddress("parts@example.com"));

    @Test
    void what_people_type_and_paste_is_understood() {
        var recipients = Recipients.typed(
                "Li@Customer.example；\"王, 芳\" <wang@b.example>,李雷<li@customer.example>\n a@c.example b@c.example",
                "b@c.example, d@e.example;");
        assertThat(Recipients.line(recipients.to()))
                .isEqualTo("li@customer.example, wang@b.example, a@c.example, b@c.example");
        assertThat(Recipients.line(recipients.cc())).isEqualTo("d@e.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "李雷",
                "li@",
                "@b.example",
                "li@b.example\u0000x",
                "a b@c.example d",
                "li@b_.example-",
                "\u0085li@b.example",
                "li@bü.example",
                "<li@b.example\r\nBcc: x@y.example",
                "li@b.example>",
                "li(x)@b.example",
                "li@-b.example"
            })
    void what_is_no_address_is_refused_with_its_name(String typed) {
        refused("recipients.malformed", () -> Recipients.typed(typed, ""));
    }

    @Test
    void nobody_is_refused_and_so_are_more_than_fifty() {
        refused("recipients.missing", () -> Recipients.typed("  ", null));
        refused("recipients.too-many", () -> Recipients.typed(many(51), ""));
        assertThat(Recipients.typed(many(50), "").all()).hasSize(50);
    }

    @Test
    void a_reply_goes_to_the_writer_and_one_to_all_to_everybody_but_us_and_machines() {
        var original = new Original(
                Direction.IN,
                "li@customer.example",
                "service@example.com, han@customer.example",
                "Parts@example.com, no-reply@robot.example, boss@customer.example, undisclosed");
        assertThat(Addressing.of(MailKind.REPLY, original, OURS))
                .isEqualTo(new Addressing(
                        java.util.List.of(new EmailAddress("li@customer.example")), java.util.List.of()));
        var all = Addressing.of(MailKind.REPLY_ALL, original, OURS);
        assertThat(Recipients.line(all.to())).isEqualTo("li@customer.example");
        assertThat(Recipients.line(all.cc())).isEqualTo("han@customer.example, boss@customer.example");
        assertThat(Addressing.of(MailKind.FORWARD, original, OURS)).isEqualTo(Addressing.NOBODY);
    }

    @Test
    void who_answers_our_own_mail_goes_on_writing_to_those_who_got_it() {
        var ours = new Original(Direction.OUT, "service@example.com", "li@customer.example", "han@customer.example");
        assertThat(Recipients.line(Addressing.of(MailKind.REPLY, ours, OURS).to()))
                .isEqualTo("li@customer.example");
        assertThat(Recipients.line(Addressing.of(MailKind.REPLY_ALL, ours, OURS).cc()))
                .isEqualTo("han@customer.example");
    }

    @Test
    void a_mail_to_hundreds_proposes_no_more_than_may_be_written_to() {
        var original = new Original(Direction.IN, "li@customer.example", many(300), "");
        assertThat(Addressing.of(MailKind.REPLY_ALL, original, OURS).cc()).hasSize(49);
    }

    @Test
    void a_machine_is_known_by_its_name() {
        for (String name : new String[] {
            "noreply", "no-reply", "do-not-reply", "donotreply", "mailer-daemon", "bounce+x", "no_reply"
        }) {
            assertThat(new EmailAddress(name + "@a.example").machine()).as(name).isTrue();
        }
        for (String name : new String[] {"noreen", "reply", "notes", "postmaster1", "bouncer"}) {
            assertThat(new EmailAddress(name + "@a.example").machine()).as(name).isFalse();
        }
    }

    private static String many(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "p" + i + "@many.example")
                .collect(Collectors.joining(", "));
    }

    private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOfSatisfying(RuleBroken.class, broken -> assertThat(broken.code())
                .isEqualTo(code));
    }
}
