package org.shouhou.adapters.scan;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Map;

/** The sheet that is laid between two letters of a stack: a square barcode tells it, however it lies in the scanner. */
public final class SeparatorSheet {

    private static final String SAYS = "SHOUHOU:SEPARATOR";

    /** As many pixels as a barcode that fills a third of a page needs. */
    private static final int LONGEST_SIDE = 1_000;

    private static final int PRINTED_SIDE = 600;
    private static final int WHITE = 0xffffff;

    private SeparatorSheet() {}

    /** Whether a page is such a sheet. */
    public static boolean isOne(BufferedImage page) {
        double scale = Math.min(1, (double) LONGEST_SIDE / Math.max(page.getWidth(), page.getHeight()));
        int width = Math.max(1, (int) (page.getWidth() * scale));
        int height = Math.max(1, (int) (page.getHeight() * scale));
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D onto = small.createGraphics();
        onto.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        onto.drawImage(page, 0, 0, width, height, null);
        onto.dispose();
        var source = new RGBLuminanceSource(width, height, small.getRGB(0, 0, width, height, null, 0, width));
        try {
            return SAYS.equals(new QRCodeReader()
                    .decode(
                            new BinaryBitmap(new HybridBinarizer(source)),
                            Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE))
                    .getText());
        } catch (ReaderException noneOrDamaged) {
            return false;
        }
    }

    /** The barcode alone, on white. */
    public static BufferedImage barcode() {
        try {
            BitMatrix code = new QRCodeWriter().encode(SAYS, BarcodeFormat.QR_CODE, PRINTED_SIDE, PRINTED_SIDE);
            BufferedImage picture =
                    new BufferedImage(code.getWidth(), code.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
            for (int x = 0; x < code.getWidth(); x++) {
                for (int y = 0; y < code.getHeight(); y++) {
                    picture.setRGB(x, y, code.get(x, y) ? 0 : WHITE);
                }
            }
            return picture;
        } catch (WriterException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
