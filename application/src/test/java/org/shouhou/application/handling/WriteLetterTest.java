package org.shouhou.application.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.correspondence.CorrespondenceStatus;
import org.shouhou.domain.correspondence.Direction;
import org.shouhou.domain.servicecase.Disposition;
import org.shouhou.domain.servicecase.ServiceCase;

class WriteLetterTest {

    private final Office office = new Office();
    private int forms;
    private final ServiceCase serviceCase = office.newCase();

    private String write(String to, String text) throws IOException {
        return office.writeLetter.write(new WriteLetter.Command(
                "k" + ++forms, serviceCase.number(), serviceCase.version(), to, "无锡市太湖路 8 号", "关于轴承异响的复函", text, true));
    }

    private Correspondence letter() {
        List<Correspondence> ours = office.intake.register.ofCase(serviceCase.id()).stream()
                .filter(it -> it.direction() == Direction.OUT && it.letterNumber() != null)
                .toList();
        return ours.get(ours.size() - 1);
    }

    private void posted(String number, Instant at) {
        office.writeLetter.posted(serviceCase.number(), serviceCase.version(), letter().id(), number, at);
    }

    @Test
    void a_letter_is_printed_with_a_number_and_answers_once_it_was_posted() throws IOException {
        String number = write("太湖纺织 周工", "请先停机检查油位。\n我方将派人。");

        assertThat(number).isEqualTo("售后函〔2026〕1号");
        Correspondence letter = letter();
        assertThat(letter.status()).isEqualTo(CorrespondenceStatus.QUEUED);
        assertThat(letter.answer()).isFalse();
        assertThat(serviceCase.firstReply().metAt()).as("it lies on the desk").isNull();
        try (InputStream pdf =
                office.intake.documents.open(letter.attachments().get(0).documentId())) {
            assertThat(new String(pdf.readAllBytes(), StandardCharsets.UTF_8))
                    .contains(number, "太湖路 8 号", "我方将派人", "用户服务室", "王芳");
        }

        office.intake.clock.pass(Duration.ofHours(2));
        Instant at = office.intake.clock.instant().minus(Duration.ofMinutes(30));
        posted("EX123456789CN", at);

        assertThat(letter.status()).isEqualTo(CorrespondenceStatus.SENT);
        assertThat(letter.postedAs()).isEqualTo("EX123456789CN");
        assertThat(serviceCase.firstReply().metAt()).isEqualTo(at);
        assertThat(serviceCase.disposition()).isEqualTo(Disposition.WRITTEN_OR_PHONE_REPLY);
        assertThat(letter.isCorrectable()).as("it is what was posted").isFalse();
        assertThatThrownBy(() -> posted("X", at)).hasMessageStartingWith("letter.not-waiting");
        assertThat(write("太湖纺织", "再复")).isEqualTo("售后函〔2026〕2号");
    }

    @Test
    void one_that_is_not_posted_answers_nobody_and_its_number_stays_used() throws IOException {
        write("太湖纺织", "写错了");
        office.writeLetter.withdraw(serviceCase.number(), letter().id());

        assertThat(letter().status()).isEqualTo(CorrespondenceStatus.TAKEN_BACK);
        assertThat(serviceCase.firstReply().metAt()).isNull();
        assertThat(office.lastAction()).isEqualTo("case.letter-voided");
        assertThat(write("太湖纺织", "改好了")).isEqualTo("售后函〔2026〕2号");
        assertThatThrownBy(() -> office.writeLetter.withdraw(serviceCase.number(), 4711))
                .hasMessageStartingWith("correspondence.unknown");
    }

    @Test
    void it_says_to_whom_what_and_by_which_post() throws IOException {
        assertThatThrownBy(() -> write(" ", "x")).hasMessageStartingWith("reply.whom.missing");
        assertThatThrownBy(() -> write("周", " ")).hasMessageStartingWith("reply.said.missing");
        write("周", "x");
        Instant now = office.intake.clock.instant();
        assertThatThrownBy(() -> posted(" ", now)).hasMessageStartingWith("letter.posting-number.missing");
        assertThatThrownBy(() -> posted("X", null)).hasMessageStartingWith("reply.at.missing");
        assertThatThrownBy(() -> posted("X", now.plusSeconds(60))).hasMessageStartingWith("reply.at");
    }

    @Test
    void a_form_sent_twice_is_one_letter() throws IOException {
        office.writeLetter.write(form("请先停机检查油位。"));
        assertThat(office.writeLetter.write(form("请先停机检查油位。"))).isEqualTo(letter().letterNumber());
        assertThatThrownBy(() -> office.writeLetter.write(form("请换油。"))).hasMessageStartingWith("letter.written");

        assertThat(office.intake.register.ofCase(serviceCase.id()))
                .filteredOn(it -> it.letterNumber() != null)
                .hasSize(1);
    }

    private WriteLetter.Command form(String text) {
        return new WriteLetter.Command(
                "twice", serviceCase.number(), serviceCase.version(), "太湖纺织", "", "复函", text, true);
    }

    @Test
    void none_was_posted_before_it_was_written() throws IOException {
        office.intake.clock.pass(Duration.ofHours(30));
        write("太湖纺织", "请先停机检查油位。");
        Instant before = office.intake.clock.instant().minus(Duration.ofHours(10));
        assertThatThrownBy(() -> posted("EX1", before)).hasMessage("letter.posted-too-early");
        assertThat(serviceCase.firstReply().metAt()).isNull();
    }
}
