package org.shouhou.it.letters;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.TextAttribute;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * A letter on paper as a scanner or a phone sees it: printed in a font, with a red seal over its signature, laid a little
 * askew, blurred, noisy, and saved as a small JPEG.
 *
 * @param degrees by how much it lies askew
 * @param blur of the lens, as the deviation of a bell in pixels; 0 for none
 * @param noise the deviation of each pixel's brightness of 255
 * @param quality of the JPEG, 0 to 1
 */
public record Paper(
        Font font, int dpi, double degrees, double blur, double noise, float quality, boolean seal, long seed) {

    private static final double INCHES_WIDE = 8.27;
    private static final double INCHES_HIGH = 11.69;
    private static final double MARGIN = 1.0;
    private static final double POINTS = 12.5;
    private static final double LEADING = 1.75;

    /** The font our own documents are printed in. */
    public static Font ours() throws IOException {
        try (InputStream in = Paper.class.getResourceAsStream("/fonts/NotoSansSC_400Regular.ttf")) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (FontFormatException broken) {
            throw new IOException(broken);
        }
    }

    /** Something between hardly and badly degraded, by the seed. */
    public static Paper degraded(Font font, long seed) {
        Random dice = new Random(seed * 31 + 7);
        int dpi = new int[] {150, 200, 250, 300}[dice.nextInt(4)];
        return new Paper(
                font,
                dpi,
                dice.nextDouble() * 6 - 3,
                dice.nextDouble() * dpi / 250,
                4 + dice.nextDouble() * 14,
                0.35f + dice.nextFloat() * 0.5f,
                dice.nextInt(3) > 0,
                seed);
    }

    /** As a JPEG. */
    public byte[] scan(SampleLetter letter) throws IOException {
        return taken(drawn(letter));
    }

    /** The same picture as this lens and this camera take it, as a JPEG. */
    byte[] taken(BufferedImage picture) throws IOException {
        return jpeg(noisy(blurred(picture)));
    }

    private BufferedImage drawn(SampleLetter letter) {
        int width = (int) (INCHES_WIDE * dpi);
        int height = (int) (INCHES_HIGH * dpi);
        BufferedImage page = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = page.createGraphics();
        pen.setColor(new Color(249, 247, 242));
        pen.fillRect(0, 0, width, height);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.rotate(Math.toRadians(degrees), width / 2.0, height / 2.0);
        float size = (float) (POINTS * dpi / 72);
        pen.setFont(font.deriveFont(Map.of(TextAttribute.SIZE, size)));
        pen.setColor(new Color(32, 32, 38));
        double y = MARGIN * dpi + size;
        for (String line : letter.lines()) {
            boolean right = line.endsWith(SampleLetter.RIGHT);
            String text = line.replace(SampleLetter.RIGHT, "");
            double x = right ? width - MARGIN * dpi - pen.getFontMetrics().stringWidth(text) : MARGIN * dpi;
            pen.drawString(text, (float) x, (float) y);
            y += size * LEADING;
        }
        if (seal) {
            seal(pen, width - MARGIN * dpi - 1.1 * dpi, y - 2.2 * size * LEADING);
        }
        pen.dispose();
        return page;
    }

    /** The company's red seal, over the name that signs. */
    private void seal(Graphics2D pen, double x, double y) {
        pen.setColor(new Color(206, 32, 41, 120));
        pen.setStroke(new BasicStroke(dpi * 0.03f));
        pen.draw(new Ellipse2D.Double(x - 0.8 * dpi, y - 0.8 * dpi, 1.6 * dpi, 1.6 * dpi));
        AffineTransform upright = pen.getTransform();
        pen.setFont(font.deriveFont(dpi * 0.17f));
        String round = "合同专用章售后服务";
        for (int i = 0; i < round.length(); i++) {
            pen.setTransform(upright);
            pen.rotate(Math.toRadians(-100 + 25.0 * i), x, y);
            pen.drawString(round.substring(i, i + 1), (float) (x - 0.08 * dpi), (float) (y - 0.55 * dpi));
        }
        pen.setTransform(upright);
        double[] star = new double[10];
        Path2D path = new Path2D.Double();
        for (int i = 0; i < star.length; i++) {
            double radius = dpi * (i % 2 == 0 ? 0.24 : 0.1);
            double angle = Math.toRadians(-90 + 36.0 * i);
            double px = x + radius * Math.cos(angle);
            double py = y + radius * Math.sin(angle);
            if (i == 0) {
                path.moveTo(px, py);
            } else {
                path.lineTo(px, py);
            }
        }
        path.closePath();
        pen.fill(path);
    }

    private BufferedImage blurred(BufferedImage page) {
        if (blur < 0.2) {
            return page;
        }
        int reach = (int) Math.ceil(2 * blur);
        int side = 2 * reach + 1;
        float[] bell = new float[side * side];
        float sum = 0;
        for (int i = 0; i < bell.length; i++) {
            int dx = i % side - reach;
            int dy = i / side - reach;
            bell[i] = (float) Math.exp(-(dx * dx + dy * dy) / (2 * blur * blur));
            sum += bell[i];
        }
        for (int i = 0; i < bell.length; i++) {
            bell[i] /= sum;
        }
        return new ConvolveOp(new Kernel(side, side, bell), ConvolveOp.EDGE_NO_OP, null).filter(page, null);
    }

    private BufferedImage noisy(BufferedImage page) {
        Random dice = new Random(seed);
        int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        for (int i = 0; i < pixels.length; i++) {
            int change = (int) (dice.nextGaussian() * noise);
            pixels[i] = (within((pixels[i] >> 16 & 255) + change) << 16)
                    | (within((pixels[i] >> 8 & 255) + change) << 8)
                    | within((pixels[i] & 255) + change);
        }
        page.setRGB(0, 0, page.getWidth(), page.getHeight(), pixels, 0, page.getWidth());
        return page;
    }

    private static int within(int brightness) {
        return Math.max(0, Math.min(255, brightness));
    }

    private byte[] jpeg(BufferedImage page) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(page, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
