package org.shouhou.domain.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.customer.EmailAddress;

class RecipientsTest {

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
                "li@-b.example",
                "li@b..example",
                "old@b.example Li <li@b.example>",
                "li@b.example%0d%0aRCPT TO:<z@z.example>",
                "<li@b.example> wang@"
            })
    void what_is_no_address_is_refused_with_its_name(String typed) {
        refused("recipients.malformed", () -> Recipients.typed(typed, ""));
    }

    @Test
    void whoever_is_typed_behind_a_name_without_a_comma_is_written_to_as_well() {
        assertThat(Recipients.typed("Zhang <a1@x.example> Li <b1@x.example>", "王五 <a2@x.example> b2@x.example")
                        .all())
                .extracting(EmailAddress::value)
                .containsExactly("a1@x.example", "b1@x.example", "a2@x.example", "b2@x.example");
        assertThat(Recipients.typed("li@x.example <LI@x.example>", "").all())
                .extracting(EmailAddress::value)
                .containsExactly("li@x.example");
    }

    @Test
    void nobody_is_refused_and_so_are_more_than_fifty() {
        refused("recipients.missing", () -> Recipients.typed("  ", null));
        refused("recipients.too-many", () -> Recipients.typed(many(51), ""));
        assertThat(Recipients.typed(many(50), "").all()).hasSize(50);
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
