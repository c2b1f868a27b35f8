package org.shouhou.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shouhou.domain.correspondence.Attachment;
import org.shouhou.domain.correspondence.Channel;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.correspondence.CorrespondenceStatus;
import org.shouhou.domain.correspondence.Direction;
import org.shouhou.domain.correspondence.Fate;
import org.shouhou.domain.correspondence.LetterNumber;
import org.shouhou.domain.correspondence.MessageId;
import org.shouhou.domain.correspondence.Progress;
import org.shouhou.domain.correspondence.SubmittedForm;
import org.shouhou.domain.customer.EmailAddress;
import org.shouhou.domain.customer.PhoneNumber;

/** The register (D10). */
public abstract class CorrespondencesContract extends PortContract {

    private static final EmailAddress LI = new EmailAddress("li@customer.example");
    private static final EmailAddress HAN = new EmailAddress("han@customer.example");

    @Test
    void an_entry_is_kept_with_everything_it_says() throws Exception {
        long caseId = serviceCase(NOON);
        long id = read(() -> {
            var file = stores.documents().store(new ByteArrayInputStream(new byte[] {1, 2, 3}));
            var content = new Correspondence.Content(
                    "li@customer.example",
                    "李雷",
                    "service@example.com",
                    "boss@customer.example",
                    "轴承异响",
                    "请派人。𠮷",
                    "<p>请派人。<img src=\"cid:p1%40customer.example\"></p>",
                    new MessageId("m1@customer.example"),
                    "m0@customer.example",
                    List.of(new Attachment(
                            "照片.jpg", "image/jpeg", 3, file.sha256(), file.documentId(), "p1@customer.example")));
            var entry = Correspondence.received(Channel.EMAIL, content, null, null, null, NOON, NOON.plusSeconds(1));
            entry.file(caseId);
            stores.correspondences().add(entry);
            assertThat(entry.id()).isNotNull();
            return entry.id();
        });

        inTransaction(() -> {
            Correspondence kept = stores.correspondences().byId(id).orElseThrow();
            assertThat(kept.direction()).isEqualTo(Direction.IN);
            assertThat(kept.status()).isEqualTo(CorrespondenceStatus.FILED);
            assertThat(kept.caseId()).isEqualTo(caseId);
            assertThat(kept.fromName()).isEqualTo("李雷");
            assertThat(kept.ccAddresses()).isEqualTo("boss@customer.example");
            assertThat(kept.text()).isEqualTo("请派人。𠮷");
            assertThat(kept.html()).contains("请派人。<img");
            assertThat(kept.messageId()).isEqualTo(new MessageId("m1@customer.example"));
            assertThat(kept.inReplyTo()).isEqualTo("m0@customer.example");
            assertThat(kept.occurredAt()).isEqualTo(NOON);
            assertThat(kept.recordedAt()).isEqualTo(NOON.plusSeconds(1));
            assertThat(kept.attachments()).hasSize(1);
            assertThat(kept.attachments().get(0).fileName()).isEqualTo("照片.jpg");
            assertThat(kept.attachments().get(0).size()).isEqualTo(3);
            assertThat(kept.attachments().get(0).contentId()).isEqualTo("p1@customer.example");
            assertThat(kept.picturesElsewhere()).isZero();
            assertThat(kept.looksMatter()).isFalse();
        });
    }

    @Test
    void what_became_of_a_mail_of_ours_is_kept_by_recipient() throws Exception {
        long caseId = serviceCase(NOON);
        long id = read(() -> {
            var content = new Correspondence.Content(
                    "service@example.com",
                    "",
                    "li@customer.example",
                    "han@customer.example",
                    "",
                    "",
                    null,
                    null,
                    null,
                    List.of());
            var mail = Correspondence.queued(content, caseId, null, null, null, NOON);
            stores.correspondences().add(mail);
            mail.fared(new Fate(LI, Progress.PUT_OFF, "452 mailbox full", NOON));
            mail.fared(new Fate(HAN, Progress.REFUSED, "550 no such user", NOON));
            return mail.id();
        });
        inTransaction(
                () -> stores.correspondences().byId(id).orElseThrow().sentAtLast(List.of(LI), NOON.plusSeconds(60)));

        inTransaction(() -> {
            Correspondence kept = stores.correspondences().byId(id).orElseThrow();
            assertThat(kept.fates())
                    .containsExactlyInAnyOrder(
                            new Fate(LI, Progress.TAKEN, "", NOON.plusSeconds(60)),
                            new Fate(HAN, Progress.REFUSED, "550 no such user", NOON));
            assertThat(kept.status()).isEqualTo(CorrespondenceStatus.DELIVERY_FAILED);
            assertThat(kept.queueAgain()).containsExactly(HAN);
        });
        inTransaction(
                () -> assertThat(stores.correspondences().byId(id).orElseThrow().fates())
                        .extracting(Fate::progress)
                        .containsExactlyInAnyOrder(Progress.TAKEN, Progress.PUT_OFF));
    }

