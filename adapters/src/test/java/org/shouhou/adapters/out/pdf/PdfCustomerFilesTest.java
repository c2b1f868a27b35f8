package org.shouhou.adapters.out.pdf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouhou.adapters.spool.Spools;
import org.shouhou.application.customers.ContactRow;
import org.shouhou.application.customers.CustomerView;
import org.shouhou.application.customers.FileDocument;
import org.shouhou.application.customers.FileEvent;
import org.shouhou.application.customers.Kin;
import org.shouhou.application.memory.MemoryDocumentStore;
import org.shouhou.application.port.CustomerFilePrinter.Content;
import org.shouhou.domain.customer.CorrespondentKind;
import org.shouhou.domain.customer.CustomerDetails;

class PdfCustomerFilesTest {

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @TempDir
    private Path directory;

    private final MemoryDocumentStore documents = new MemoryDocumentStore();
    private PdfCustomerFiles printer;
    private final CustomerView customer = new CustomerView(
            7,
            1,
            new CustomerDetails("太湖纺织机械有限公司", "太湖纺织", "K9001", null, "宜兴市 <8 号>", true, ""),
            true,
            "华东",
            "East China",
            List.of(new ContactRow(
                    1,
                    "周工",
                    "设备科",
                    CorrespondentKind.CUSTOMER,
                    7L,
                    "太湖纺织",
                    List.of("zhou@b.example"),
                    List.of("0510-88886666"),
                    true)),
            Kin.NONE,
            List.of());

    @Test
    void a_file_tells_who_the_customer_is_and_what_happened() throws IOException {
        String text = text(
                List.of(
                        new FileEvent(FileEvent.Kind.RESOLVED, NOON, 1, "轴承异响", "更换轴承。\n试机 <正常>", "SH2026-000061"),
                        new FileEvent(
                                FileEvent.Kind.DELIVERED,
                                Instant.parse("2025-03-14T16:00:00Z"),
                                2,
                                "ZL25-00001",
                                "ZLV-75",
                                null)),
                true,
                true);
        assertThat(text)
                .contains("用户服务档案", "太湖纺织机械有限公司", "K9001", "华东", "宜兴市 <8 号>")
                .contains("周工", "0510-88886666", "zhou@b.example")
                .contains("2026-03-02 12:00", "SH2026-000061", "更换轴承。", "试机 <正常>")
                .contains("2025-03-15", "设备交货", "ZL25-00001")
                .doesNotContain("更早的经历未列出", "2025-03-15 00:00");
    }

    @Test
    void a_long_one_goes_on_over_pages_and_says_where_it_was_cut() throws IOException {
        List<FileEvent> many = IntStream.range(0, 400)
                .mapToObj(i -> new FileEvent(
                        FileEvent.Kind.RECEIVED, NOON.minusSeconds(i), i, "Letter " + i, "", "SH2026-000061"))
                .toList();
        String text = text(many, false, false);
        assertThat(text)
                .contains("Customer service file", "East China", "Letter 399", "What happened before isn't listed.");
    }

    @BeforeEach
    void press() {
        printer = new PdfCustomerFiles(documents, new Spools(directory), SHANGHAI, Clock.fixed(NOON, SHANGHAI));
    }

    @Test
    void its_documents_go_along_as_they_are() throws IOException {
        byte[] large = new byte[600_000];
        new Random(7).nextBytes(large);
        List<FileDocument> files = List.of(
                document(FileEvent.Kind.RECEIVED, "现场照片.jpg", "image/jpeg", large, "SH2026-000061"),
                document(FileEvent.Kind.CONTRACT, "合同.pdf", "application/pdf", "no PDF at all".getBytes(UTF_8), null));
        Content content = new Content(customer, List.of(), true, files, false);

        byte[] pdf;
        try (InputStream printed = printer.print(content, true)) {
            pdf = printed.readAllBytes();
        }

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("001", "现场照片.jpg", "600 kB", "SH2026-000061", "合同.pdf", "更早的或太大的文件未附上");
            Map<String, PDComplexFileSpecification> enclosed =
                    document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            assertThat(enclosed.values())
                    .extracting(PDComplexFileSpecification::getFileUnicode)
                    .containsExactly("001 现场照片.jpg", "002 合同.pdf");
            assertThat(enclosed.get("00001").getEmbeddedFileUnicode().toByteArray())
                    .isEqualTo(large);
        }
        try (Stream<Path> left = Files.list(directory)) {
            assertThat(left).isEmpty();
        }
    }

    private FileDocument document(FileEvent.Kind kind, String name, String type, byte[] bytes, String caseNumber)
            throws IOException {
        long id = documents.store(new ByteArrayInputStream(bytes)).documentId();
        return new FileDocument(kind, NOON, name, type, bytes.length, id, caseNumber);
    }

    private String text(List<FileEvent> events, boolean all, boolean chinese) throws IOException {
        try (InputStream printed = printer.print(new Content(customer, events, all, List.of(), true), chinese);
                PDDocument document = Loader.loadPDF(printed.readAllBytes())) {
            return new PDFTextStripper().getText(document);
        }
    }
}
