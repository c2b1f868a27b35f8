package org.shouhou.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.coverage.WarrantyEvent;
import org.shouhou.domain.document.KeptFile;

class ContractTest {

    @Test
    void what_it_says_nothing_about_is_promised_to_nobody() {
        assertThat(new Contract(details(Promises.none())).forCoverage()).isEmpty();
        Contract promising = new Contract(details(warranty(24, WarrantyEvent.COMMISSIONING)));
        assertThat(promising.forCoverage()).hasValueSatisfying(it -> {
            assertThat(it.contractNumber()).isEqualTo("ZL-XS-26-0387");
            assertThat(it.term().months()).isEqualTo(24);
        });
    }

    @Test
    void a_warranty_runs_from_an_event() {
        refused("warranty.event.missing", () -> warranty(24, null));
        refused("contract.warranty-from-date", () -> warranty(24, WarrantyEvent.DATE));
        refused("warranty.months", () -> warranty(-1, WarrantyEvent.DELIVERY));
        assertThat(warranty(null, WarrantyEvent.DELIVERY).warrantyFrom()).isNull();
    }

    @Test
    void numbers_are_within_reason() {
        refused("contract.number-out-of-range", () -> new Promises(null, null, 0, null, false, null, null));
        refused("contract.number-out-of-range", () -> new Promises(null, null, null, null, false, 366, null));
    }

    @Test
    void of_several_promises_the_shortest_time_counts() {
        var contract = new Contract(details(new Promises(null, null, 24, 48, false, null, null)));
        var agreement = new Contract(details(new Promises(null, null, 4, null, false, null, null)));
        assertThat(PromisedTimes.of(contract, List.of(agreement))).hasValue(new PromisedTimes("ZL-XS-26-0387", 4, 48));
        assertThat(PromisedTimes.of(new Contract(details(Promises.none())), List.of()))
                .isEmpty();
    }

    @Test
    void only_an_agreement_belongs_to_a_contract() {
        var promises = Promises.none();
        assertThat(new ContractDetails("1", ContractKind.CONTRACT, 1L, 9L, null, promises, "").belongsToId())
                .isNull();
        assertThat(new ContractDetails("1", ContractKind.TECHNICAL_AGREEMENT, 1L, 9L, null, promises, "").belongsToId())
                .isEqualTo(9);
        refused(
                "contract.customer.missing",
                () -> new ContractDetails("1", ContractKind.CONTRACT, null, null, null, promises, ""));
    }

    @Test
    void its_documents_are_added_and_taken_away() {
        Contract contract = new Contract(details(Promises.none()));
        contract.addDocument(new KeptFile("合同.pdf", "application/pdf", 7, 4));
        assertThat(contract.removeDocument(4).fileName()).isEqualTo("合同.pdf");
        refused("file.unknown", () -> contract.removeDocument(4));
    }

    private static ContractDetails details(Promises promises) {
        return new ContractDetails(
                "ZL-XS-26-0387", ContractKind.CONTRACT, 1L, null, LocalDate.of(2026, 1, 5), promises, "");
    }

    private static Promises warranty(Integer months, WarrantyEvent from) {
        return new Promises(months, from, null, null, false, null, null);
    }

    private static void refused(String code, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOf(RuleBroken.class)
                .extracting("code")
                .isEqualTo(code);
    }
}
