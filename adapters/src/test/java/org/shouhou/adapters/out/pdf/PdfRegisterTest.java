package org.shouhou.adapters.out.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.shouhou.application.port.RegisterPrinter.Sheet;
import org.shouhou.application.register.RegisterLine;
import org.shouhou.application.register.RegisterTotals;
import org.shouhou.domain.correspondence.Channel;
import org.shouhou.domain.correspondence.Direction;
import org.shouhou.domain.customer.CorrespondentKind;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.Disposition;

class PdfRegisterTest {

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final PdfRegister printer = new PdfRegister(SHANGHAI, Clock.fixed(NOON, SHANGHAI));

    private static RegisterLine line(long number) {
        return new RegisterLine(
                number,
                number,
                Direction.IN,
                Channel.PHONE,
                NOON,
                "周工",
                CorrespondentKind.SALESPERSON,
                "太湖 <纺织>",
                "排气温度高",
                CaseNumber.of(2026, 61),
                "ZLV-75 ZL25-00001",
                Disposition.ON_SITE,
                "王芳",
                NOON.plusSeconds(600),
                "刘静");
    }

    @Test
    void a_month_lies_across_with_all_an_office_writes_down() throws IOException {
        var totals = new RegisterTotals(Map.of(Channel.PHONE, 3L), Map.of(Channel.LETTER, 1L), 2);
        try (InputStream printed = printer.print(new Sheet("2026-03", List.of(line(17)), true, totals), true);
                PDDocument document = Loader.loadPDF(printed.readAllBytes())) {
            var box = document.getPage(0).getMediaBox();
            assertThat(box.getWidth()).isGreaterThan(box.getHeight());
            assertThat(new PDFTextStripper().getText(document).replace("\r", "").replace("\n", ""))
                    .contains("来电来函登记簿 2026-03", "17", "2026-03-02 12:00", "电话", "周工", "销售员", "太湖 <纺织>")
                    .contains("排气温度高", "SH2026-000061", "派人现场处理", "王芳", "2026-03-02 12:10", "刘静")
                    .contains("来 3", "去 1", "未答复 2", "登记人：", "审核：")
                    .doesNotContain("未列出");
        }
    }

    @Test
    void a_long_one_goes_on_over_pages_and_says_where_it_was_cut() throws IOException {
        List<RegisterLine> many =
                LongStream.range(0, 120).mapToObj(PdfRegisterTest::line).toList();
        var totals = new RegisterTotals(Map.of(), Map.of(), 0);
        try (InputStream printed = printer.print(new Sheet("2026", many, false, totals), false);
                PDDocument document = Loader.loadPDF(printed.readAllBytes())) {
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
            assertThat(new PDFTextStripper().getText(document).replace("\n", " "))
                    .contains("Register of calls and letters", "sent on site", "the earliest are not listed");
        }
    }
}
