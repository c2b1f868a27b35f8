package org.shouhou.application.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouhou.application.handling.HoldAndSettleTest.refused;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shouhou.application.handling.OpenComposer.Wanted;
import org.shouhou.application.memory.TestMail;
import org.shouhou.application.port.MailDrafts;
import org.shouhou.application.reading.CaseRow;
import org.shouhou.application.reading.CaseView;
import org.shouhou.domain.correspondence.Channel;
import org.shouhou.domain.correspondence.ChosenFile;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.correspondence.MailDraft;
import org.shouhou.domain.correspondence.MailKind;
import org.shouhou.domain.correspondence.WritingLanguage;
import org.shouhou.domain.customer.Contact;
import org.shouhou.domain.customer.ContactDetails;
import org.shouhou.domain.customer.CorrespondentKind;
import org.shouhou.domain.customer.Customer;
import org.shouhou.domain.customer.CustomerDetails;
import org.shouhou.domain.customer.EmailAddress;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.organisation.Mailbox;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.Priority;
import org.shouhou.domain.servicecase.ServiceCase;
import org.shouhou.domain.template.TextTemplate;

class OpenComposerTest {

    private static final Wanted ANY = new Wanted(Optional.empty(), Optional.empty());

    private final Office office = new Office();

    @Test
    void at_first_a_reply_to_the_customers_latest_mail_is_proposed_signed_and_quoted() {
        ServiceCase serviceCase = office.newCase();

        Composer composer = office.openComposer.open(view(serviceCase), ANY);

        assertThat(composer.savedAt()).isNull();
        assertThat(composer.draft().kind()).isEqualTo(MailKind.REPLY);
        assertThat(composer.draft().to()).isEqualTo("li@customer.example");
        assertThat(composer.draft().cc()).isEmpty();
        assertThat(composer.draft().text()).isEmpty();
        assertThat(composer.draft().signature()).isEqualTo("王芳\n用户服务室");
        assertThat(composer.mark()).isEqualTo("Re: [SH2026-000001] ");
        assertThat(composer.quotation().plain()).contains("李雷 <li@customer.example> 写道：\n> 请尽快答复。");
    }

    @Test
    void what_is_shown_and_not_touched_is_what_is_sent() {
        ServiceCase serviceCase = office.newCase();
        Composer composer = office.openComposer.open(view(serviceCase), ANY);

        long id = office.sendMail.send(new SendMail.Command(
                serviceCase.number(), serviceCase.version(), composer.draft().saying("您好")));

        Correspondence mail = office.intake.register.byId(id).orElseThrow();
        assertThat(mail.toAddresses()).isEqualTo(composer.draft().to());
        assertThat(mail.subject()).isEqualTo(composer.mark() + composer.draft().subject());
        assertThat(mail.text())
                .isEqualTo("您好\n\n王芳\n用户服务室\n\n" + composer.quotation().plain());
    }

    @Test
    void where_no_mail_came_the_contact_is_written_to() {
        Contact contact = office.intake.contacts.addUnlessThere(
                Contact.fromFirstMail("周工", new EmailAddress("zhou@mill.example")));
        var now = office.intake.clock.instant();
        ServiceCase serviceCase = ServiceCase.open(
                        CaseNumber.of(2026, 9), Channel.WEB, "异响", contact.id(), null, now, now)
                .made();
        office.intake.cases.add(serviceCase);

        Composer composer = office.openComposer.open(view(serviceCase), ANY);

        assertThat(composer.draft().kind()).isEqualTo(MailKind.NEW);
        assertThat(composer.draft().to()).isEqualTo("zhou@mill.example");
    }

