package org.shouhou.application.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouhou.application.memory.PlainMail;
import org.shouhou.application.memory.TestMail;
import org.shouhou.application.port.MailReader;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.correspondence.CorrespondenceStatus;
import org.shouhou.domain.correspondence.Delivery;
import org.shouhou.domain.correspondence.Outcome;

class RecordReadingFailureTest {

    private final TestMail mail = TestMail.from("li@customer.example").subject("轴承异响");
    private final BrokenReader reader = new BrokenReader();
    private final Intake intake = new Intake(reader);

    /** Fails so many times with a passing cause. */
    private static final class BrokenReader implements MailReader {

        private final PlainMail working = new PlainMail();
        private int failures;

        @Override
        public ParsedMail read(InputStream raw, AttachmentSink sink) throws IOException {
            if (failures > 0) {
                failures--;
                throw new IOException("disk full");
            }
            return working.read(raw, sink);
        }

        @Override
        public ParsedMail readAs(String charset, InputStream raw, AttachmentSink sink) throws IOException {
            return working.readAs(charset, raw, sink);
        }

        @Override
        public Fingerprint fingerprint(InputStream raw) throws IOException {
            return working.fingerprint(raw);
        }
    }

    @Test
    void what_makes_no_sense_is_quarantined_at_once_where_a_clerk_sees_it() {
        Delivery delivery = intake.arrives(new byte[] {0, 1, 2});

        intake.readOnce();

        assertThat(delivery.outcome()).isEqualTo(Outcome.QUARANTINED);
        Correspondence entry = intake.entry(delivery);
        assertThat(entry.status()).isEqualTo(CorrespondenceStatus.QUARANTINED);
        assertThat(entry.problem()).isEqualTo("mail.no-header");
        assertThat(entry.fromAddress()).isEqualTo("bounces@customer.example");
        assertThat(entry.rawDocumentId()).isEqualTo(delivery.rawDocumentId());
        assertThat(entry.caseId()).isNull();
    }

    @Test
    void a_passing_failure_is_tried_again_after_a_pause_and_others_pass_meanwhile() {
        reader.failures = 1;
        Delivery failing = intake.arrives(mail);
        Delivery other = intake.arrives(TestMail.from("han@customer.example").subject("润滑脂"));

        intake.readOnce();
        assertThat(failing.outcome()).isEqualTo(Outcome.PENDING);
        assertThat(failing.attempts()).isEqualTo(1);
        assertThat(failing.problem()).isEqualTo("disk full");
        assertThat(intake.readOnce()).contains(other.id());
        assertThat(intake.readOnce()).isEmpty();

        intake.clock.pass(Duration.ofSeconds(2));
        assertThat(intake.readOnce()).contains(failing.id());
        assertThat(failing.outcome()).isEqualTo(Outcome.OPENED_CASE);
        assertThat(failing.problem()).isNull();
    }

    @Test
    void the_pauses_grow_and_the_last_failure_quarantines() {
        reader.failures = RecordReadingFailure.TRIES;
        Delivery failing = intake.arrives(mail);
        List<Long> pauses = new ArrayList<>();

        intake.readOnce();
        while (failing.outcome() == Outcome.PENDING) {
            long waited = 0;
            while (intake.readOnce().isEmpty()) {
                intake.clock.pass(Duration.ofSeconds(1));
                waited++;
            }
            pauses.add(waited);
        }

        assertThat(pauses).containsExactly(2L, 8L, 32L, 128L);
        assertThat(failing.outcome()).isEqualTo(Outcome.QUARANTINED);
        assertThat(intake.entry(failing).problem()).isEqualTo("disk full");
    }

    @Test
    void what_another_node_has_filed_meanwhile_is_left_alone() {
        Delivery delivery = intake.receives(mail);
        var recordFailure = new RecordReadingFailure(intake.deliveries, intake.register, intake.clock);

        recordFailure.record(new ReadNextDelivery.ReadingFailed(delivery.id(), new IOException("late")));

        assertThat(delivery.outcome()).isEqualTo(Outcome.OPENED_CASE);
        assertThat(delivery.problem()).isNull();
    }

    @Test
    void a_failure_that_says_nothing_is_kept_too() {
        Delivery delivery = intake.arrives(mail);
        var recordFailure = new RecordReadingFailure(intake.deliveries, intake.register, intake.clock);

        recordFailure.record(new ReadNextDelivery.ReadingFailed(delivery.id(), new IllegalStateException()));

        assertThat(delivery.outcome()).isEqualTo(Outcome.PENDING);
        assertThat(delivery.problem()).contains("IllegalStateException");
    }

    @Test
    void what_is_said_about_a_failure_is_one_line_that_can_be_stored() {
        Delivery delivery = intake.arrives(mail);
        var recordFailure = new RecordReadingFailure(intake.deliveries, intake.register, intake.clock);

        recordFailure.record(new ReadNextDelivery.ReadingFailed(
                delivery.id(), new IllegalStateException("ERROR: invalid\u0000byte\n  Detail: " + "x".repeat(2000))));

        assertThat(delivery.problem())
                .startsWith("ERROR: invalid byte Detail: xxx")
                .hasSize(500);
    }
}
