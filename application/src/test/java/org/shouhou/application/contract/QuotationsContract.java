package org.shouhou.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouhou.domain.correspondence.Attachment;
import org.shouhou.domain.correspondence.WritingLanguage;
import org.shouhou.domain.customer.EmailAddress;
import org.shouhou.domain.quotation.CaseCharge;
import org.shouhou.domain.quotation.Decision;
import org.shouhou.domain.quotation.LineKind;
import org.shouhou.domain.quotation.Offer;
import org.shouhou.domain.quotation.Quotation;
import org.shouhou.domain.quotation.QuotationLine;
import org.shouhou.domain.quotation.QuotationStatus;

/** The quotations, and what was settled about paying. */
public abstract class QuotationsContract extends PortContract {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Test
    void a_quotation_is_kept_with_all_it_says_and_all_that_became_of_it() throws Exception {
        long id = draft(serviceCase(NOON), "BJ2026-000001", TODAY.plusDays(14));
        send(id, "hash-1");
        inTransaction(() -> stores.quotations().inTurn(id).orElseThrow().decide(Decision.DECLINE, "价格偏高", TODAY, NOON));

        Quotation kept = read(() -> stores.quotations().byId(id).orElseThrow());

        assertThat(kept.label()).isEqualTo("BJ2026-000001");
        assertThat(kept.status()).isEqualTo(QuotationStatus.DECLINED);
        assertThat(kept.offer().customer()).isEqualTo("太湖纺织");
        assertThat(kept.offer().language()).isEqualTo(WritingLanguage.ENGLISH);
        assertThat(kept.offer().taxPercent()).isEqualByComparingTo("13");
        assertThat(kept.offer().validUntil()).isEqualTo(TODAY.plusDays(14));
        assertThat(kept.offer().remark()).isEqualTo("含往返交通");
        assertThat(kept.offer().lines()).extracting(QuotationLine::description).containsExactly("空气滤芯", "工时", "交通");
        assertThat(kept.offer().lines().get(1).quantity()).isEqualByComparingTo("2.5");
        assertThat(kept.offer().lines().get(0).partNumber()).isEqualTo("ZP-1001");
        assertThat(kept.gross()).isEqualByComparingTo(kept.offer().totals().gross());
        assertThat(kept.sentTo()).isEqualTo(new EmailAddress("li@customer.example"));
        assertThat(kept.sentAt()).isEqualTo(NOON);
        assertThat(kept.document().fileName()).isEqualTo("BJ2026-000001.pdf");
        assertThat(kept.endReason()).isEqualTo("价格偏高");
        assertThat(kept.endedAt()).isEqualTo(NOON);
        assertThat(kept.preparedBy()).isEqualTo("周涛");
    }

    @Test
    void changing_a_draft_replaces_its_lines_and_keeps_their_order() throws Exception {
        long id = draft(serviceCase(NOON), "BJ2026-000001", TODAY);
        inTransaction(() -> stores.quotations()
                .byId(id)
                .orElseThrow()
                .change(offer(TODAY, line("三", "1"), line("一", "1"), line("二", "1"))));

        Quotation kept = read(() -> stores.quotations().byId(id).orElseThrow());

        assertThat(kept.offer().lines()).extracting(QuotationLine::description).containsExactly("三", "一", "二");
        assertThat(kept.document()).isNull();
        assertThat(kept.sentTo()).isNull();
    }

    @Test
    void it_is_found_by_what_its_link_holds_and_by_nothing_else() throws Exception {
        long caseId = serviceCase(NOON);
        long first = draft(caseId, "BJ2026-000001", TODAY);
        draft(caseId, "BJ2026-000002", TODAY);
        send(first, "hash-1");

        assertThat(read(() -> stores.quotations().byLink("hash-1").map(Quotation::id)))
                .contains(first);
        assertThat(read(() -> stores.quotations().byLink("hash-2"))).isEmpty();
    }

