package org.shouhou.adapters.out.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.shouhou.application.port.PublicAddress;
import org.shouhou.domain.correspondence.Channel;
import org.shouhou.domain.notice.Notice;
import org.shouhou.domain.notice.NoticeKind;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.ServiceCase;

class NoticeWordsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    private final NoticeWords words =
            new NoticeWords(ZoneId.of("Asia/Shanghai"), new PublicAddress("https://service.example.com/"));
    private final ServiceCase serviceCase = ServiceCase.open(
                    CaseNumber.of(2026, 61), Channel.EMAIL, "主轴异响", null, null, NOW, NOW)
            .made();

    @Test
    void a_notice_says_what_and_where_to_look_in_the_reader_s_language() {
        var mentioned = new Notice(7L, 1L, NoticeKind.MENTIONED, "note 1", "王芳：请看图纸", NOW);

        assertThat(words.about(mentioned, serviceCase, false).subject()).isEqualTo("[SH2026-000061] 备注中提到了您：主轴异响");
        assertThat(words.about(mentioned, serviceCase, false).text())
                .contains("王芳：请看图纸")
                .contains("https://service.example.com/cases/case?number=SH2026-000061\n\n请在服务单中处理");
        assertThat(words.about(mentioned, serviceCase, true).subject()).contains("You were named in a note: 主轴异响");
    }

    @Test
    void a_time_that_is_nearly_up_is_told_in_the_company_s_zone() {
        var due = new Notice(7L, 1L, NoticeKind.DUE_SOON, "FIRST_REPLY 2026-03-02T08:00:00Z", "", NOW);

        assertThat(words.about(due, serviceCase, false).text()).contains("2026-03-02 16:00 前由人工答复用户");
    }
}