    @Test
    void what_was_written_down_is_found_by_its_form() throws Exception {
        long caseId = serviceCase(NOON);
        long recorder = employee();
        var entry = Correspondence.takenDown(
                Channel.PHONE,
                new Correspondence.Content("", "李雷", "", "", "异响", "3 号机异响。", null, null, null, List.of()),
                new PhoneNumber("0411-8888 6666"),
                new SubmittedForm("3f0c", "ab12"),
                null,
                recorder,
                NOON,
                NOON.plusSeconds(60));
        entry.file(caseId);
        add(entry);

        inTransaction(() -> {
            Correspondence kept = stores.correspondences().byEntryKey("3f0c").orElseThrow();
            assertThat(kept.phone()).isEqualTo("0411-8888 6666");
            assertThat(kept.authorId()).isEqualTo(recorder);
            assertThat(kept.isOf(new SubmittedForm("3f0c", "ab12"))).isTrue();
            assertThat(kept.isOf(new SubmittedForm("3f0c", "ab13"))).isFalse();
            assertThat(kept.channel()).isEqualTo(Channel.PHONE);
            assertThat(kept.occurredAt()).isEqualTo(NOON);
            assertThat(stores.correspondences().byEntryKey("3f0d")).isEmpty();
        });
    }

    @Test
    void letters_keep_what_stands_on_them_and_ours_have_each_number_once() throws Exception {
        long caseId = serviceCase(NOON);
        long recorder = employee();
        var content = new Correspondence.Content("", "李雷", "", "", "函", "异响。", null, null, null, List.of());
        for (String key : List.of("l1", "l2")) {
            var theirs = Correspondence.takenDown(
                    Channel.LETTER, content, null, new SubmittedForm(key, "ab12"), null, recorder, NOON, NOON);
            theirs.bears("绍锦函37号", LocalDate.of(2026, 2, 27));
            theirs.file(caseId);
            add(theirs);
        }
        inTransaction(() -> {
            Correspondence kept = stores.correspondences().byEntryKey("l2").orElseThrow();
            assertThat(kept.letterNumber()).isEqualTo("绍锦函37号");
            assertThat(kept.writtenOn()).isEqualTo(LocalDate.of(2026, 2, 27));
            assertThat(kept.isCorrectable()).isTrue();
        });
        var number = new LetterNumber(2026, 17);
        var day = LocalDate.of(2026, 3, 2);
        var ours = Correspondence.letter(
                new SubmittedForm("l3", "ab12"), content, caseId, null, recorder, number, day, NOON);
        add(ours);
        inTransaction(() -> {
            Correspondence kept = stores.correspondences().byId(ours.id()).orElseThrow();
            assertThat(kept.letterNumber()).isEqualTo("售后函〔2026〕17号");
            assertThat(kept.writtenOn()).isEqualTo(day);
            assertThat(kept.isCorrectable()).isFalse();
        });
    }

    @Test
    void a_case_is_found_by_any_message_of_it() throws Exception {
        long caseId = serviceCase(NOON);
        add(received(caseId, "li@customer.example", "m1@customer.example", NOON));

        assertThat(caseOfAny("unknown@x", "m1@customer.example")).contains(caseId);
        assertThat(caseOfAny("unknown@x")).isEmpty();
        assertThat(read(() -> stores.correspondences().caseOfAny(List.of()))).isEmpty();
    }

    @Test
    void where_messages_of_two_cases_are_named_the_latest_entry_counts() throws Exception {
        long older = serviceCase(NOON);
        long newer = serviceCase(NOON);
        add(received(older, "li@customer.example", "m1@customer.example", NOON));
        add(received(newer, "li@customer.example", "m2@customer.example", NOON.plusSeconds(1)));

        assertThat(caseOfAny("m2@customer.example", "m1@customer.example")).contains(newer);
    }

    @Test
    void a_message_of_ours_counts_before_later_ones_of_others() throws Exception {
        long older = serviceCase(NOON);
        long newer = serviceCase(NOON);
        add(Correspondence.queued(
                content("service@example.com", "li@customer.example", "ours@example.com"),
                older,
                null,
                null,
                employee(),
                NOON));
        add(received(newer, "li@customer.example", "m2@customer.example", NOON.plusSeconds(1)));

        assertThat(caseOfAny("m2@customer.example", "ours@example.com")).contains(older);
    }

