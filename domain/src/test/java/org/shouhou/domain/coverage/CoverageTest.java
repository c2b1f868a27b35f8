package org.shouhou.domain.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.coverage.Coverage.Machine;
import org.shouhou.domain.coverage.Coverage.Promise;
import org.shouhou.domain.coverage.Verdict.Reason;

/** S1, its first half: is it in warranty, and why. */
class CoverageTest {

    private static final LocalDate DELIVERED = LocalDate.of(2025, 3, 15);
    private static final LocalDate COMMISSIONED = LocalDate.of(2025, 5, 1);
    private static final WarrantyTerm STANDARD = new WarrantyTerm(12, WarrantyEvent.DELIVERY, null);

    @ParameterizedTest
    @CsvSource({
        // the corresponding day is the last (Civil Code 202)
        "2025-03-15, 12, 2026-03-15",
        "2024-02-29, 12, 2025-02-28",
        "2025-08-31, 6, 2026-02-28",
        "2023-08-31, 6, 2024-02-29",
        "2025-01-31, 1, 2025-02-28",
        "2025-02-28, 12, 2026-02-28",
        "2025-03-31, 240, 2045-03-31"
    })
    void a_term_ends_on_the_corresponding_day_or_the_last_of_a_shorter_month(
            LocalDate delivered, int months, LocalDate last) {
        var machine = new Machine(delivered, null, null, new WarrantyTerm(months, WarrantyEvent.DELIVERY, null));

        Verdict verdict = Coverage.of(machine, List.of(), last);

        assertThat(verdict.status()).isEqualTo(WarrantyStatus.IN_WARRANTY);
        assertThat(verdict.from()).isEqualTo(delivered);
        assertThat(verdict.until()).isEqualTo(last);
        assertThat(Coverage.of(machine, List.of(), last.plusDays(1)).status())
                .isEqualTo(WarrantyStatus.OUT_OF_WARRANTY);
    }

    @Test
    void without_a_word_about_it_the_models_standard_counts() {
        Verdict verdict = Coverage.of(machine(null), List.of(), LocalDate.of(2025, 12, 1));
        assertThat(verdict)
                .isEqualTo(new Verdict(
                        WarrantyStatus.IN_WARRANTY,
                        Reason.RUNNING,
                        DELIVERED,
                        LocalDate.of(2026, 3, 15),
                        STANDARD,
                        null));
    }

    @Test
    void what_was_agreed_for_the_machine_replaces_the_standard() {
        var shorter = new WarrantyTerm(6, WarrantyEvent.COMMISSIONING, null);
        Verdict verdict = Coverage.of(machine(shorter), List.of(), LocalDate.of(2025, 12, 1));
        assertThat(verdict.status()).isEqualTo(WarrantyStatus.OUT_OF_WARRANTY);
        assertThat(verdict.reason()).isEqualTo(Reason.ENDED);
        assertThat(verdict.until()).isEqualTo(LocalDate.of(2025, 11, 1));
    }

    @Test
    void a_contract_covers_longer_than_the_standard() {
        Verdict verdict =
                Coverage.of(machine(null), List.of(promise("HT-1", "2025-01-10", 24)), LocalDate.of(2027, 1, 1));
        assertThat(verdict.status()).isEqualTo(WarrantyStatus.BY_CONTRACT);
        assertThat(verdict.contractNumber()).isEqualTo("HT-1");
        assertThat(verdict.until()).isEqualTo(LocalDate.of(2027, 3, 15));
    }

    @Test
    void a_contract_that_promises_less_than_the_standard_counts_all_the_same() {
        Verdict verdict =
                Coverage.of(machine(null), List.of(promise("HT-1", "2025-01-10", 6)), LocalDate.of(2025, 12, 1));
        assertThat(verdict.status()).isEqualTo(WarrantyStatus.OUT_OF_WARRANTY);
        assertThat(verdict.contractNumber()).isEqualTo("HT-1");
    }

    @Test
    void the_latest_agreement_prevails() {
        var contract = promise("HT-1", "2025-01-10", 12);
        var agreement = promise("JX-1", "2025-02-20", 36);
        Verdict verdict = Coverage.of(machine(null), List.of(agreement, contract), LocalDate.of(2027, 12, 1));
        assertThat(verdict.status()).isEqualTo(WarrantyStatus.BY_CONTRACT);
        assertThat(verdict.contractNumber()).isEqualTo("JX-1");
    }

    @Test
    void a_machine_is_covered_while_its_own_term_or_the_contracts_runs() {
        var own = new WarrantyTerm(36, WarrantyEvent.DELIVERY, null);
        var contract = List.of(promise("HT-1", "2025-01-10", 24));
        assertThat(Coverage.of(machine(own), contract, LocalDate.of(2028, 1, 1)).status())
                .isEqualTo(WarrantyStatus.IN_WARRANTY);
        Verdict over = Coverage.of(machine(own), contract, LocalDate.of(2029, 1, 1));
        assertThat(over.status()).isEqualTo(WarrantyStatus.OUT_OF_WARRANTY);
        assertThat(over.until()).isEqualTo(LocalDate.of(2028, 3, 15));
    }

    @Test
    void a_date_that_is_missing_leaves_it_unknown() {
        var undelivered = new Machine(null, null, null, STANDARD);
        Verdict verdict = Coverage.of(undelivered, List.of(), DELIVERED);
        assertThat(verdict.status()).isEqualTo(WarrantyStatus.UNKNOWN);
        assertThat(verdict.reason()).isEqualTo(Reason.DELIVERY_DATE_MISSING);

        var uncommissioned =
                new Machine(DELIVERED, null, new WarrantyTerm(12, WarrantyEvent.COMMISSIONING, null), STANDARD);
        assertThat(Coverage.of(uncommissioned, List.of(), DELIVERED).reason())
                .isEqualTo(Reason.COMMISSIONING_DATE_MISSING);
    }

    @Test
    void nothing_promised_is_out_of_warranty_and_what_has_not_begun_is_for_a_person_to_decide() {
        var none = new WarrantyTerm(0, WarrantyEvent.DELIVERY, null);
        assertThat(Coverage.of(machine(none), List.of(), DELIVERED).reason()).isEqualTo(Reason.NONE_PROMISED);
        Verdict early = Coverage.of(machine(null), List.of(), DELIVERED.minusDays(1));
        assertThat(early.status()).isEqualTo(WarrantyStatus.UNKNOWN);
        assertThat(early.reason()).isEqualTo(Reason.NOT_BEGUN);
    }

    @Test
    void a_day_agreed_upon_is_needed_where_the_term_runs_from_it() {
        assertThatThrownBy(() -> new WarrantyTerm(12, WarrantyEvent.DATE, null))
                .isInstanceOf(RuleBroken.class)
                .extracting("code")
                .isEqualTo("warranty.date.missing");
        var agreed = new WarrantyTerm(12, WarrantyEvent.DATE, LocalDate.of(2025, 6, 1));
        assertThat(Coverage.of(machine(agreed), List.of(), DELIVERED.plusYears(1))
                        .until())
                .isEqualTo(LocalDate.of(2026, 6, 1));
    }

    private static Machine machine(WarrantyTerm own) {
        return new Machine(DELIVERED, COMMISSIONED, own, STANDARD);
    }

    private static Promise promise(String number, String signedOn, int months) {
        return new Promise(number, LocalDate.parse(signedOn), new WarrantyTerm(months, WarrantyEvent.DELIVERY, null));
    }
}