    @Test
    void whoever_reported_for_a_customer_and_the_customers_people_are_offered_to_be_answered() {
        long customerId = 7;
        for (String name : List.of("Zhou", "Li")) {
            office.intake.contacts.add(new Contact(new ContactDetails(
                    customerId,
                    name,
                    "",
                    CorrespondentKind.CUSTOMER,
                    List.of(new EmailAddress(name + "@mill.example")),
                    List.of(),
                    "")));
        }
        Contact agent = new Contact(new ContactDetails(
                null,
                "Agent",
                "",
                CorrespondentKind.AGENT,
                List.of(new EmailAddress("agent@trade.example")),
                List.of(),
                ""));
        office.intake.contacts.add(agent);
        var now = office.intake.clock.instant();
        ServiceCase serviceCase = ServiceCase.open(
                        CaseNumber.of(2026, 9), Channel.PHONE, "异响", agent.id(), customerId, now, now)
                .made();
        office.intake.cases.add(serviceCase);

        Composer composer = office.openComposer.open(view(serviceCase), ANY);

        assertThat(composer.draft().to()).isEqualTo("agent@trade.example");
        assertThat(composer.people()).extracting(Composer.Person::name).containsExactly("Agent", "Li", "Zhou");
        var answer = new MailDraft(MailKind.NEW, null, "li@mill.example", "", "异响", "明天到。", "", false, List.of());
        office.sendMail.send(new SendMail.Command(serviceCase.number(), serviceCase.version(), answer));
        assertThat(serviceCase.firstReply().metAt())
                .as("the customer was answered")
                .isEqualTo(now);
    }

    @Test
    void the_people_of_a_customer_that_was_merged_are_offered_and_answered_too() {
        var mill = new Customer(CustomerDetails.named("Mill"));
        var oldMill = new Customer(CustomerDetails.named("Old mill"));
        office.intake.customers.add(mill);
        office.intake.customers.add(oldMill);
        oldMill.mergeInto(mill, false);
        var li = new Contact(new ContactDetails(
                oldMill.id(),
                "Li",
                "",
                CorrespondentKind.CUSTOMER,
                List.of(new EmailAddress("li@mill.example")),
                List.of(),
                ""));
        office.intake.contacts.add(li);
        var agent = new Contact(new ContactDetails(
                null,
                "Agent",
                "",
                CorrespondentKind.AGENT,
                List.of(new EmailAddress("agent@trade.example")),
                List.of(),
                ""));
        office.intake.contacts.add(agent);
        var now = office.intake.clock.instant();
        ServiceCase serviceCase = ServiceCase.open(
                        CaseNumber.of(2026, 9), Channel.PHONE, "异响", agent.id(), mill.id(), now, now)
                .made();
        office.intake.cases.add(serviceCase);

        assertThat(office.openComposer.open(view(serviceCase), ANY).people())
                .extracting(Composer.Person::name)
                .contains("Li");
        var answer = new MailDraft(MailKind.NEW, null, "li@mill.example", "", "异响", "明天到。", "", false, List.of());
        office.sendMail.send(new SendMail.Command(serviceCase.number(), serviceCase.version(), answer));
        assertThat(serviceCase.firstReply().metAt()).isEqualTo(now);
    }

    @Test
    void whoever_writes_english_is_answered_in_english() {
        ServiceCase serviceCase =
                office.intake.caseOf(office.intake.receives(TestMail.from("Smith <smith@plant.example>")
                        .subject("Bearing noise")
                        .text("Please answer.")));

        Composer composer = office.openComposer.open(view(serviceCase), ANY);

        assertThat(composer.language()).isEqualTo(WritingLanguage.ENGLISH);
        assertThat(composer.draft().signature()).isEqualTo("王芳\nService Office");
        assertThat(composer.quotation().introduction()).startsWith("On 2026-03-02 09:00, Smith");
    }

    @Test
    void a_reply_to_all_names_nobody_of_ours_and_tells_who_is_known() {
        office.intake.mailboxes.add(
                new Mailbox(new EmailAddress("service@example.com"), "用户服务室", DepartmentCode.SERVICE_OFFICE));
        ServiceCase serviceCase = office.intake.caseOf(office.intake.receives(TestMail.from("li@customer.example")
                .to("service@example.com, han@customer.example")
                .header("Cc", "noreply@robot.example, boss@customer.example")
                .subject("异响")));

        Composer composer = office.openComposer.open(
                view(serviceCase), new Wanted(Optional.of(MailKind.REPLY_ALL), Optional.empty()));

        assertThat(composer.draft().cc()).isEqualTo("han@customer.example, boss@customer.example");
        assertThat(composer.known()).contains("li@customer.example", "boss@customer.example");
        assertThat(composer.known()).doesNotContain("noreply@robot.example");
        assertThat(composer.ours()).containsExactly("service@example.com");
    }

