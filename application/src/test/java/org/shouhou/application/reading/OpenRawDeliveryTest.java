package org.shouhou.application.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.shouhou.application.intake.Intake;
import org.shouhou.domain.correspondence.Delivery;

class OpenRawDeliveryTest {

    private final Intake intake = new Intake();
    private final OpenRawDelivery openRawDelivery = new OpenRawDelivery(intake.deliveries, intake.documents);

    @Test
    void what_could_not_be_read_is_handed_out_as_it_came() throws IOException {
        byte[] raw = {0, 1, 2};
        Delivery unreadable = intake.arrives(raw);
        intake.readOnce();

        OpenDocument.Opened opened = openRawDelivery.open(unreadable.id()).orElseThrow();

        assertThat(opened.content().readAllBytes()).isEqualTo(raw);
        assertThat(opened.document().fileName()).isEqualTo("delivery-" + unreadable.id() + ".eml");
        assertThat(opened.document().size()).isEqualTo(3);
    }

    @Test
    void what_never_came_is_not_found() throws IOException {
        assertThat(openRawDelivery.open(4711)).isEmpty();
    }
}
