package org.shouhou.application.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouhou.application.memory.TestMail;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.servicecase.ServiceCase;

class DecodeAgainTest {

    private final Office office = new Office();
    private ServiceCase serviceCase;
    private Correspondence entry;

    @BeforeEach
    void a_mail_read_wrongly() {
        String right = new String(
                TestMail.from("李雷 <li@customer.example>")
                        .subject("設備異響")
                        .text("請派人")
                        .bytes(),
                java.nio.charset.StandardCharsets.UTF_8);
        entry = office.intake.entry(office.intake.receives(right.getBytes(Charset.forName("Big5"))));
        serviceCase = office.intake.cases.byId(entry.caseId()).orElseThrow();
        assertThat(entry.text()).isNotEqualTo("請派人");
    }

    @Test
    void the_words_the_subject_and_the_names_are_right_afterwards() {
        office.decodeAgain.decode(entry.id(), "Big5");

        assertThat(entry.text()).isEqualTo("請派人");
        assertThat(entry.subject()).isEqualTo("設備異響");
        assertThat(serviceCase.subject()).isEqualTo("設備異響");
        assertThat(office.intake.contacts.byId(entry.contactId()).orElseThrow().name())
                .isEqualTo("李雷");
        assertThat(office.intake.audit.entries()).anySatisfy(it -> {
            assertThat(it.action()).isEqualTo("case.mail-decoded-again");
            assertThat(it.actor()).isEqualTo(office.wangfang.loginName());
            assertThat(it.detail()).isEqualTo("Big5");
        });
    }

    @Test
    void a_subject_given_by_a_person_stays() {
        serviceCase.correctSubject(serviceCase.subject(), "王芳改写的主题");

        office.decodeAgain.decode(entry.id(), "Big5");

        assertThat(serviceCase.subject()).isEqualTo("王芳改写的主题");
    }

    @Test
    void an_unknown_charset_and_a_mail_of_ours_are_refused() {
        assertThatThrownBy(() -> office.decodeAgain.decode(entry.id(), "no-such"))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("mail.no-such-charset");
        long ours = office.intake.writtenIn(serviceCase).get(0).id();
        assertThatThrownBy(() -> office.decodeAgain.decode(ours, "Big5"))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("correspondence.no-original");
        assertThat(DecodeAgain.CHARSETS).doesNotHaveDuplicates();
    }
}
