package org.shouhou.application.quotation;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.shouhou.application.handling.Office;
import org.shouhou.application.port.PublicAddress;
import org.shouhou.domain.correspondence.WritingLanguage;
import org.shouhou.domain.quotation.LineKind;
import org.shouhou.domain.quotation.Offer;
import org.shouhou.domain.quotation.QuotationLine;

/** What the office needs for quotations, on memory. */
public final class Quoting {

    static final ZoneId COMPANY = ZoneId.of("Asia/Shanghai");

    final MakeQuotation make;
    final SendQuotation send;
    final AnswerOffer answer;
    final SettleCharge settle;
    final ViewQuotations view;
    final ExpireQuotations expire;

    Quoting(Office office) {
        var inHand = new QuotationInHand(
                office.quotations,
                office.intake.cases,
                office.access,
                office.acting,
                office.intake.tellOfCase,
                office.intake.clock,
                COMPANY);
        make = new MakeQuotation(inHand, draft(office), office.quotations, office.referrals, office.endReferral);
        send = new SendQuotation(
                inHand,
                sheet -> new ByteArrayInputStream(
                        ("%PDF " + sheet.quotation().label()).getBytes(StandardCharsets.UTF_8)),
                office.intake.documents,
                office.intake.contacts,
                office.intake.mailboxes,
                office.intake.sender,
                office.intake.writeMail,
                new PublicAddress("https://service.example.com/"));
        answer = new AnswerOffer(
                office.quotations,
                office.intake.cases,
                office.intake.documents,
                office.intake.sender,
                office.intake.tellOfCase,
                office.intake.clock,
                COMPANY);
        settle = new SettleCharge(inHand, office.quotations);
        view = new ViewQuotations(
                inHand,
                office.quotations,
                office.intake.contacts,
                office.customers,
                new ChargeableWork(office.quotations, office.intake.coverages));
        expire = new ExpireQuotations(
                office.quotations, office.intake.cases, office.intake.tellOfCase, office.intake.clock, COMPANY);
    }

    private static DraftQuotation draft(Office office) {
        return new DraftQuotation(office.quotations, office.intake.tellOfCase, COMPANY);
    }

    /** What takes a quotation that a department's system prepared. */
    public static TakePreparedQuotation takePrepared(Office office) {
        return new TakePreparedQuotation(
                office.quotations,
                office.intake.cases,
                office.intake.contacts,
                office.customers,
                office.endReferral,
                office.intake.tellOfCase,
                COMPANY);
    }

    static Offer offer(LocalDate validUntil) {
        return new Offer(
                "太湖纺织",
                "李雷",
                WritingLanguage.CHINESE,
                List.of(
                        new QuotationLine(
                                LineKind.PART, "ZP-1001", "空气滤芯", "件", new BigDecimal(2), new BigDecimal("385")),
                        new QuotationLine(LineKind.TRAVEL, "", "往返交通", "次", BigDecimal.ONE, new BigDecimal("230"))),
                new BigDecimal("13"),
                validUntil,
                "");
    }
}
