package org.shouhou.domain.equipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.coverage.WarrantyEvent;

class EquipmentTest {

    private static final LocalDate MARCH = LocalDate.of(2025, 3, 15);

    @ParameterizedTest
    @ValueSource(
            strings = {"ZL23-06117", "zl23-06117", "ZL23 06117", " ZL2306117", "ＺＬ２３－０６１１７", "ZL23—06117", "ZL23　06117"
            })
    void a_serial_number_is_the_same_however_it_is_written(String written) {
        assertThat(new SerialNumber(written).key()).isEqualTo("ZL2306117");
    }

    @Test
    void a_serial_number_of_signs_alone_is_none() {
        refused("serial.missing", () -> new SerialNumber(" - "));
        refused("serial.too-long", () -> new SerialNumber("1".repeat(61)));
    }

    @Test
    void dates_come_in_order() {
        refused("equipment.commissioned-before-delivery", () -> details(MARCH, MARCH.minusDays(1), null, null, null));
        assertThat(details(MARCH, MARCH, null, null, null).warrantyFrom()).isEqualTo(WarrantyEvent.DELIVERY);
    }

    @Test
    void a_warranty_has_a_length_and_a_beginning() {
        refused("warranty.months", () -> details(MARCH, null, 241, WarrantyEvent.DELIVERY, null));
        refused("warranty.date.missing", () -> details(MARCH, null, 12, WarrantyEvent.DATE, null));
        assertThat(details(MARCH, null, 12, WarrantyEvent.DELIVERY, MARCH).warrantyDate())
                .isNull();
    }

    @Test
    void what_is_replaced_stays_in_the_history() {
        Equipment machine = new Equipment(details(MARCH, null, null, null, null));
        InstalledPart first = machine.fit(7, "A-1", MARCH, null);

        machine.replace(first.number(), 8, "A-2", MARCH.plusDays(90), 61L);

        assertThat(machine.parts()).extracting(InstalledPart::serial).containsExactly("A-1", "A-2");
        InstalledPart old = machine.parts().get(0);
        InstalledPart present = machine.parts().get(1);
        assertThat(old.replacedOn()).isEqualTo(MARCH.plusDays(90));
        assertThat(old.caseId()).isEqualTo(61L);
        assertThat(present.number()).isEqualTo(2);
        assertThat(present.partId()).isEqualTo(8);
        assertThat(present.fittedOn()).isEqualTo(MARCH.plusDays(90));
        assertThat(present.replacedOn()).isNull();
        refused("installed-part.replaced-before", () -> machine.replace(1, 8, "A-3", MARCH.plusDays(99), null));
        refused("installed-part.unknown", () -> machine.replace(3, 8, "A-3", MARCH.plusDays(99), null));
        refused("installed-part.date.missing", () -> machine.replace(2, 8, "A-3", null, null));
        refused("installed-part.replaced-before-fitted", () -> machine.replace(2, 8, "A-3", MARCH.plusDays(89), null));
    }

    private static EquipmentDetails details(
            LocalDate delivered, LocalDate commissioned, Integer months, WarrantyEvent from, LocalDate date) {
        return new EquipmentDetails(
                1L, new SerialNumber("ZL1"), 2L, delivered, commissioned, null, months, from, date, "", "", "");
    }

    private static void refused(String code, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOf(RuleBroken.class)
                .extracting("code")
                .isEqualTo(code);
    }
}
