package org.shouhou.adapters.out.pdf;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.Locale;
import java.util.ResourceBundle;
import javax.imageio.ImageIO;
import org.shouhou.adapters.scan.SeparatorSheet;
import org.shouhou.application.port.SeparatorPrinter;

/** Prints the sheet between letters on A4: its barcode, and what it is for. */
@ApplicationScoped
public class PdfSeparators implements SeparatorPrinter {

    private final PdfPress press = new PdfPress();

    @Override
    public InputStream print(boolean chinese) throws IOException {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(SeparatorSheet.barcode(), "png", picture);
        PrintedPage page = new PrintedPage(ResourceBundle.getBundle(
                "pdf.separator",
                chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH,
                PdfSeparators.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
        page.raw("<html><head><title>").word("title").raw("</title><style>").styles("separator.css");
        page.raw("</style></head><body><h1>").word("title").raw("</h1><p><img alt=\"\" src=\"data:image/png;base64,");
        page.raw(Base64.getEncoder().encodeToString(picture.toByteArray()));
        page.raw("\"/></p><p>").word("how").raw("</p></body></html>");
        return new ByteArrayInputStream(press.print(page.toString()));
    }
}
