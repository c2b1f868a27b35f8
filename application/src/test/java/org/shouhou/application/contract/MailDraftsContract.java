package org.shouhou.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouhou.application.port.MailDrafts.Kept;
import org.shouhou.application.port.MailDrafts.Owner;
import org.shouhou.application.port.MailDrafts.Upload;
import org.shouhou.domain.correspondence.Attachment;
import org.shouhou.domain.correspondence.ChosenFile;
import org.shouhou.domain.correspondence.MailDraft;
import org.shouhou.domain.correspondence.MailKind;

/** Mails that are being written. */
public abstract class MailDraftsContract extends PortContract {

    private Owner owner;
    private long entry;

    @BeforeEach
    void openACase() throws Exception {
        owner = new Owner(employee(), serviceCase(NOON));
        entry = read(() -> {
            var mail = received(owner.caseId(), "li@customer.example", "m1@customer.example", NOON);
            stores.correspondences().add(mail);
            return mail.id();
        });
    }

    @Test
    void a_draft_comes_back_whole_and_the_next_takes_its_place() throws Exception {
        MailDraft first = draft(MailKind.REPLY, "一");
        MailDraft second = new MailDraft(
                MailKind.REPLY,
                entry,
                "li@customer.example",
                "han@customer.example",
                "异响",
                "𠮷二\n",
                "王芳",
                true,
                List.of(ChosenFile.ofEntry(entry, 3), ChosenFile.upload(9)));
        long id = read(() -> stores.mailDrafts().keep(owner, first, NOON));

        long again = read(() -> stores.mailDrafts().keep(owner, second, NOON.plusSeconds(5)));

        assertThat(again).isEqualTo(id);
        assertThat(all()).containsExactly(new Kept(id, second, List.of(), NOON.plusSeconds(5)));
    }

    @Test
    void there_is_one_of_each_kind_for_each_person_and_case_the_latest_first() throws Exception {
        Owner colleague = new Owner(employee(), owner.caseId());
        Owner elsewhere = new Owner(owner.employeeId(), serviceCase(NOON));
        inTransaction(() -> {
            stores.mailDrafts().keep(owner, draft(MailKind.REPLY, "一"), NOON);
            stores.mailDrafts().keep(owner, draft(MailKind.NEW, "二"), NOON.plusSeconds(1));
            stores.mailDrafts().keep(colleague, draft(MailKind.REPLY, "三"), NOON);
            stores.mailDrafts().keep(elsewhere, draft(MailKind.REPLY, "四"), NOON);
        });

        assertThat(all()).extracting(kept -> kept.draft().text()).containsExactly("二", "一");
        assertThat(read(() -> stores.mailDrafts().find(colleague, MailKind.REPLY)))
                .hasValueSatisfying(kept -> assertThat(kept.draft().text()).isEqualTo("三"));
        assertThat(read(() -> stores.mailDrafts().find(colleague, MailKind.NEW)))
                .isEmpty();
    }

    @Test
    void uploads_belong_to_the_draft_in_the_order_they_came_and_go_one_by_one_or_with_it() throws Exception {
        long id = read(() -> stores.mailDrafts().keep(owner, draft(MailKind.NEW, ""), NOON));
        long first = upload(id, "报告.pdf");
        long second = upload(id, "照片.jpg");
        inTransaction(() -> stores.mailDrafts().keep(owner, draft(MailKind.NEW, "后来"), NOON));
        assertThat(all().get(0).uploads()).extracting(Upload::id).containsExactly(first, second);
        assertThat(all().get(0).uploads().get(0).file().fileName()).isEqualTo("报告.pdf");

        inTransaction(() -> stores.mailDrafts().removeUpload(first));
        assertThat(all().get(0).uploads()).extracting(Upload::id).containsExactly(second);

        inTransaction(() -> stores.mailDrafts().remove(id));
        assertThat(all()).isEmpty();
    }

    @Test
    void what_was_sent_is_no_draft_until_it_is_brought_back() throws Exception {
        long id = read(() -> stores.mailDrafts().keep(owner, draft(MailKind.REPLY, "一"), NOON));
        upload(id, "报告.pdf");
        inTransaction(() -> stores.mailDrafts().sent(id, entry));
        assertThat(all()).isEmpty();
        long next = read(() -> stores.mailDrafts().keep(owner, draft(MailKind.REPLY, "二"), NOON));
        assertThat(next).isNotEqualTo(id);
        inTransaction(() -> stores.mailDrafts().remove(next));

        Kept kept = read(() -> stores.mailDrafts().sentAs(owner, entry)).orElseThrow();
        assertThat(kept.draft().text()).isEqualTo("一");
        inTransaction(() -> stores.mailDrafts().bringBack(id, NOON.plusSeconds(9)));

        assertThat(all()).extracting(Kept::id).containsExactly(id);
        assertThat(all().get(0).uploads()).hasSize(1);
        assertThat(all().get(0).savedAt()).isEqualTo(NOON.plusSeconds(9));
        assertThat(read(() -> stores.mailDrafts().sentAs(owner, entry))).isEmpty();
    }

    @Test
    void what_was_sent_long_ago_is_forgotten_and_what_is_being_written_is_not() throws Exception {
        long sent = read(() -> stores.mailDrafts().keep(owner, draft(MailKind.REPLY, "一"), NOON));
        upload(sent, "报告.pdf");
        inTransaction(() -> {
            stores.mailDrafts().sent(sent, entry);
            stores.mailDrafts().keep(owner, draft(MailKind.REPLY, "二"), NOON);
            stores.mailDrafts().forgetSent(NOON);
        });
        assertThat(read(() -> stores.mailDrafts().sentAs(owner, entry))).isPresent();

        inTransaction(() -> stores.mailDrafts().forgetSent(NOON.plusSeconds(1)));

        assertThat(read(() -> stores.mailDrafts().sentAs(owner, entry))).isEmpty();
        assertThat(all()).hasSize(1);
    }

    private long upload(long draft, String name) throws Exception {
        return read(() -> {
            var stored = stores.documents().store(new ByteArrayInputStream(name.getBytes()));
            return stores.mailDrafts()
                    .addUpload(
                            draft,
                            new Attachment(
                                    name, "application/pdf", stored.size(), stored.sha256(), stored.documentId()));
        });
    }

    private List<Kept> all() throws Exception {
        return read(() -> stores.mailDrafts().all(owner));
    }

    private static MailDraft draft(MailKind kind, String text) {
        return new MailDraft(kind, null, "", "", "", text, "", false, List.of());
    }
}
