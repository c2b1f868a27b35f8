package org.shouhou.adapters.out.scan;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Set;
import java.util.regex.Pattern;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.shouhou.adapters.scan.SeparatorSheet;

/**
 * What runs in the JVM beside: draws the pages of a scan as pictures into a folder, and says of each its number, file, size
 * and whether it is a separator sheet; then {@code end}, or {@code broken} and why.
 */
final class SplitScan {

    static final int MOST_PAGES = 200;

    private static final float DPI = 200;
    private static final float POINTS_AN_INCH = 72;

    /** An A4 page at 300 dpi has 8.7 million. */
    private static final double MOST_PIXELS = 9_000_000;

    private static final float QUALITY = 0.85f;

    /** What a reader says of a picture whose end is missing, which it shows in grey. */
    private static final Pattern CUT = Pattern.compile("(?i)premature|truncated");

    private final Path folder;
    private final PrintStream says;
    private int pages;
    private boolean cut;

    private SplitScan(Path folder, PrintStream says) {
        this.folder = folder;
        this.says = says;
    }

    /** @param given {@code pdf} or {@code picture}, the file, and the folder for the pages */
    public static void main(String[] given) {
        PrintStream says = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        SplitScan split = new SplitScan(Path.of(given[2]), says);
        try {
            if (given[0].equals("pdf")) {
                split.pdf(new File(given[1]));
            } else {
                split.pictures(new File(given[1]));
            }
            says.println(split.pages == 0 ? "broken scan.damaged" : "end");
        } catch (InvalidPasswordException locked) {
            says.println("broken scan.locked");
        } catch (Undrawable undrawable) {
            says.println("broken scan.jpeg2000");
        } catch (TooMany tooMany) {
            says.println("broken scan.too-many-pages");
        } catch (IOException | RuntimeException damaged) {
            says.println("broken scan.damaged");
        }
    }

    private static final class TooMany extends RuntimeException {}

    private static final class Undrawable extends IOException {}

    private void pdf(File file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file, IOUtils.createTempFileOnlyStreamCache())) {
            requireFew(document.getNumberOfPages());
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                requireDrawable(document.getPage(i));
                keep(renderer.renderImageWithDPI(i, dpi(document.getPage(i)), ImageType.RGB));
            }
        }
    }

    /** Pictures in JPEG 2000 would be left out of the page, and nobody would see what is missing. */
    private static void requireDrawable(PDPage page) throws IOException {
        COSDictionary objects = page.getResources() == null
                ? null
                : page.getResources().getCOSObject().getCOSDictionary(COSName.XOBJECT);
        for (COSName name : objects == null ? Set.<COSName>of() : objects.keySet()) {
            if (objects.getDictionaryObject(name) instanceof COSStream picture && isJpeg2000(picture.getFilters())) {
                throw new Undrawable();
            }
        }
    }

    /** @param filters one, several, or null */
    private static boolean isJpeg2000(COSBase filters) {
        return COSName.JPX_DECODE.equals(filters)
                || filters instanceof COSArray several && several.indexOf(COSName.JPX_DECODE) >= 0;
    }

    /** A page may be said to be as large as a house. */
    private static float dpi(PDPage page) {
        float scale = DPI / POINTS_AN_INCH;
        double pixels =
                (double) page.getCropBox().getWidth() * page.getCropBox().getHeight() * scale * scale;
        return pixels <= MOST_PIXELS ? DPI : (float) (DPI * Math.sqrt(MOST_PIXELS / pixels));
    }

    /** JPEG, PNG, or TIFF with any number of pages. */
    private void pictures(File file) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(file)) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("no picture");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                reader.addIIOReadWarningListener(
                        (source, warning) -> cut |= CUT.matcher(warning).find());
                int number = reader.getNumImages(true);
                requireFew(number);
                for (int i = 0; i < number; i++) {
                    BufferedImage page = reader.read(i, small(reader, i));
                    if (cut) {
                        throw new IOException("its end is missing");
                    }
                    keep(page);
                }
            } finally {
                reader.dispose();
            }
        }
    }

    private static ImageReadParam small(ImageReader reader, int index) throws IOException {
        ImageReadParam how = reader.getDefaultReadParam();
        double pixels = (double) reader.getWidth(index) * reader.getHeight(index);
        int every = (int) Math.ceil(Math.sqrt(pixels / MOST_PIXELS));
        if (every > 1) {
            how.setSourceSubsampling(every, every, 0, 0);
        }
        return how;
    }

    private static void requireFew(int number) {
        if (number > MOST_PAGES) {
            throw new TooMany();
        }
    }

    private void keep(BufferedImage page) throws IOException {
        pages++;
        boolean blackAndWhite = page.getType() == BufferedImage.TYPE_BYTE_BINARY;
        String name = pages + (blackAndWhite ? ".png" : ".jpg");
        File file = folder.resolve(name).toFile();
        if (blackAndWhite) {
            ImageIO.write(page, "png", file);
        } else {
            jpeg(opaque(page), file);
        }
        says.println(
                pages + " " + name + " " + page.getWidth() + " " + page.getHeight() + " " + SeparatorSheet.isOne(page));
    }

    private static BufferedImage opaque(BufferedImage page) {
        if (page.getType() == BufferedImage.TYPE_INT_RGB || page.getType() == BufferedImage.TYPE_BYTE_GRAY) {
            return page;
        }
        BufferedImage opaque = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D onto = opaque.createGraphics();
        onto.setColor(Color.WHITE);
        onto.fillRect(0, 0, page.getWidth(), page.getHeight());
        onto.drawImage(page, 0, 0, null);
        onto.dispose();
        return opaque;
    }

    private static void jpeg(BufferedImage page, File file) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(page, null, null), how);
        } finally {
            writer.dispose();
        }
    }
}
