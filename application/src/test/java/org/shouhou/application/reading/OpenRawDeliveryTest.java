package org.shouhou.application.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shouhou.application.handling.Office;
import org.shouhou.application.memory.TestMail;
import org.shouhou.application.security.Actor;
import org.shouhou.domain.correspondence.Delivery;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.organisation.Right;

class OpenRawDeliveryTest {

    private final Office office = new Office();

    @Test
    void what_could_not_be_read_is_handed_out_as_it_came() throws IOException {
        byte[] raw = {0, 1, 2};
        Delivery unreadable = office.intake.arrives(raw);
        office.intake.readOnce();

        OpenDocument.Opened opened = openedBy(unreadable, Right.WORK_REGISTER).orElseThrow();

        assertThat(opened.content().readAllBytes()).isEqualTo(raw);
        assertThat(opened.document().fileName()).isEqualTo("delivery-" + unreadable.id() + ".eml");
        assertThat(opened.document().size()).isEqualTo(3);
    }

    @Test
    void what_came_for_a_case_is_for_who_may_see_it_and_so_is_its_duplicate() throws IOException {
        TestMail mail = TestMail.from("li@customer.example").subject("停机").text("请回电");
        Delivery first = office.intake.receives(mail);
        Delivery again = office.intake.receives(mail);
        assertThat(again.duplicateOf()).isEqualTo(first.id());

        for (Delivery delivery : Set.of(first, again)) {
            assertThat(openedBy(delivery, Right.WORK_REGISTER)).isEmpty();
            assertThat(openedBy(delivery, Right.WORK_REGISTER, Right.READ_CASES))
                    .isPresent();
        }
    }

    @Test
    void what_never_came_is_not_found() throws IOException {
        Delivery none = office.intake.arrives(new byte[] {1});
        assertThat(opening(Right.WORK_REGISTER).open(none.id() + 4711)).isEmpty();
    }

    private Optional<OpenDocument.Opened> openedBy(Delivery delivery, Right... rights) throws IOException {
        return opening(rights).open(delivery.id());
    }

    private OpenRawDelivery opening(Right... rights) {
        var actor = new Actor(7, "somebody", "某人", new DepartmentCode("IT"), Set.of(rights));
        var arrivals = new ArrivalsSeen(
                office.intake.deliveries,
                office.intake.register,
                office.intake.cases,
                office.access,
                () -> Optional.of(actor));
        return new OpenRawDelivery(arrivals, office.intake.documents);
    }
}
