package org.shouhou.adapters.out.scan;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javax.imageio.ImageIO;
import org.shouhou.adapters.scan.SeparatorSheet;

/** A sheet of paper with text on it, as a picture. */
final class Sheet {

    private static final int WIDTH = 1240;
    private static final int HEIGHT = 1754;

    private Sheet() {}

    static BufferedImage with(List<String> lines) throws IOException {
        BufferedImage sheet = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = sheet.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(Color.BLACK);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setFont(font().deriveFont(28f));
        int y = 200;
        for (String line : lines) {
            pen.drawString(line, 150, y);
            y += 60;
        }
        pen.dispose();
        return sheet;
    }

    static BufferedImage separator() {
        BufferedImage sheet = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = sheet.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.drawImage(SeparatorSheet.barcode(), 300, 400, null);
        pen.dispose();
        return sheet;
    }

    /** Laid into the scanner with so many quarter turns clockwise. */
    static BufferedImage turned(BufferedImage sheet, int turns) {
        boolean across = turns % 2 == 1;
        BufferedImage turned = new BufferedImage(
                across ? sheet.getHeight() : sheet.getWidth(),
                across ? sheet.getWidth() : sheet.getHeight(),
                BufferedImage.TYPE_INT_RGB);
        AffineTransform how = new AffineTransform();
        how.translate(turned.getWidth() / 2.0, turned.getHeight() / 2.0);
        how.quadrantRotate(turns);
        how.translate(-sheet.getWidth() / 2.0, -sheet.getHeight() / 2.0);
        Graphics2D onto = turned.createGraphics();
        onto.drawImage(sheet, how, null);
        onto.dispose();
        return turned;
    }

    static byte[] jpeg(BufferedImage sheet) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(sheet, "jpeg", out);
        return out.toByteArray();
    }

    static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    static Font font() throws IOException {
        try (InputStream in = Sheet.class.getResourceAsStream("/fonts/NotoSansSC_400Regular.ttf")) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (FontFormatException broken) {
            throw new IOException(broken);
        }
    }
}
