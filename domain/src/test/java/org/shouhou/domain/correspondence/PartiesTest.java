package org.shouhou.domain.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shouhou.domain.customer.EmailAddress;

class PartiesTest {

    private static final Set<EmailAddress> OURS =
            Set.of(new EmailAddress("service@example.com"), new EmailAddress("parts@example.com"));

    private String contact = "li@customer.example";
    private final List<MailHead> mails = new ArrayList<>();

    @Test
    void the_contact_and_their_house_belong_to_it() {
        came("li@customer.example", "service@example.com");

        belong("li@customer.example", "LI@customer.example", "han@customer.example", "service@example.com");
        dont("li@other.example", "han@sub.customer.example", "", "no address", null);
    }

    @Test
    void at_a_public_provider_nobody_is_anybodys_colleague() {
        contact = "li@qq.com";
        came("li@qq.com", "service@example.com");

        belong("li@qq.com");
        dont("han@qq.com");
    }

    @Test
    void whoever_answers_into_the_case_does_not_belong_to_it_nor_does_whom_they_name() {
        came("li@customer.example", "service@example.com");
        came("stranger@other.example", "service@example.com, friend@third.example");

        dont("stranger@other.example", "friend@third.example");
        assertThat(parties().addresses()).doesNotContain(new EmailAddress("stranger@other.example"));
    }

    @Test
    void whom_they_or_we_wrote_to_belongs_to_it_with_colleagues() {
        came("li@customer.example", "service@example.com, dealer@dealer.example");
        sent("li@customer.example, expert@drives.example");

        belong("dealer@dealer.example", "boss@dealer.example", "expert@drives.example", "second@drives.example");
        dont("dealer@else.example");
    }

    @Test
    void that_a_customer_wrote_to_us_makes_nobody_at_our_domain_a_party() {
        came("li@customer.example", "service@example.com");
        sent("li@customer.example");

        belong("service@example.com", "parts@example.com");
        dont("director@example.com");
    }

    @Test
    void where_the_contacts_answers_are_wanted_belongs_to_it() {
        contact = "form@website.example";
        mails.add(new MailHead(
                Direction.IN,
                "form@website.example",
                new EmailAddress("li@customer.example"),
                "service@example.com",
                ""));
        came("li@customer.example", "service@example.com");

        belong("li@customer.example");
        assertThat(parties().isOfTheHouse(mails.get(1))).isTrue();
        dont("han@customer.example");

        sent("li@customer.example");
        belong("han@customer.example");
    }

    @Test
    void whoever_plays_the_contact_and_wants_the_answer_is_new_to_the_case_and_so_is_their_house() {
        mails.add(new MailHead(
                Direction.IN, "li@customer.example", new EmailAddress("li@evil.example"), "service@example.com", ""));

        dont("thief@evil.example");
        assertThat(parties().addresses())
                .containsExactly(new EmailAddress("li@customer.example"), new EmailAddress("service@example.com"));
        answered("li@customer.example");
    }

    @Test
    void the_contact_is_answered() {
        came("li@customer.example", "service@example.com");
        came("han@customer.example", "service@example.com");

        answered("li@customer.example");
    }

    @Test
    void where_the_contact_is_one_of_ours_who_wrote_latest_is_answered_but_no_stranger() {
        contact = "service@example.com";
        came("service@example.com", "parts@example.com, first@customer.example, second@customer.example");
        answered("first@customer.example");

        came("second@customer.example", "service@example.com");
        came("stranger@other.example", "service@example.com");
        answered("second@customer.example");
    }

    @Test
    void a_case_of_nobody_but_us_has_nobody_to_answer_until_we_wrote_to_somebody() {
        contact = "service@example.com";
        came("service@example.com", "parts@example.com");
        assertThat(parties().toAnswer()).isEmpty();

        sent("li@customer.example");
        answered("li@customer.example");
    }

    @Test
    void a_machine_is_never_answered() {
        contact = "no-reply@shop.example";
        came("no-reply@shop.example", "service@example.com");

        assertThat(parties().toAnswer()).isEmpty();
    }

    private Parties parties() {
        return new Parties(EmailAddress.parse(contact), mails, OURS);
    }

    private void came(String from, String to) {
        mails.add(new MailHead(Direction.IN, from, null, to, null));
    }

    private void sent(String to) {
        mails.add(new MailHead(Direction.OUT, "service@example.com", null, to, ""));
    }

    private void belong(String... addresses) {
        assertThat(addresses).allMatch(parties()::include);
    }

    private void dont(String... addresses) {
        assertThat(addresses).noneMatch(parties()::include);
    }

    private void answered(String address) {
        assertThat(parties().toAnswer()).isEqualTo(Optional.of(new EmailAddress(address)));
    }
}
