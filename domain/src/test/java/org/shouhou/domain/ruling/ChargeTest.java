package org.shouhou.domain.ruling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouhou.domain.coverage.WarrantyStatus;
import org.shouhou.domain.servicecase.FaultCause;

/** Who pays (S1, S2). */
class ChargeTest {

    @ParameterizedTest
    @CsvSource({
        "IN_WARRANTY, MANUFACTURE, FREE, OURS_IN_WARRANTY",
        "IN_WARRANTY, ASSEMBLY, FREE, OURS_IN_WARRANTY",
        "BY_CONTRACT, MATERIAL, FREE, OURS_IN_WARRANTY",
        "IN_WARRANTY, INSTALLATION, CHARGEABLE, NOT_OURS",
        "IN_WARRANTY, OPERATION, CHARGEABLE, NOT_OURS",
        "BY_CONTRACT, WEAR, CHARGEABLE, NOT_OURS",
        "IN_WARRANTY, SURROUNDINGS, CHARGEABLE, NOT_OURS",
        "IN_WARRANTY, NO_FAULT, CHARGEABLE, NO_FAULT",
        "IN_WARRANTY, UNKNOWN, UNDECIDED, CAUSE_OPEN",
        "BY_CONTRACT, , UNDECIDED, CAUSE_OPEN",
        "OUT_OF_WARRANTY, MANUFACTURE, CHARGEABLE, OUT_OF_WARRANTY",
        "OUT_OF_WARRANTY, , CHARGEABLE, OUT_OF_WARRANTY",
        "UNKNOWN, MATERIAL, UNDECIDED, WARRANTY_OPEN",
        "UNKNOWN, OPERATION, CHARGEABLE, NOT_OURS",
        "UNKNOWN, , UNDECIDED, BOTH_OPEN"
    })
    void free_is_only_what_we_caused_in_warranty(
            WarrantyStatus warranty, FaultCause cause, Charge charge, Charge.Reason reason) {
        assertThat(Charge.by(warranty, cause)).isEqualTo(new Charge.Ruled(charge, reason));
    }
}
