package org.shouhou.domain.equipment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouhou.domain.equipment.MachineRecognition.KnownMachine;
import org.shouhou.domain.equipment.MachineRecognition.KnownModel;
import org.shouhou.domain.equipment.MachineRecognition.Sender;

/** Which machine a message is about, and when that is not sure. */
class MachineRecognitionTest {

    private static final long COMPRESSOR = 1;
    private static final long DRYER = 2;
    private static final long TANGYU = 10;
    private static final long SHAOJIN = 11;
    private static final KnownModel ZLV = new KnownModel(100, "ZLV75", COMPRESSOR);
    private static final KnownModel ZLD = new KnownModel(101, "ZLD40", DRYER);
    private static final KnownMachine FIRST = new KnownMachine(1, 100, COMPRESSOR, "ZL2306117", SHAOJIN);
    private static final KnownMachine SECOND = new KnownMachine(2, 100, COMPRESSOR, "ZL2306118", SHAOJIN);
    private static final KnownMachine DRIER = new KnownMachine(3, 101, DRYER, "ZL2306117", TANGYU);
    private static final Sender OF_SHAOJIN = new Sender(SHAOJIN, false);
    private static final Sender STRANGER = new Sender(null, false);
    private static final Sender AGENT = new Sender(TANGYU, true);

    @Test
    void a_serial_number_in_the_text_tells_the_machine() {
        var found = of("机号 ZL23-06117", List.of(), List.of(FIRST), STRANGER);
        assertThat(found.machine()).contains(FIRST);
        assertThat(found.trace()).isEqualTo(MachineTrace.SERIAL);
        assertThat(found.typeId()).isEqualTo(COMPRESSOR);
        assertThat(found.candidates()).isEmpty();
    }

    @Test
    void several_serial_numbers_leave_the_choice_to_a_person() {
        var found = of("ZL23-06117、ZL23-06118", List.of(), List.of(FIRST, SECOND), OF_SHAOJIN);
        assertThat(found.machine()).isEmpty();
        assertThat(found.trace()).isNull();
        assertThat(found.candidates()).containsExactly(FIRST, SECOND);
        assertThat(found.typeId()).isEqualTo(COMPRESSOR);
    }

    @Test
    void of_machines_with_one_number_the_model_named_decides_then_whose_they_are() {
        assertThat(of("ZLD-40 ZL23-06117", List.of(ZLD), List.of(FIRST, DRIER), STRANGER)
                        .machine())
                .contains(DRIER);
        assertThat(of("ZL23-06117", List.of(), List.of(FIRST, DRIER), OF_SHAOJIN)
                        .machine())
                .contains(FIRST);
        assertThat(of("ZL23-06117", List.of(), List.of(FIRST, DRIER), STRANGER).candidates())
                .containsExactly(FIRST, DRIER);
    }

    @Test
    void a_machine_of_another_customer_is_proposed_only_unless_somebody_writes_for_others() {
        var foreign = of("ZL23-06117", List.of(), List.of(DRIER), OF_SHAOJIN);
        assertThat(foreign.machine()).isEmpty();
        assertThat(foreign.candidates()).containsExactly(DRIER);
        assertThat(of("ZL23-06117", List.of(), List.of(FIRST), AGENT).machine()).contains(FIRST);
    }

    @Test
    void a_mere_number_counts_only_where_model_or_customer_bear_it_out() {
        var number = new KnownMachine(7, 100, COMPRESSOR, "20230611", SHAOJIN);
        assertThat(of("日期 2023-06-11", List.of(), List.of(number), STRANGER).machine())
                .isEmpty();
        assertThat(of("ZLV-75 编号20230611", List.of(ZLV), List.of(number), STRANGER)
                        .machine())
                .contains(number);
    }

    @Test
    void a_model_named_and_the_senders_customer_tell_the_machine_where_it_is_the_only_one() {
        var found = of("我们的ZLV-75停机", List.of(ZLV), List.of(FIRST), OF_SHAOJIN);
        assertThat(found.machine()).contains(FIRST);
        assertThat(found.trace()).isEqualTo(MachineTrace.MODEL_AND_CUSTOMER);
        var two = of("我们的ZLV-75停机", List.of(ZLV), List.of(FIRST, SECOND), OF_SHAOJIN);
        assertThat(two.machine()).isEmpty();
        assertThat(two.candidates()).containsExactly(FIRST, SECOND);
        assertThat(two.typeId()).isEqualTo(COMPRESSOR);
    }

    @Test
    void the_only_machine_of_the_senders_customer_is_meant_where_nothing_is_named() {
        var found = of("机器停了", List.of(), List.of(FIRST), OF_SHAOJIN);
        assertThat(found.machine()).contains(FIRST);
        assertThat(found.trace()).isEqualTo(MachineTrace.ONLY_MACHINE);
        assertThat(of("机器停了", List.of(), List.of(DRIER), AGENT).machine()).isEmpty();
    }

    @Test
    void a_model_named_that_the_customer_does_not_have_is_not_their_only_machine() {
        var found = of("我们的ZLD-40停机", List.of(ZLD), List.of(FIRST), OF_SHAOJIN);
        assertThat(found.machine()).isEmpty();
        assertThat(found.typeId()).isEqualTo(DRYER);
    }

    @Test
    void models_of_two_types_tell_no_type() {
        assertThat(of("ZLV-75 + ZLD-40", List.of(ZLV, ZLD), List.of(), STRANGER).typeId())
                .isNull();
        assertThat(of("ZLV-75", List.of(ZLV), List.of(), STRANGER).typeId()).isEqualTo(COMPRESSOR);
    }

    private static MachineRecognition of(
            String text, List<KnownModel> models, List<KnownMachine> machines, Sender sender) {
        return MachineRecognition.of(MachineClues.in("", text), models, machines, sender);
    }
}
