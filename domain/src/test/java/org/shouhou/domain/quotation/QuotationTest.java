package org.shouhou.domain.quotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.Attachment;
import org.shouhou.domain.correspondence.WritingLanguage;
import org.shouhou.domain.customer.EmailAddress;
import org.shouhou.domain.ruling.Charge;

class QuotationTest {

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate LAST_DAY = TODAY.plusDays(14);
    private static final EmailAddress CUSTOMER = new EmailAddress("li@customer.example");

    private final Quotation quotation = new Quotation("BJ2026-000012", 7, offer("13", LAST_DAY), "周涛", NOON);

    @Test
    void the_total_is_what_the_printed_lines_add_up_to_with_the_tax_reckoned_once() {
        Totals totals = new Offer(
                        "太湖纺织",
                        "",
                        WritingLanguage.CHINESE,
                        List.of(line("1.005", "10.10"), line("3", "33.33"), line("0.333", "0.01")),
                        new BigDecimal("13"),
                        LAST_DAY,
                        "")
                .totals();

        assertThat(totals.net()).isEqualTo("110.14");
        assertThat(totals.tax()).isEqualTo("14.32");
        assertThat(totals.gross()).isEqualTo("124.46");
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0.01, 0.01", "0.4, 0.01, 0.00", "1.5, 0.03, 0.05", "2.5, 0.01, 0.03"})
    void an_amount_is_rounded_half_up_to_the_fen(String quantity, String price, String amount) {
        assertThat(line(quantity, price).amount()).isEqualTo(amount);
    }

    @Test
    void what_cannot_be_a_line_or_an_offer_is_refused() {
        refused("quotation.line.quantity.malformed", () -> line("0", "1"));
        refused("quotation.line.quantity.malformed", () -> line("1.0001", "1"));
        refused("quotation.line.price.malformed", () -> line("1", "1.001"));
        refused("quotation.line.price.malformed", () -> line("1", "-1"));
        refused(
                "quotation.line.description.missing",
                () -> new QuotationLine(LineKind.PART, "", " ", "", one(), one()));
        refused("quotation.tax.malformed", () -> offer("100.5", LAST_DAY));
        refused("quotation.valid-until.missing", () -> offer("13", null));
        refused(
                "quotation.lines.missing",
                () -> new Offer("太湖纺织", "", WritingLanguage.CHINESE, List.of(), one(), LAST_DAY, ""));
        refused(
                "money.out-of-range",
                () -> new Offer(
                        "太湖纺织",
                        "",
                        WritingLanguage.CHINESE,
                        List.of(line("999999", "99999999.99")),
                        one(),
                        LAST_DAY,
                        ""));
    }

    @Test
    void only_a_draft_can_be_changed() {
        quotation.change(offer("6", LAST_DAY));
        assertThat(quotation.gross()).isEqualTo("1060.00");
        send();

        refused("quotation.not-draft", () -> quotation.change(offer("13", LAST_DAY)));
        refused("quotation.not-draft", this::send);
    }

    @Test
    void what_is_not_valid_any_more_is_not_sent() {
        quotation.change(offer("13", TODAY.minusDays(1)));

        refused("quotation.valid-until.past", this::send);

        assertThat(quotation.status()).isEqualTo(QuotationStatus.DRAFT);
    }

    @Test
    void the_customer_decides_once_and_a_second_click_changes_nothing() {
        send();

        assertThat(quotation.decide(Decision.ACCEPT, "", LAST_DAY, NOON)).isTrue();
        assertThat(quotation.decide(Decision.ACCEPT, "", LAST_DAY, NOON.plusSeconds(1)))
                .isFalse();

        assertThat(quotation.status()).isEqualTo(QuotationStatus.ACCEPTED);
        assertThat(quotation.endedAt()).isEqualTo(NOON);
        assertThat(quotation.endedBy()).isEqualTo("李工");
        refused("quotation.decided", () -> quotation.decide(Decision.DECLINE, "贵", LAST_DAY, NOON));
    }

    @Test
    void declining_needs_a_reason() {
        send();

        refused("quotation.decline-reason.missing", () -> quotation.decide(Decision.DECLINE, " ", TODAY, NOON));
        quotation.decide(Decision.DECLINE, "价格偏高", TODAY, NOON);

        assertThat(quotation.status()).isEqualTo(QuotationStatus.DECLINED);
        assertThat(quotation.endReason()).isEqualTo("价格偏高");
    }

    @Test
    void it_can_be_accepted_to_the_end_of_its_last_day_and_then_runs_out() {
        send();

        assertThat(quotation.checkValidity(LAST_DAY, NOON)).isFalse();
        refused("quotation.expired", () -> quotation.decide(Decision.ACCEPT, "", LAST_DAY.plusDays(1), NOON));
        assertThat(quotation.checkValidity(LAST_DAY.plusDays(1), NOON)).isTrue();
        assertThat(quotation.checkValidity(LAST_DAY.plusDays(1), NOON)).isFalse();

        assertThat(quotation.status()).isEqualTo(QuotationStatus.EXPIRED);
        refused("quotation.decided", () -> quotation.decide(Decision.ACCEPT, "", LAST_DAY, NOON));
    }

    @Test
    void a_draft_is_decided_on_by_nobody() {
        refused("quotation.decided", () -> quotation.decide(Decision.ACCEPT, "", TODAY, NOON));
    }

    @Test
    void a_revision_takes_the_place_of_what_was_sent_which_stays_as_it_was() {
        send();

        Quotation next = quotation.revise(true, "周涛", NOON);

        assertThat(quotation.status()).isEqualTo(QuotationStatus.SUPERSEDED);
        assertThat(quotation.offer().totals().gross()).isEqualTo("1130.00");
        assertThat(next.label()).isEqualTo("BJ2026-000012-2");
        assertThat(next.status()).isEqualTo(QuotationStatus.DRAFT);
        assertThat(next.gross()).isEqualTo(quotation.gross());
        refused("quotation.decided", () -> quotation.decide(Decision.ACCEPT, "", TODAY, NOON));
        refused("quotation.revised", () -> quotation.revise(false, "周涛", NOON));
        refused("quotation.not-revisable", () -> next.revise(true, "周涛", NOON));
    }

    @Test
    void what_was_declined_stays_declined_when_it_is_revised_and_what_was_accepted_is_not_revised() {
        send();
        quotation.decide(Decision.DECLINE, "价格偏高", TODAY, NOON);
        Quotation next = quotation.revise(true, "周涛", NOON);
        assertThat(quotation.status()).isEqualTo(QuotationStatus.DECLINED);

        next.send(CUSTOMER, "王芳", "hash", document(), TODAY, NOON);
        next.decide(Decision.ACCEPT, "", TODAY, NOON);
        refused("quotation.not-revisable", () -> next.revise(true, "周涛", NOON));
    }

    @Test
    void it_is_taken_back_with_a_reason_while_it_is_open() {
        refused("quotation.withdraw-reason.missing", () -> quotation.withdraw("", "王芳", NOON));
        quotation.withdraw("用户自行修复", "王芳", NOON);

        assertThat(quotation.status()).isEqualTo(QuotationStatus.WITHDRAWN);
        refused("quotation.over", () -> quotation.withdraw("再次", "王芳", NOON));
    }

    @ParameterizedTest
    @EnumSource
    void chargeable_work_begins_only_once_it_is_accepted(QuotationStatus status) {
        boolean mayBegin =
                Chargeable.of(Charge.UNDECIDED, false, Set.of(status), false).mayBegin();

        assertThat(mayBegin)
                .isEqualTo(Set.of(QuotationStatus.ACCEPTED, QuotationStatus.WITHDRAWN, QuotationStatus.SUPERSEDED)
                        .contains(status));
        assertThat(Chargeable.of(Charge.UNDECIDED, false, Set.of(status), true).mayBegin())
                .isTrue();
        assertThat(Chargeable.of(Charge.UNDECIDED, false, List.of(status, QuotationStatus.ACCEPTED), false)
                        .mayBegin())
                .isTrue();
    }

    @Test
    void work_nobody_pays_for_begins_at_once_and_what_is_ruled_chargeable_does_not() {
        Chargeable.of(Charge.UNDECIDED, false, Set.of(), false).requireBeginning();
        Chargeable.of(Charge.UNDECIDED, true, Set.of(), true).requireBeginning();
        refused("charge.not-accepted", () -> Chargeable.of(Charge.UNDECIDED, true, Set.of(), false)
                .requireBeginning());
    }

    @Test
    void the_ruling_on_who_pays_counts_more_than_what_was_marked_or_offered() {
        refused("charge.not-accepted", () -> Chargeable.of(Charge.CHARGEABLE, false, Set.of(), false)
                .requireBeginning());
        Chargeable.of(Charge.CHARGEABLE, false, Set.of(QuotationStatus.ACCEPTED), false)
                .requireBeginning();
        Chargeable.of(Charge.FREE, true, Set.of(QuotationStatus.SENT), false).requireBeginning();
    }

    @Test
    void a_waiver_has_a_reason_and_is_given_once() {
        CaseCharge charge = new CaseCharge(7);
        assertThat(charge.mark(true, "王芳", NOON)).isTrue();
        assertThat(charge.mark(true, "王芳", NOON)).isFalse();
        refused("charge.waiver-reason.missing", () -> charge.waive(" ", "叶磊", NOON));
        charge.waive("停产，用户口头同意", "叶磊", NOON);

        assertThat(charge.waived()).isTrue();
        refused("charge.waived-already", () -> charge.waive("再次", "叶磊", NOON));
    }

    private void send() {
        quotation.send(CUSTOMER, "王芳", "hash", document(), TODAY, NOON);
    }

    private static Attachment document() {
        return new Attachment("BJ2026-000012.pdf", "application/pdf", 3, "00", 9);
    }

    private static Offer offer(String tax, LocalDate validUntil) {
        return new Offer(
                "太湖纺织",
                "李工",
                WritingLanguage.CHINESE,
                List.of(line("2", "500")),
                new BigDecimal(tax),
                validUntil,
                "含往返交通");
    }

    private static QuotationLine line(String quantity, String price) {
        return new QuotationLine(
                LineKind.PART, "ZP-1001", "空气滤芯", "件", new BigDecimal(quantity), new BigDecimal(price));
    }

    private static BigDecimal one() {
        return BigDecimal.ONE;
    }

    private static void refused(String code, Runnable action) {
        assertThatThrownBy(action::run).isInstanceOfSatisfying(RuleBroken.class, broken -> assertThat(broken.code())
                .isEqualTo(code));
    }
}
