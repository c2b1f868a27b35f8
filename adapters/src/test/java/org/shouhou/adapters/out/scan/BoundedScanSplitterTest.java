package org.shouhou.adapters.out.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.shouhou.application.port.ScanSplitter;
import org.shouhou.application.port.ScanSplitter.Broken;
import org.shouhou.application.port.ScanSplitter.Page;
import org.shouhou.domain.document.ScanFormat;

class BoundedScanSplitterTest {

    private final BoundedScanSplitter splitter = new BoundedScanSplitter();

    @Test
    void the_pages_of_a_pdf_are_drawn_and_the_sheets_between_letters_told_however_they_lie() throws IOException {
        byte[] pdf = pdf(List.of(
                Sheet.with(List.of("第一封")),
                Sheet.separator(),
                Sheet.with(List.of("第二封")),
                Sheet.turned(Sheet.separator(), 1),
                Sheet.turned(Sheet.separator(), 2)));

        List<Page> pages = split(pdf, ScanFormat.PDF);

        assertThat(pages).extracting(Page::number).containsExactly(1, 2, 3, 4, 5);
        assertThat(pages).extracting(Page::separator).containsExactly(false, true, false, true, true);
        assertThat(pages.get(0).width()).as("A4 at 200 dpi").isBetween(1650, 1658);
        assertThat(pages.get(0).mediaType()).isEqualTo("image/jpeg");
    }

    @Test
    void a_fax_in_black_and_white_with_several_pages_is_one_file() throws IOException {
        BufferedImage page = Sheet.with(List.of("传真"));
        BufferedImage bits = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
        bits.getGraphics().drawImage(page, 0, 0, null);

        List<Page> pages = split(tiff(List.of(bits, bits, bits)), ScanFormat.TIFF);

        assertThat(pages).hasSize(3);
        assertThat(pages.get(2)).isEqualTo(new Page(3, false, "image/png", 1240, 1754));
    }

    @Test
    void a_photograph_is_a_page_and_a_huge_one_a_smaller_page() throws IOException {
        assertThat(split(Sheet.jpeg(Sheet.with(List.of("铭牌"))), ScanFormat.JPEG))
                .hasSize(1);
        byte[] huge = Sheet.jpeg(new BufferedImage(6000, 4000, BufferedImage.TYPE_INT_RGB));
        assertThat(split(huge, ScanFormat.JPEG).get(0).width()).isEqualTo(3000);
    }

    @Test
    void a_page_as_large_as_a_house_is_drawn_small() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage(new PDRectangle(14_000, 14_000)));
            Page page = split(bytes(document), ScanFormat.PDF).get(0);
            assertThat((long) page.width() * page.height()).isLessThan(9_100_000);
        }
    }

    @Test
    void what_cannot_be_taken_apart_says_why() throws IOException {
        refused("scan.damaged", new byte[] {'%', 'P', 'D', 'F', '-', '1'}, ScanFormat.PDF);
        refused("scan.damaged", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0}, ScanFormat.JPEG);
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            refused("scan.locked", bytes(document), ScanFormat.PDF);
        }
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i <= SplitScan.MOST_PAGES; i++) {
                document.addPage(new PDPage());
            }
            refused("scan.too-many-pages", bytes(document), ScanFormat.PDF);
        }
        byte[] page = Sheet.jpeg(Sheet.with(List.of()));
        refused("scan.damaged", Arrays.copyOf(page, page.length / 2), ScanFormat.JPEG);
        try (PDDocument document = new PDDocument()) {
            PDPage drawn = new PDPage();
            document.addPage(drawn);
            COSStream picture = document.getDocument().createCOSStream();
            picture.setItem(COSName.SUBTYPE, COSName.IMAGE);
            picture.setItem(COSName.FILTER, COSName.JPX_DECODE);
            try (OutputStream raw = picture.createRawOutputStream()) {
                raw.write(1);
            }
            PDResources resources = new PDResources();
            COSDictionary objects = new COSDictionary();
            objects.setItem(COSName.getPDFName("Im0"), picture);
            resources.getCOSObject().setItem(COSName.XOBJECT, objects);
            drawn.setResources(resources);
            refused("scan.jpeg2000", bytes(document), ScanFormat.PDF);
        }
        var hurried = new BoundedScanSplitter(Duration.ofMillis(1));
        assertThatThrownBy(() -> hurried.split(Sheet.stream(page), ScanFormat.JPEG))
                .isInstanceOfSatisfying(
                        Broken.class, it -> assertThat(it.code()).isEqualTo("scan.too-long"));
    }

    private void refused(String code, byte[] file, ScanFormat format) {
        assertThatThrownBy(() -> split(file, format)).isInstanceOfSatisfying(Broken.class, it -> assertThat(it.code())
                .isEqualTo(code));
    }

    private List<Page> split(byte[] file, ScanFormat format) throws IOException {
        try (ScanSplitter.Pages pages = splitter.split(Sheet.stream(file), format)) {
            for (Page page : pages.all()) {
                try (InputStream picture = pages.picture(page)) {
                    assertThat(ImageIO.read(picture).getWidth()).isEqualTo(page.width());
                }
            }
            return pages.all();
        }
    }

    private static byte[] pdf(List<BufferedImage> sheets) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (BufferedImage sheet : sheets) {
                boolean across = sheet.getWidth() > sheet.getHeight();
                PDRectangle a4 = PDRectangle.A4;
                PDPage page = new PDPage(across ? new PDRectangle(a4.getHeight(), a4.getWidth()) : a4);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.drawImage(
                            LosslessFactory.createFromImage(document, sheet),
                            0,
                            0,
                            page.getMediaBox().getWidth(),
                            page.getMediaBox().getHeight());
                }
            }
            return bytes(document);
        }
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    private static byte[] tiff(List<BufferedImage> pages) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(javax.imageio.ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionType("CCITT T.6");
            writer.prepareWriteSequence(null);
            for (BufferedImage page : pages) {
                writer.writeToSequence(new IIOImage(page, null, null), how);
            }
            writer.endWriteSequence();
        }
        return bytes.toByteArray();
    }
}
