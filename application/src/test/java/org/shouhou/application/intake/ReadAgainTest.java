package org.shouhou.application.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouhou.application.memory.ActingAs;
import org.shouhou.application.memory.PlainMail;
import org.shouhou.application.memory.TestMail;
import org.shouhou.application.port.MailReader;
import org.shouhou.application.security.Actor;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.CorrespondenceStatus;
import org.shouhou.domain.correspondence.Delivery;
import org.shouhou.domain.correspondence.Outcome;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.organisation.Right;

class ReadAgainTest {

    private final MendedReader reader = new MendedReader();
    private final Intake intake = new Intake(reader);
    private final ActingAs acting = new ActingAs();
    private final ReadAgain readAgain =
            new ReadAgain(intake.deliveries, intake.audit, intake.signals, acting, intake.clock);
    private Delivery quarantined;

    /** Can make no sense of anything until it is mended. */
    private static final class MendedReader implements MailReader {

        private final PlainMail working = new PlainMail();
        private boolean mended;

        @Override
        public ParsedMail read(InputStream raw, AttachmentSink sink) throws IOException {
            if (!mended) {
                throw new Unreadable(new RuleBroken("mail.unknown-charset"));
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

    @BeforeEach
    void aMailThatCouldNotBeRead() {
        acting.now(new Actor(1, "admin", "管理员", DepartmentCode.SERVICE_HQ, Set.of(Right.WORK_REGISTER)));
        quarantined = intake.receives(
                TestMail.from("li@customer.example").subject("轴承异响").attached("铭牌.jpg", "image/jpeg", "photo"));
        assertThat(quarantined.outcome()).isEqualTo(Outcome.QUARANTINED);
    }

    @Test
    void after_the_reader_was_mended_it_becomes_a_case_and_keeps_its_one_entry() {
        long entry = quarantined.correspondenceId();
        reader.mended = true;

        readAgain.readAgain(quarantined.id());
        assertThat(quarantined.outcome()).isEqualTo(Outcome.PENDING);
        assertThat(intake.signals.given()).endsWith("arrived");
        intake.readAll();

        assertThat(quarantined.outcome()).isEqualTo(Outcome.OPENED_CASE);
        assertThat(quarantined.correspondenceId()).isEqualTo(entry);
        assertThat(intake.entry(quarantined)).satisfies(it -> {
            assertThat(it.status()).isEqualTo(CorrespondenceStatus.FILED);
            assertThat(it.subject()).isEqualTo("轴承异响");
            assertThat(it.problem()).isNull();
            assertThat(it.attachments()).hasSize(1);
            assertThat(it.contactId()).isNotNull();
        });
        assertThat(intake.audit.entries()).anySatisfy(it -> {
            assertThat(it.action()).isEqualTo("delivery.read-again");
            assertThat(it.actor()).isEqualTo("admin");
        });
    }

    @Test
    void read_again_in_vain_it_is_quarantined_again_with_its_one_entry() {
        long entry = quarantined.correspondenceId();

        readAgain.readAgain(quarantined.id());
        intake.readAll();

        assertThat(quarantined.outcome()).isEqualTo(Outcome.QUARANTINED);
        assertThat(quarantined.correspondenceId()).isEqualTo(entry);
        assertThat(intake.entry(quarantined).problem()).isEqualTo("mail.unknown-charset");
    }

    @Test
    void what_is_not_quarantined_is_refused() {
        readAgain.readAgain(quarantined.id());

        assertThatThrownBy(() -> readAgain.readAgain(quarantined.id()))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("delivery.not-quarantined");
        assertThatThrownBy(() -> readAgain.readAgain(4711)).isInstanceOf(RuleBroken.class);
    }
}