    @Test
    void those_of_a_case_come_oldest_first_and_no_others() throws Exception {
        long caseId = serviceCase(NOON);
        long first = draft(caseId, "BJ2026-000001", TODAY);
        draft(serviceCase(NOON), "BJ2026-000002", TODAY);
        long second = draft(caseId, "BJ2026-000003", TODAY);

        assertThat(read(() -> stores.quotations().ofCase(caseId).stream()
                        .map(Quotation::id)
                        .toList()))
                .containsExactly(first, second);
    }

    @Test
    void those_that_ran_out_are_found_until_that_is_recorded() throws Exception {
        long caseId = serviceCase(NOON);
        long later = draft(caseId, "BJ2026-000001", TODAY.plusDays(2));
        long sooner = draft(caseId, "BJ2026-000002", TODAY.plusDays(1));
        draft(caseId, "BJ2026-000003", TODAY.plusDays(1));
        long valid = draft(caseId, "BJ2026-000004", TODAY.plusDays(3));
        send(later, "a");
        send(sooner, "b");
        send(valid, "c");

        assertThat(over(TODAY.plusDays(3), 9)).containsExactly(sooner, later);
        assertThat(over(TODAY.plusDays(3), 1)).containsExactly(sooner);
        inTransaction(() -> stores.quotations().byId(sooner).orElseThrow().checkValidity(TODAY.plusDays(3), NOON));
        assertThat(over(TODAY.plusDays(3), 9)).containsExactly(later);
    }

    @Test
    void numbers_of_a_year_run_on() throws Exception {
        long first = read(() -> stores.quotations().nextRunning(2031));
        long second = read(() -> stores.quotations().nextRunning(2031));

        assertThat(second).isEqualTo(first + 1);
    }

    @Test
    void what_was_settled_about_paying_is_kept_for_each_case() throws Exception {
        long caseId = serviceCase(NOON);
        assertThat(read(() -> stores.quotations().chargeOf(caseId))).isEmpty();
        inTransaction(() -> {
            CaseCharge charge = new CaseCharge(caseId);
            charge.mark(true, "王芳", NOON);
            stores.quotations().add(charge);
        });
        inTransaction(() -> stores.quotations().chargeOf(caseId).orElseThrow().waive("停产", "叶磊", NOON));

        CaseCharge kept = read(() -> stores.quotations().chargeOf(caseId).orElseThrow());
        assertThat(kept.chargeable()).isTrue();
        assertThat(kept.markedBy()).isEqualTo("王芳");
        assertThat(kept.waiverReason()).isEqualTo("停产");
        assertThat(kept.waivedAt()).isEqualTo(NOON);
    }

    private List<Long> over(LocalDate today, int atMost) throws Exception {
        return read(() -> stores.quotations().sentAndOver(today, atMost).stream()
                .map(Quotation::id)
                .toList());
    }

    private long draft(long caseId, String number, LocalDate validUntil) throws Exception {
        return read(() -> {
            var quotation = new Quotation(
                    number,
                    caseId,
                    offer(
                            validUntil,
                            new QuotationLine(
                                    LineKind.PART, "ZP-1001", "空气滤芯", "件", BigDecimal.TEN, new BigDecimal("385")),
                            line("工时", "2.5"),
                            line("交通", "1")),
                    "周涛",
                    NOON);
            stores.quotations().add(quotation);
            return quotation.id();
        });
    }

    private void send(long id, String hash) throws Exception {
        inTransaction(() -> {
            var stored = stores.documents().store(new ByteArrayInputStream(new byte[3]));
            Quotation quotation = stores.quotations().byId(id).orElseThrow();
            quotation.send(
                    new EmailAddress("li@customer.example"),
                    "王芳",
                    hash,
                    new Attachment(
                            quotation.label() + ".pdf", "application/pdf", 3, stored.sha256(), stored.documentId()),
                    TODAY,
                    NOON);
        });
    }

    private static Offer offer(LocalDate validUntil, QuotationLine... lines) {
        return new Offer(
                "太湖纺织", "李工", WritingLanguage.ENGLISH, List.of(lines), new BigDecimal("13"), validUntil, "含往返交通");
    }

    private static QuotationLine line(String description, String quantity) {
        return new QuotationLine(
                LineKind.LABOUR, "", description, "h", new BigDecimal(quantity), new BigDecimal("120"));
    }
}