    @Test
    void a_message_is_found_by_its_answer() throws Exception {
        long caseId = serviceCase(NOON);
        Correspondence answer = Correspondence.received(
                Channel.EMAIL,
                new Correspondence.Content(
                        "li@customer.example", "", "", "", "Re", "", null, null, "m1@customer.example", List.of()),
                null,
                null,
                null,
                NOON,
                NOON);
        answer.file(caseId);
        add(answer);

        assertThat(caseOfAnswerTo("m1@customer.example")).contains(caseId);
        assertThat(caseOfAnswerTo("m2@customer.example")).isEmpty();
    }

    @Test
    void an_entry_that_belongs_to_no_case_leads_to_none() throws Exception {
        add(Correspondence.received(
                Channel.EMAIL,
                content("li@customer.example", "service@example.com", "m1@customer.example"),
                null,
                null,
                null,
                NOON,
                NOON));

        assertThat(caseOfAny("m1@customer.example")).isEmpty();
    }

    @Test
    void who_wrote_or_was_written_to_takes_part_and_nobody_else() throws Exception {
        long caseId = serviceCase(NOON);
        long another = serviceCase(NOON);
        add(received(caseId, "li@customer.example", "m1@customer.example", NOON));
        add(Correspondence.queued(
                content("service@example.com", "han@customer.example", "m2@example.com"),
                caseId,
                null,
                null,
                employee(),
                NOON));

        assertThat(takesPart(caseId, "LI@customer.example")).isTrue();
        assertThat(takesPart(caseId, "han@customer.example")).isTrue();
        assertThat(takesPart(caseId, "i@customer.example")).isFalse();
        assertThat(takesPart(caseId, "li@customer.exampl")).isFalse();
        assertThat(takesPart(caseId, "%@customer.example")).isFalse();
        assertThat(takesPart(another, "li@customer.example")).isFalse();
    }

    @Test
    void a_machine_takes_part_in_nothing_and_its_mail_makes_nobody_take_part() throws Exception {
        long caseId = serviceCase(NOON);
        Correspondence bounce = Correspondence.received(
                Channel.EMAIL,
                content("mailer-daemon@customer.example", "service@example.com", "m1@customer.example"),
                null,
                null,
                null,
                NOON,
                NOON);
        bounce.setAsideAsAutomatic(caseId);
        add(bounce);
        add(Correspondence.queued(
                content("service@example.com", "han@customer.example", "m2@example.com"),
                caseId,
                null,
                null,
                null,
                NOON));

        assertThat(takesPart(caseId, "mailer-daemon@customer.example")).isFalse();
        assertThat(takesPart(caseId, "han@customer.example")).isFalse();
    }

    @Test
    void a_mail_of_ours_is_found_by_its_id_and_no_other() throws Exception {
        long caseId = serviceCase(NOON);
        add(received(caseId, "li@customer.example", "m1@customer.example", NOON));
        long ours = add(Correspondence.queued(
                content("service@example.com", "li@customer.example", "m2@example.com"),
                caseId,
                null,
                null,
                employee(),
                NOON));

        assertThat(read(() -> stores.correspondences().outgoing(new MessageId("m2@example.com")))
                        .map(Correspondence::id))
                .contains(ours);
        assertThat(read(() -> stores.correspondences().outgoing(new MessageId("m1@customer.example"))))
                .isEmpty();
    }

    @Test
    void the_entries_of_a_case_come_oldest_first_and_no_others() throws Exception {
        long caseId = serviceCase(NOON);
        long another = serviceCase(NOON);
        long first = add(received(caseId, "li@customer.example", "m1@customer.example", NOON));
        add(received(another, "li@customer.example", "m2@customer.example", NOON.plusSeconds(1)));
        long second = add(received(caseId, "li@customer.example", "m3@customer.example", NOON.plusSeconds(2)));

        List<Long> ids = read(() -> stores.correspondences().ofCase(caseId).stream()
                .map(Correspondence::id)
                .toList());

        assertThat(ids).containsExactly(first, second);
    }

    private long add(Correspondence entry) throws Exception {
        return read(() -> {
            stores.correspondences().add(entry);
            return entry.id();
        });
    }

    private Optional<Long> caseOfAny(String... ids) throws Exception {
        List<MessageId> all = java.util.Arrays.stream(ids).map(MessageId::new).toList();
        return read(() -> stores.correspondences().caseOfAny(all));
    }

    private Optional<Long> caseOfAnswerTo(String id) throws Exception {
        return read(() -> stores.correspondences().caseOfAnswerTo(new MessageId(id)));
    }

    private boolean takesPart(long caseId, String address) throws Exception {
        return read(() -> stores.correspondences().participants(caseId)).contains(new EmailAddress(address));
    }
}