    @Test
    void a_reply_goes_where_the_writer_wants_answers_and_meets_the_clock() {
        office.intake.mailboxes.add(
                new Mailbox(new EmailAddress("service@example.com"), "用户服务室", DepartmentCode.SERVICE_OFFICE));
        ServiceCase serviceCase = office.intake.caseOf(office.intake.receives(TestMail.from("form@website.example")
                .header("Reply-To", "li@customer.example")
                .subject("异响")));

        Composer composer = office.openComposer.open(view(serviceCase), ANY);
        assertThat(composer.draft().to()).isEqualTo("li@customer.example");
        office.sendMail.send(new SendMail.Command(
                serviceCase.number(), serviceCase.version(), composer.draft().saying("请清洗阀芯。")));
        assertThat(serviceCase.firstReply().metAt()).isNotNull();

        ServiceCase toOurselves = office.intake.caseOf(office.intake.receives(TestMail.from("han@customer.example")
                .header("Reply-To", "service@example.com")
                .subject("另事")));
        assertThat(office.openComposer.open(view(toOurselves), ANY).draft().to())
                .isEqualTo("han@customer.example");
    }

    @Test
    void a_stranger_who_answered_into_the_case_is_not_taken_for_known() {
        ServiceCase serviceCase = office.intake.caseOf(office.intake.receives(
                TestMail.from("li@customer.example").subject("异响").messageId("m1@customer.example")));
        office.intake.receives(TestMail.from("stranger@other.example").answering("m1@customer.example"));

        Composer composer = office.openComposer.open(view(serviceCase), ANY);

        assertThat(composer.known()).contains("li@customer.example").doesNotContain("stranger@other.example");
        assertThat(composer.draft().to()).isEqualTo("li@customer.example");
    }

    @Test
    void a_mail_from_an_address_of_ours_is_answered_to_the_customer() {
        office.intake.mailboxes.add(
                new Mailbox(new EmailAddress("service@example.com"), "用户服务室", DepartmentCode.SERVICE_OFFICE));
        ServiceCase serviceCase = office.intake.caseOf(office.intake.receives(TestMail.from("service@example.com")
                .to("service@example.com")
                .header("Cc", "li@customer.example")
                .subject("异响")
                .messageId("m1@example.com")));

        assertThat(office.openComposer.open(view(serviceCase), ANY).draft().to())
                .isEqualTo("li@customer.example");

        office.intake.receives(TestMail.from("han@customer.example")
                .answering("m1@example.com")
                .messageId("m2@customer.example"));
        var third = office.intake.receives(TestMail.from("service@example.com").answering("m2@customer.example"));
        Wanted toThird = new Wanted(
                Optional.of(MailKind.REPLY),
                Optional.of(office.intake.entry(third).id()));
        assertThat(office.openComposer.open(view(serviceCase), toThird).draft().to())
                .isEqualTo("han@customer.example");
    }

    @Test
    void a_forward_has_the_files_of_its_mail_chosen_and_no_recipient() {
        var request = office.intake.receives(
                TestMail.from("li@customer.example").subject("异响").attached("照片.txt", "text/plain", "bytes"));
        ServiceCase serviceCase = office.intake.caseOf(request);
        long entry = office.intake.entry(request).id();

        Composer composer = office.openComposer.open(
                view(serviceCase), new Wanted(Optional.of(MailKind.FORWARD), Optional.of(entry)));

        assertThat(composer.draft().to()).isEmpty();
        assertThat(composer.draft().files()).containsExactly(ChosenFile.ofEntry(entry, 0));
        assertThat(composer.files()).allMatch(Composer.File::chosen);
        assertThat(office.openComposer.open(view(serviceCase), ANY).files()).noneMatch(Composer.File::chosen);
    }

    @Test
    void a_draft_comes_back_as_it_was_and_others_are_told_of() {
        ServiceCase serviceCase = office.newCase();
        office.keepMailDraft.keep(serviceCase.number(), office.reply(serviceCase, "一半"));
        office.intake.clock.pass(java.time.Duration.ofSeconds(1));
        office.keepMailDraft.keep(
                serviceCase.number(),
                new MailDraft(MailKind.NEW, null, "x@y.example", "", "另事", "新的", "", false, List.of()));

        Composer latest = office.openComposer.open(view(serviceCase), ANY);
        assertThat(latest.draft().text()).isEqualTo("新的");
        assertThat(latest.others()).containsExactly(MailKind.REPLY);
        assertThat(latest.quotation()).isNull();
        Composer reply =
                office.openComposer.open(view(serviceCase), new Wanted(Optional.of(MailKind.REPLY), Optional.empty()));
        assertThat(reply.draft().text()).isEqualTo("一半");

        office.acting.now(office.employs("liujing", "刘静", DepartmentCode.SERVICE_OFFICE, "CLERK"));
        assertThat(office.openComposer.open(view(serviceCase), ANY).draft().text())
                .isEmpty();
    }

