package org.shouhou.adapters.out.scan;

import com.benjaminwan.ocrlibrary.Point;
import com.benjaminwan.ocrlibrary.TextBlock;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * The red seal of a Chinese company stands over the name that signs, and hides it from the engine. Seen through red glass it
 * is gone; what is printed in red, such as a letterhead, is read without the glass.
 */
final class RedInk {

    /** Of a hundred thousand pixels so many: a small seal on a page has some hundred. */
    private static final int SOME = 60;

    private static final int OF = 100_000;
    private static final int BRIGHT = 110;
    private static final int RED = 35;
    private static final int PALE = 170;
    private static final int WHITE = 255;

    /** Pieces of a seal's round writing are shorter, and less sure. */
    private static final int SHORTEST = 4;

    private static final double SURE = 0.9;

    private RedInk() {}

    static boolean isOn(BufferedImage picture) {
        if (picture.getColorModel().getNumColorComponents() < 3) {
            return false;
        }
        long red = 0;
        int[] row = new int[picture.getWidth()];
        for (int y = 0; y < picture.getHeight(); y++) {
            picture.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int pixel : row) {
                red += isRed(pixel) ? 1 : 0;
            }
        }
        return red * OF > (long) SOME * picture.getWidth() * picture.getHeight();
    }

    private static boolean isRed(int pixel) {
        int r = pixel >> 16 & 255;
        int g = pixel >> 8 & 255;
        int b = pixel & 255;
        return r > BRIGHT && r - Math.max(g, b) > RED;
    }

    /** In shades of grey, as through red glass. */
    static BufferedImage without(BufferedImage picture) {
        return grey(picture, RedInk::seen);
    }

    /** In shades of grey, by brightness alone: of colours a JPEG keeps but half of the pixels. */
    static BufferedImage darkened(BufferedImage picture) {
        return grey(
                picture, pixel -> (299 * (pixel >> 16 & 255) + 587 * (pixel >> 8 & 255) + 114 * (pixel & 255)) / 1000);
    }

    private static BufferedImage grey(BufferedImage picture, IntUnaryOperator shade) {
        BufferedImage grey = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        int[] row = new int[picture.getWidth()];
        int[] shades = new int[row.length];
        for (int y = 0; y < picture.getHeight(); y++) {
            picture.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int x = 0; x < row.length; x++) {
                shades[x] = shade.applyAsInt(row[x]);
            }
            grey.getRaster().setPixels(0, y, row.length, 1, shades);
        }
        return grey;
    }

    /** Pale red is paper; dark red may be black writing under the seal. */
    private static int seen(int pixel) {
        int r = pixel >> 16 & 255;
        return r > PALE && isRed(pixel) ? WHITE : r;
    }

    /** Adds what was read of red writing where nothing black stands, or only what is left of it was read. */
    static void add(List<TextBlock> black, List<TextBlock> all) {
        for (TextBlock it : all) {
            if (it.getText().length() < SHORTEST || ReadPages.confidence(it) < SURE) {
                continue;
            }
            Rectangle place = place(it);
            List<TextBlock> there =
                    black.stream().filter(one -> place.intersects(place(one))).toList();
            if (there.stream().allMatch(one -> ReadPages.confidence(one) < SURE)) {
                black.removeAll(there);
                black.add(it);
            }
        }
    }

    private static Rectangle place(TextBlock block) {
        Rectangle place = null;
        for (Point corner : block.getBoxPoint()) {
            Rectangle dot = new Rectangle(corner.getX(), corner.getY(), 1, 1);
            place = place == null ? dot : place.union(dot);
        }
        return place;
    }
}
