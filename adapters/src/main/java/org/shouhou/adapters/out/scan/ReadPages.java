package org.shouhou.adapters.out.scan;

import com.benjaminwan.ocrlibrary.Point;
import com.benjaminwan.ocrlibrary.TextBlock;
import io.github.mymonstercat.Model;
import io.github.mymonstercat.ocr.InferenceEngine;
import io.github.mymonstercat.ocr.config.ParamConfig;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;

/**
 * What runs in the JVM beside: reads the text of one picture after the other. The engine writes to the standard output as
 * it likes, so what was read goes into a file, and a word nobody else knows says that it is there.
 */
final class ReadPages {

    /** Longer sides are shrunk for finding where text is: with all pixels a page would take 2.6 GB. */
    private static final int LONGEST_SIDE = 1_200;

    /** A page read with less may stand on its head. */
    private static final double SURE = 0.8;

    private static final int HALF = 2;

    private ReadPages() {}

    /** @param given the word that says that something is done */
    public static void main(String[] given) throws IOException {
        InferenceEngine engine = InferenceEngine.getInstance(Model.ONNX_PPOCR_V4);
        ParamConfig how = ParamConfig.getDefaultConfig();
        how.setMaxSideLen(LONGEST_SIDE);
        System.out.println(given[0]);
        BufferedReader asked = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String picture = asked.readLine(); picture != null; picture = asked.readLine()) {
            Path file = Path.of(picture);
            Files.writeString(Path.of(picture + ".read"), read(engine, how, file));
            System.out.println();
            System.out.println(given[0]);
        }
    }

    /**
     * The size in pixels and the quarter turns the picture was given before, then a line a piece of text: four corners, whether
     * it stood on its head, confidence, text.
     */
    private static String read(InferenceEngine engine, ParamConfig how, Path file) throws IOException {
        BufferedImage picture = ImageIO.read(file.toFile());
        boolean sealed = RedInk.isOn(picture);
        BufferedImage black = sealed ? RedInk.without(picture) : picture;
        List<TextBlock> blocks = sealed
                ? blocks(engine, how, file, black)
                : engine.runOcr(file.toString(), how).getTextBlocks();
        int turns = 0;
        if (confidence(blocks) < SURE) {
            // the engine sees by itself that lines stand on their heads, but not where they are few and short
            List<TextBlock> otherwise = blocks(engine, how, file, turned(black));
            if (confidence(otherwise) > confidence(blocks)) {
                blocks = otherwise;
                turns = HALF;
            }
        }
        if (sealed) {
            // a letterhead may be red as well
            blocks = new ArrayList<>(blocks);
            BufferedImage red = RedInk.darkened(picture);
            RedInk.add(blocks, blocks(engine, how, file, turns == 0 ? red : turned(red)));
        }
        StringBuilder read = new StringBuilder();
        read.append(picture.getWidth())
                .append(' ')
                .append(picture.getHeight())
                .append(' ')
                .append(turns)
                .append('\n');
        for (TextBlock block : blocks) {
            for (Point corner : block.getBoxPoint()) {
                read.append(corner.getX()).append(' ').append(corner.getY()).append(' ');
            }
            read.append(block.getAngleIndex())
                    .append(' ')
                    .append(String.format(Locale.ROOT, "%.3f", confidence(block)))
                    .append(' ')
                    .append(block.getText().replaceAll("\\R", " "))
                    .append('\n');
        }
        return read.toString();
    }

    private static List<TextBlock> blocks(InferenceEngine engine, ParamConfig how, Path file, BufferedImage picture)
            throws IOException {
        // of the formats the engine takes the one that costs nothing to write
        Path drawn = Path.of(file + ".bmp");
        ImageIO.write(picture, "bmp", drawn.toFile());
        return engine.runOcr(drawn.toString(), how).getTextBlocks();
    }

    private static BufferedImage turned(BufferedImage picture) {
        BufferedImage turned = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D onto = turned.createGraphics();
        onto.drawImage(picture, new AffineTransform(-1, 0, 0, -1, picture.getWidth(), picture.getHeight()), null);
        onto.dispose();
        return turned;
    }

    /** Of all characters on the page. */
    private static double confidence(List<TextBlock> blocks) {
        double sum = 0;
        int number = 0;
        for (TextBlock block : blocks) {
            for (float score : block.getCharScores()) {
                sum += score;
                number++;
            }
        }
        return number == 0 ? 0 : sum / number;
    }

    static double confidence(TextBlock block) {
        return confidence(List.of(block));
    }
}