    @Test
    void a_draft_begun_from_another_mail_keeps_its_words_and_uploads_and_goes_to_whom_the_mail_is_from()
            throws IOException {
        ServiceCase serviceCase = office.newCase();
        MailDraft begun = office.reply(serviceCase, "一半");
        long upload = upload(serviceCase, begun, "图.txt", "abc");
        office.keepMailDraft.keep(
                serviceCase.number(),
                new MailDraft(
                        MailKind.REPLY,
                        begun.entryId(),
                        "changed@customer.example",
                        "",
                        "x",
                        "一半",
                        "",
                        false,
                        List.of(ChosenFile.upload(upload))));
        var second = office.intake.receives(TestMail.from("li@customer.example")
                .subject(serviceCase.number().tag()));
        long entry = office.intake.entry(second).id();

        Composer composer = office.openComposer.open(
                view(serviceCase), new Wanted(Optional.of(MailKind.REPLY), Optional.of(entry)));

        assertThat(composer.draft().text()).isEqualTo("一半");
        assertThat(composer.draft().entryId()).isEqualTo(entry);
        assertThat(composer.draft().to()).isEqualTo("li@customer.example");
        assertThat(composer.draft().files()).containsExactly(ChosenFile.upload(upload));
    }

    @Test
    void uploads_go_along_and_those_that_were_not_chosen_are_forgotten() throws IOException {
        ServiceCase serviceCase = office.newCase();
        MailDraft draft = office.reply(serviceCase, "见附件");
        long wanted = upload(serviceCase, draft, "C:\\temp\\报告\r\n.pdf", "wanted");
        upload(serviceCase, draft, "多余.txt", "superfluous");
        int documents = office.intake.documents.count();

        long id = office.sendMail.send(new SendMail.Command(
                serviceCase.number(),
                serviceCase.version(),
                new MailDraft(
                        draft.kind(),
                        draft.entryId(),
                        draft.to(),
                        "",
                        "x",
                        draft.text(),
                        "",
                        false,
                        List.of(ChosenFile.upload(wanted)))));

        var files = office.intake.register.byId(id).orElseThrow().attachments();
        assertThat(files).hasSize(1);
        assertThat(files.get(0).fileName()).isEqualTo("报告_.pdf");
        // the mail itself is new, the file nobody wanted is gone
        assertThat(office.intake.documents.count()).isEqualTo(documents);
    }

    @Test
    void what_was_uploaded_for_a_mail_that_was_taken_back_is_offered_once() throws IOException {
        ServiceCase serviceCase = office.newCase();
        MailDraft draft = office.reply(serviceCase, "见附件");
        long upload = upload(serviceCase, draft, "报告.pdf", "abc");
        long id = office.sendMail.send(new SendMail.Command(
                serviceCase.number(),
                serviceCase.version(),
                new MailDraft(
                        draft.kind(),
                        draft.entryId(),
                        draft.to(),
                        "",
                        "x",
                        draft.text(),
                        "",
                        false,
                        List.of(ChosenFile.upload(upload)))));
        assertThat(office.openComposer.open(view(serviceCase), ANY).files()).hasSize(1);

        office.takeBackMail.takeBack(serviceCase.number(), id);

        assertThat(office.openComposer.open(view(serviceCase), ANY).files())
                .singleElement()
                .satisfies(file -> assertThat(file.of()).isNull());
    }

    @Test
    void a_draft_that_is_given_up_takes_its_uploads_along() throws IOException {
        ServiceCase serviceCase = office.newCase();
        int documents = office.intake.documents.count();
        upload(serviceCase, office.reply(serviceCase, "x"), "图.txt", "abc");

        office.keepMailDraft.discard(serviceCase.number(), MailKind.REPLY);

        assertThat(office.intake.documents.count()).isEqualTo(documents);
        assertThat(office.drafts.all(new MailDrafts.Owner(office.wangfang.employeeId(), serviceCase.id())))
                .isEmpty();
    }

