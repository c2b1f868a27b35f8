package org.shouhou.adapters.out.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/**
 * Turns XHTML into PDF. Its font comes with us and goes along in the document, as far as it is used, so that neither the
 * server nor the reader needs one. One document at a time: the font is large while it is read.
 */
final class PdfPress {

    /** The name by which style sheets call the font. */
    static final String FONT = "Noto Sans SC";

    private static final String FONT_FILE = "../../../../../fonts/NotoSansSC_400Regular.ttf";
    private static final int REGULAR = 400;
    private static final List<Logger> QUIET =
            List.of(Logger.getLogger("org.apache.fontbox.ttf"), Logger.getLogger("org.apache.pdfbox.pdmodel.font"));

    static {
        // they would tell of every page, and of the same peculiarities of the font each time
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
        QUIET.forEach(logger -> logger.setLevel(Level.SEVERE));
        FontMappers.set(new SubstituteFont());
    }

    private PlainCharacters plainCharacters;

    byte[] print(String xhtml) throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        synchronized (PdfPress.class) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.useFont(PdfPress::font, FONT, REGULAR, FontStyle.NORMAL, true);
            builder.withHtmlContent(xhtml, null);
            builder.toStream(pdf);
            builder.run();
        }
        return searchable(pdf.toByteArray());
    }

    private byte[] searchable(byte[] pdf) throws IOException {
        synchronized (this) {
            if (plainCharacters == null) {
                plainCharacters = new PlainCharacters(font());
            }
        }
        ByteArrayOutputStream mended = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            plainCharacters.useIn(document);
            document.save(mended);
        }
        return mended.toByteArray();
    }

    /**
     * Found from where this class is, not by its own name: a server's class loader holds in memory for good what it was
     * asked for by name, and the font has 10 MB.
     */
    private static InputStream font() {
        try {
            return new URL(PdfPress.class.getResource("PdfPress.class"), FONT_FILE).openStream();
        } catch (IOException e) {
            throw new IllegalStateException(
                    "The font " + FONT_FILE + " is missing in this build; see docs/decisions/0018", e);
        }
    }
}
