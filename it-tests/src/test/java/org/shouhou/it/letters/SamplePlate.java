package org.shouhou.it.letters;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Random;

/**
 * The plate of a machine (铭牌) as somebody photographs it with a phone: metal with a shine, from a little aside, not quite
 * sharp. Made up from a seed.
 *
 * @param labels how the plate names its fields: Chinese, Chinese set wide, or both languages
 */
public record SamplePlate(String serial, String model, int labels, long seed) {

    private static final int WIDTH = 1600;
    private static final int HEIGHT = 1200;
    private static final String[][] ROWS = {
        {"产品型号", "出厂编号", "排气压力", "电机功率", "出厂日期"},
        {"型　　号", "编　　号", "压　　力", "功　　率", "日　　期"},
        {"型号 MODEL", "出厂编号 SERIAL NO.", "压力 PRESSURE", "功率 POWER", "日期 DATE"},
        {"Model", "Serial No.", "Pressure", "Power", "Date"}
    };

    public static SamplePlate of(long seed) {
        SampleLetter letter = SampleLetter.of(seed);
        return new SamplePlate(letter.serial(), letter.model(), (int) (seed % ROWS.length), seed);
    }

    /** As a JPEG. */
    public byte[] photo(Font font) throws IOException {
        Random dice = new Random(seed * 17 + 3);
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(new Color(46, 72, 96));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.transform(AffineTransform.getRotateInstance(
                Math.toRadians(dice.nextDouble() * 12 - 6), WIDTH / 2.0, HEIGHT / 2.0));
        pen.shear(dice.nextDouble() * 0.12 - 0.06, dice.nextDouble() * 0.08 - 0.04);
        pen.setPaint(new GradientPaint(
                200, 150, new Color(178, 180, 182), 900 + dice.nextInt(500), 900, new Color(234, 235, 236), true));
        pen.fillRoundRect(180, 170, WIDTH - 360, HEIGHT - 340, 40, 40);
        pen.setColor(new Color(60, 60, 64));
        pen.setStroke(new BasicStroke(5));
        pen.drawRoundRect(200, 190, WIDTH - 400, HEIGHT - 380, 30, 30);
        pen.setColor(new Color(38, 38, 42));
        pen.setFont(font.deriveFont(Font.PLAIN, 66));
        pen.drawString("螺杆空气压缩机", 520, 300);
        String[] values = {
            model,
            serial,
            "0." + (7 + dice.nextInt(3)) + " MPa",
            (15 + dice.nextInt(200)) + " kW",
            (2018 + dice.nextInt(8)) + "." + (1 + dice.nextInt(12))
        };
        pen.setFont(font.deriveFont(Font.PLAIN, 48));
        for (int row = 0; row < values.length; row++) {
            int y = 420 + row * 104;
            pen.drawString(ROWS[labels][row], 250, y);
            pen.drawString(values[row], 810, y);
            pen.drawLine(790, y + 14, WIDTH - 250, y + 14);
        }
        pen.setFont(font.deriveFont(Font.PLAIN, 44));
        pen.drawString("智联压缩机有限公司", 590, 962);
        pen.dispose();
        return new Paper(font, 0, 0, 0.6 + dice.nextDouble(), 4 + dice.nextDouble() * 8, 0.7f, false, seed)
                .taken(picture);
    }
}