    @Test
    void more_than_one_mail_may_carry_is_not_taken_in_and_what_was_removed_makes_room() throws IOException {
        ServiceCase serviceCase = office.newCase();
        MailDraft draft = office.reply(serviceCase, "x");
        long first = upload(serviceCase, draft, "a", "x".repeat(700_000));
        refused("mail.files.too-large", () -> {
            try {
                upload(serviceCase, draft, "b", "x".repeat(700_000));
            } catch (IOException neverInMemory) {
                throw new AssertionError(neverInMemory);
            }
        });

        office.uploadFiles.remove(serviceCase.number(), draft, first);

        assertThat(upload(serviceCase, draft, "b", "x".repeat(700_000))).isNotEqualTo(first);
    }

    @Test
    void templates_in_the_cases_language_come_first_with_their_fields_filled_in() {
        office.templates.add(
                new TextTemplate("Receipt", WritingLanguage.ENGLISH, "Dear {customer}, {me}, {department}"));
        office.templates.add(new TextTemplate("收到", WritingLanguage.CHINESE, "{客户}：{编号}“{主题}”{我}{部门}{其他}"));
        TextTemplate off = new TextTemplate("旧", WritingLanguage.CHINESE, "x");
        off.describe("旧", WritingLanguage.CHINESE, "x", false);
        office.templates.add(off);

        var offered = office.findTemplates.find(view(office.newCase()));

        assertThat(offered)
                .extracting(FindTemplates.Offered::text)
                .containsExactly("李雷：SH2026-000001“3号泵轴承异响”王芳用户服务室{其他}", "Dear 李雷, 王芳, Service Office");
    }

    @Test
    void jottings_are_kept_for_their_writer_and_a_blank_one_is_none() {
        ServiceCase serviceCase = office.newCase();
        office.keepJotting.keep(serviceCase.number(), "note", "客户很急");
        assertThat(office.keepJotting.kept(serviceCase.number())).containsEntry("note", "客户很急");
        office.keepJotting.keep(serviceCase.number(), "note", " ");
        assertThat(office.keepJotting.kept(serviceCase.number())).isEmpty();
        refused("jotting.unknown", () -> office.keepJotting.keep(serviceCase.number(), "mail", "x"));
        office.acting.now(office.chenjie);
        refused("not-permitted", () -> office.keepJotting.keep(serviceCase.number(), "answer", "x"));
    }

    private long upload(ServiceCase serviceCase, MailDraft draft, String name, String content) throws IOException {
        byte[] bytes = content.getBytes();
        return office.uploadFiles
                .upload(
                        serviceCase.number(),
                        draft,
                        List.of(new UploadFiles.Arriving(
                                name, "text/plain", bytes.length, () -> new ByteArrayInputStream(bytes))))
                .get(0)
                .id();
    }

    /** The case as its page shows it. */
    private CaseView view(ServiceCase serviceCase) {
        Contact contact = office.intake.contacts.byId(serviceCase.contactId()).orElseThrow();
        var row = new CaseRow(
                serviceCase.id(),
                serviceCase.number(),
                serviceCase.status(),
                serviceCase.channel(),
                serviceCase.subject(),
                contact.name(),
                null,
                null,
                serviceCase.occurredAt(),
                serviceCase.lastActivityAt(),
                serviceCase.firstReply().dueAt(),
                serviceCase.firstReply().metAt(),
                0,
                1,
                Priority.NORMAL);
        List<CaseView.Entry> entries = office.intake.register.ofCase(serviceCase.id()).stream()
                .map(OpenComposerTest::entry)
                .toList();
        var person = new CaseView.Person(
                contact.id(),
                contact.name(),
                contact.email().value(),
                null,
                serviceCase.customerId(),
                null,
                null,
                null);
        return new CaseView(
                row,
                1,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                new CaseView.Marks(serviceCase.priority(), List.of(), List.of()),
                person,
                entries,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static CaseView.Entry entry(Correspondence it) {
        return new CaseView.Entry(
                it.id(),
                it.direction(),
                it.channel(),
                it.status(),
                it.automatic(),
                it.fromAddress(),
                it.fromName(),
                it.phone(),
                it.replyTo(),
                it.toAddresses(),
                it.ccAddresses(),
                null,
                it.subject(),
                it.text(),
                false,
                false,
                0,
                it.occurredAt(),
                it.sentAt(),
                it.problem(),
                true,
                it.attachments(),
                it.authorId(),
                null,
                false,
                List.of(),
                null);
    }
}
