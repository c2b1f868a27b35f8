package org.shouhou.application.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.shouhou.domain.correspondence.Channel;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.correspondence.CorrespondenceStatus;
import org.shouhou.domain.correspondence.HandlingOpinion;
import org.shouhou.domain.servicecase.Disposition;
import org.shouhou.domain.servicecase.ServiceCase;

class RecordReplyTest {

    private final Office office = new Office();
    private final ServiceCase serviceCase = office.newCase();

    private long reply(Channel channel, String whom, Instant at, String said) {
        return office.recordReply.record(
                new RecordReply.Command(serviceCase.number(), serviceCase.version(), channel, whom, at, said));
    }

    @Test
    void a_call_stands_in_the_register_and_meets_the_clock() {
        office.intake.clock.pass(Duration.ofHours(2));
        Instant at = office.intake.clock.instant().minus(Duration.ofHours(1));

        long id = reply(Channel.PHONE, "周师傅 13800000000", at, "请先停机检查油位。");

        Correspondence entry = office.intake.register.byId(id).orElseThrow();
        assertThat(entry.channel()).isEqualTo(Channel.PHONE);
        assertThat(entry.status()).isEqualTo(CorrespondenceStatus.SENT);
        assertThat(entry.toAddresses()).isEqualTo("周师傅 13800000000");
        assertThat(entry.answer()).isTrue();
        assertThat(entry.occurredAt()).isEqualTo(at);
        assertThat(serviceCase.firstReply().metAt()).isEqualTo(at);
        assertThat(serviceCase.disposition()).isEqualTo(Disposition.WRITTEN_OR_PHONE_REPLY);
        assertThat(office.lastAction()).isEqualTo("case.answered");
    }

    @Test
    void it_says_whom_when_and_what() {
        Instant now = office.intake.clock.instant();
        assertThatThrownBy(() -> reply(Channel.PHONE, " ", now, "说了")).hasMessageStartingWith("reply.whom.missing");
        assertThatThrownBy(() -> reply(Channel.PHONE, "周", null, "说了")).hasMessageStartingWith("reply.at.missing");
        assertThatThrownBy(() -> reply(Channel.LETTER, "周", now, "")).hasMessageStartingWith("reply.said.missing");
        assertThatThrownBy(() -> reply(Channel.EMAIL, "周", now, "说了")).hasMessageStartingWith("reply.channel.wrong");
        assertThat(office.intake.writtenIn(serviceCase)).hasSize(1);
    }

    @Test
    void an_opinion_is_written_on_what_came_in() {
        Correspondence mail = office.intake.register.ofCase(serviceCase.id()).get(0);
        office.writeOpinion.write(mail.id(), "请技术中心确认轴承型号。");
        office.writeOpinion.write(mail.id(), "同意派人。");
        assertThat(office.opinions.on(mail.id()))
                .extracting(HandlingOpinion::text)
                .containsExactly("请技术中心确认轴承型号。", "同意派人。");
        assertThat(office.lastAction()).isEqualTo("case.opinion-written");

        Correspondence ours = office.intake.writtenIn(serviceCase).get(0);
        assertThatThrownBy(() -> office.writeOpinion.write(ours.id(), "意见"))
                .hasMessageStartingWith("opinion.not-incoming");
        assertThatThrownBy(() -> office.writeOpinion.write(mail.id(), ""))
                .hasMessageStartingWith("opinion.text.missing");
    }
}
