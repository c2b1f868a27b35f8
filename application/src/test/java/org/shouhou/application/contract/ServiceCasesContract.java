package org.shouhou.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.shouhou.domain.correspondence.Channel;
import org.shouhou.domain.customer.Contact;
import org.shouhou.domain.customer.EmailAddress;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.CaseStatus;
import org.shouhou.domain.servicecase.Disposition;
import org.shouhou.domain.servicecase.FaultCause;
import org.shouhou.domain.servicecase.Resolution;
import org.shouhou.domain.servicecase.ServiceCase;

/** The cases. */
public abstract class ServiceCasesContract extends PortContract {

    private static final Instant NEXT_DAY = NOON.plus(Duration.ofHours(25));

    @Test
    void the_numbers_of_a_year_start_at_one_and_only_grow() throws Exception {
        CaseNumber first = number(2031);
        CaseNumber second = number(2031);

        assertThat(first).isEqualTo(CaseNumber.of(2031, 1));
        assertThat(second.value()).isGreaterThan(first.value());
    }

    @Test
    void each_year_has_numbers_of_its_own() throws Exception {
        number(2032);
        number(2032);

        assertThat(number(2033)).isEqualTo(CaseNumber.of(2033, 1));
    }

    @Test
    void no_number_is_given_twice() throws Exception {
        Set<String> numbers = new TreeSet<>();
        for (int i = 0; i < 120; i++) {
            numbers.add(number(2034).value());
        }
        assertThat(numbers).hasSize(120);
    }

    @Test
    void a_case_is_found_by_id_and_by_number_with_all_it_holds() throws Exception {
        long id = serviceCase(NOON);

        inTransaction(() -> {
            ServiceCase kept = stores.cases().byId(id).orElseThrow();
            assertThat(kept.status()).isEqualTo(CaseStatus.NEW);
            assertThat(kept.subject()).isEqualTo("轴承异响");
            assertThat(kept.occurredAt()).isEqualTo(NOON);
            assertThat(kept.firstReply().dueAt()).isEqualTo(NOON.plus(Duration.ofHours(24)));
            assertThat(stores.cases().byNumber(kept.number()).orElseThrow().id())
                    .isEqualTo(id);
        });
        assertThat(read(() -> stores.cases().byNumber(CaseNumber.of(2035, 999_999))))
                .isEmpty();
        assertThat(read(() -> stores.cases().byId(987654321L))).isEmpty();
    }

    @Test
    void a_contacts_open_cases_come_latest_first() throws Exception {
        long contact = contact("li@customer.example");
        long quiet = caseOf(contact, NOON.minus(Duration.ofDays(40)));
        long first = caseOf(contact, NOON);
        long second = caseOf(contact, NOON.plusSeconds(60));
        long over = caseOf(contact, NOON);
        inTransaction(() -> stores.cases()
                .byId(over)
                .orElseThrow()
                .resolve(new Resolution(FaultCause.NO_FAULT, "", "更换轴承"), NOON.plusSeconds(1)));
        caseOf(contact("han@customer.example"), NOON);

        assertThat(openOf(contact, 9)).containsExactly(second, first).doesNotContain(quiet);
        assertThat(openOf(contact, 1)).containsExactly(second);
    }

    private List<Long> openOf(long contact, int atMost) throws Exception {
        return read(() -> stores.cases().openOf(contact, NOON.minus(Duration.ofDays(30)), atMost).stream()
                .map(ServiceCase::id)
                .toList());
    }

    private long contact(String address) throws Exception {
        return read(() -> stores.contacts()
                .addUnlessThere(Contact.fromFirstMail("李雷", new EmailAddress(address)))
                .id());
    }

    private long caseOf(long contact, Instant occurredAt) throws Exception {
        return read(() -> {
            ServiceCase made = ServiceCase.open(
                            stores.cases().nextNumber(2026),
                            Channel.EMAIL,
                            "轴承异响",
                            contact,
                            null,
                            occurredAt,
                            occurredAt)
                    .made();
            stores.cases().add(made);
            return made.id();
        });
    }

    @Test
    void a_change_is_kept() throws Exception {
        long id = serviceCase(NOON);

        inTransaction(
                () -> stores.cases().byId(id).orElseThrow().answer(Disposition.DIRECT_ANSWER, NOON.plusSeconds(60)));

        inTransaction(() -> {
            ServiceCase kept = stores.cases().byId(id).orElseThrow();
            assertThat(kept.status()).isEqualTo(CaseStatus.IN_PROGRESS);
            assertThat(kept.disposition()).isEqualTo(Disposition.DIRECT_ANSWER);
            assertThat(kept.firstReply().metAt()).isEqualTo(NOON.plusSeconds(60));
        });
    }

    @Test
    void cases_whose_clock_ran_out_are_reported_the_worst_first_and_not_too_many() throws Exception {
        long second = serviceCase(NOON.plusSeconds(10));
        long first = serviceCase(NOON);
        serviceCase(NOON.plusSeconds(20));
        serviceCase(NEXT_DAY.minusSeconds(1));

        assertThat(breached(2)).containsExactly(first, second);
        assertThat(breached(10)).hasSize(3);
    }

    @Test
    void a_case_answered_settled_or_already_recorded_as_late_is_not_reported() throws Exception {
        long answered = serviceCase(NOON);
        long resolved = serviceCase(NOON);
        long dismissed = serviceCase(NOON);
        long recorded = serviceCase(NOON);
        inTransaction(() -> {
            stores.cases().byId(answered).orElseThrow().answer(Disposition.DIRECT_ANSWER, NEXT_DAY);
            stores.cases()
                    .byId(resolved)
                    .orElseThrow()
                    .resolve(new Resolution(FaultCause.NO_FAULT, "", "已解决"), NEXT_DAY);
            stores.cases().byId(dismissed).orElseThrow().dismiss(ServiceCase.Dismissal.SPAM, NEXT_DAY);
            stores.cases().byId(recorded).orElseThrow().checkClocks("nobody", NEXT_DAY);
        });

        assertThat(breached(10)).isEmpty();
    }

    private CaseNumber number(int year) throws Exception {
        return read(() -> stores.cases().nextNumber(year));
    }

    private List<Long> breached(int atMost) throws Exception {
        return read(() -> stores.cases().withUnrecordedBreach(NEXT_DAY, atMost).stream()
                .map(ServiceCase::id)
                .toList());
    }
}
