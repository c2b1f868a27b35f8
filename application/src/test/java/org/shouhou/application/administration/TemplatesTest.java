package org.shouhou.application.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouhou.application.administration.Refused.refused;

import org.junit.jupiter.api.Test;
import org.shouhou.domain.correspondence.WritingLanguage;
import org.shouhou.domain.customer.EmailAddress;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.organisation.Mailbox;
import org.shouhou.domain.template.TextTemplate;

class TemplatesTest {

    private final Administration office = Administration.atWork();

    @Test
    void a_name_is_given_once_in_each_language() {
        office.addTemplate.add(new AddTemplate.Command("收到", WritingLanguage.CHINESE, "您好"));
        office.addTemplate.add(new AddTemplate.Command("收到", WritingLanguage.ENGLISH, "Hello"));

        refused(
                "template.name.taken",
                () -> office.addTemplate.add(new AddTemplate.Command(" 收到 ", WritingLanguage.CHINESE, "又一个")));

        assertThat(office.templates.all()).hasSize(2);
        assertThat(office.lastEntry()).isEqualTo("zhoumin template.added template 收到: language: en");
    }

    @Test
    void a_template_is_changed_and_switched_off_unless_somebody_was_faster() {
        office.addTemplate.add(new AddTemplate.Command("收到", WritingLanguage.CHINESE, "您好"));
        TextTemplate template = office.templates.all().get(0);

        office.changeTemplate.change(new ChangeTemplate.Command(
                template.id(), template.version(), "收到", WritingLanguage.CHINESE, "您好！\n谢谢", false));

        assertThat(template.active()).isFalse();
        assertThat(template.text()).isEqualTo("您好！\n谢谢");
        assertThat(office.lastEntry())
                .isEqualTo("zhoumin template.changed template 收到: text: 您好 → 您好！ 谢谢\nactive: true → false");
        refused(
                "changed-meanwhile",
                () -> office.changeTemplate.change(new ChangeTemplate.Command(
                        template.id(), template.version() + 1, "收到", WritingLanguage.CHINESE, "x", true)));
        refused(
                "template.text.missing",
                () -> office.changeTemplate.change(new ChangeTemplate.Command(
                        template.id(), template.version(), "收到", WritingLanguage.CHINESE, " ", true)));
    }

    @Test
    void an_address_is_signed_in_both_languages() {
        var mailbox = new Mailbox(new EmailAddress("service@example.com"), "用户服务室", DepartmentCode.SERVICE_OFFICE);
        office.mailboxes.add(mailbox);
        var seen = office.changeSignature.see(mailbox.id());
        assertThat(seen.chinese()).isEmpty();

        office.changeSignature.change(
                new ChangeSignature.Signature(mailbox.id(), seen.version(), " {我}\n{部门}\n", null));

        assertThat(mailbox.signatureZh()).isEqualTo("{我}\n{部门}");
        assertThat(mailbox.signatureEn()).isEmpty();
        assertThat(office.lastEntry())
                .isEqualTo("zhoumin mailbox.changed mailbox service@example.com: signature-zh:  → {我} / {部门}");
    }
}
