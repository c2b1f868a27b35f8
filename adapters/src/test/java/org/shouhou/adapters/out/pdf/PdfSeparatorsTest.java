package org.shouhou.adapters.out.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.shouhou.adapters.scan.SeparatorSheet;

class PdfSeparatorsTest {

    @Test
    void the_printed_sheet_is_known_again_and_says_what_it_is_for() throws IOException {
        for (boolean chinese : new boolean[] {true, false}) {
            try (InputStream pdf = new PdfSeparators().print(chinese);
                    PDDocument document = Loader.loadPDF(pdf.readAllBytes())) {
                assertThat(document.getNumberOfPages()).isEqualTo(1);
                assertThat(SeparatorSheet.isOne(new PDFRenderer(document).renderImageWithDPI(0, 150)))
                        .isTrue();
                assertThat(new PDFTextStripper().getText(document)).contains(chinese ? "分隔页" : "Separator");
            }
        }
    }
}
