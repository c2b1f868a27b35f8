package org.shouhou.adapters.out.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.shouhou.domain.scan.PageText;
import org.shouhou.domain.scan.TextLine;

/** Brings what was found on a picture into the order in which people read it, on the page as they hold it. */
final class PageLayout {

    /** A side that much longer than the other tells how a piece of text runs. */
    private static final double CLEARLY_LONGER = 1.5;

    /** Pieces that much wider than high tell how the page is tilted. */
    private static final int WIDE = 5;

    private PageLayout() {}

    /**
     * A piece of text as the engine found it.
     *
     * @param corners x and y of the four, in pixels of the picture
     * @param onItsHead whether it could be read only upside down
     */
    record Found(double[] corners, boolean onItsHead, double confidence, String text) {

        private double spanOfX() {
            return span(0);
        }

        private double spanOfY() {
            return span(1);
        }

        private double span(int from) {
            double least = Double.MAX_VALUE;
            double most = -Double.MAX_VALUE;
            for (int i = from; i < corners.length; i += 2) {
                least = Math.min(least, corners[i]);
                most = Math.max(most, corners[i]);
            }
            return most - least;
        }
    }

    /** A piece of text on the upright page. */
    private record Placed(Found found, double[] x, double[] y) {

        double left() {
            return Arrays.stream(x).min().orElse(0);
        }

        double right() {
            return Arrays.stream(x).max().orElse(0);
        }

        double top() {
            return Arrays.stream(y).min().orElse(0);
        }

        double bottom() {
            return Arrays.stream(y).max().orElse(0);
        }

        double middleX() {
            return Arrays.stream(x).average().orElse(0);
        }

        double middleY() {
            return Arrays.stream(y).average().orElse(0);
        }

        /** How high its characters are, whatever its tilt. */
        double height(double tilt) {
            double drawn = (right() - left()) * Math.abs(Math.tan(tilt));
            return Math.max(1, bottom() - top() - drawn);
        }

        /** By which angle it falls to the right. */
        double tilt() {
            Integer[] byX = {0, 1, 2, 3};
            Arrays.sort(byX, Comparator.comparingDouble(i -> x[i]));
            double leftX = (x[byX[0]] + x[byX[1]]) / 2;
            double leftY = (y[byX[0]] + y[byX[1]]) / 2;
            double rightX = (x[byX[2]] + x[byX[3]]) / 2;
            double rightY = (y[byX[2]] + y[byX[3]]) / 2;
            return Math.atan2(rightY - leftY, rightX - leftX);
        }
    }

    /** @param turns how many quarter turns clockwise the picture was given before anything was looked for on it */
    static PageText of(int width, int height, int turns, List<Found> found) {
        int turned = turned(found);
        int uprightWidth = turned % 2 == 0 ? width : height;
        int uprightHeight = turned % 2 == 0 ? height : width;
        List<Placed> placed = found.stream()
                .map(it -> upright(it, turned, uprightWidth, uprightHeight))
                .toList();
        return new PageText((turns + 4 - turned) % 4, uprightWidth, uprightHeight, inOrder(placed, uprightWidth / 2.0));
    }

    /** By how many quarter turns clockwise the page lay in the scanner; every character has a vote. */
    private static int turned(List<Found> found) {
        int[] votes = new int[4];
        for (Found it : found) {
            int length = it.text().codePointCount(0, it.text().length());
            if (length < 2) {
                continue;
            }
            boolean upAndDown = it.spanOfY() > CLEARLY_LONGER * it.spanOfX();
            votes[upAndDown ? it.onItsHead() ? 3 : 1 : it.onItsHead() ? 2 : 0] += length;
        }
        int most = 0;
        for (int i = 1; i < votes.length; i++) {
            most = votes[i] > votes[most] ? i : most;
        }
        return most;
    }

    private static Placed upright(Found it, int turned, int width, int height) {
        double[] x = new double[4];
        double[] y = new double[4];
        for (int i = 0; i < 4; i++) {
            double there = it.corners()[2 * i];
            double down = it.corners()[2 * i + 1];
            x[i] = switch (turned) {
                case 0 -> there;
                case 1 -> down;
                case 2 -> width - there;
                default -> width - down;
            };
            y[i] = switch (turned) {
                case 0 -> down;
                case 1 -> height - there;
                case 2 -> height - down;
                default -> there;
            };
        }
        return new Placed(it, x, y);
    }

    private static List<TextLine> inOrder(List<Placed> placed, double middle) {
        double tilt = tilt(placed);
        Comparator<Placed> byHeight = Comparator.comparingDouble(it -> level(it, tilt, middle));
        List<Placed> sorted = new ArrayList<>(placed);
        sorted.sort(byHeight);
        List<TextLine> lines = new ArrayList<>();
        List<Placed> row = new ArrayList<>();
        int rows = 0;
        for (Placed it : sorted) {
            if (!row.isEmpty() && !besides(row.get(0), it, tilt, middle)) {
                add(lines, row, rows++);
                row.clear();
            }
            row.add(it);
        }
        add(lines, row, rows);
        return lines;
    }

    /** Where it would stand on a page that isn't tilted. */
    private static double level(Placed it, double tilt, double middle) {
        return it.middleY() - Math.tan(tilt) * (it.middleX() - middle);
    }

    private static boolean besides(Placed one, Placed other, double tilt, double middle) {
        double apart = Math.abs(level(one, tilt, middle) - level(other, tilt, middle));
        return apart < Math.min(one.height(tilt), other.height(tilt)) / 2;
    }

    private static void add(List<TextLine> lines, List<Placed> row, int number) {
        row.sort(Comparator.comparingDouble(Placed::left));
        for (Placed it : row) {
            lines.add(new TextLine(
                    number,
                    it.found().text(),
                    it.found().confidence(),
                    new TextLine.Box(
                            (int) Math.round(it.left()),
                            (int) Math.round(it.top()),
                            (int) Math.round(it.right() - it.left()),
                            (int) Math.round(it.bottom() - it.top()))));
        }
    }

    /** That of most of the long pieces. */
    private static double tilt(List<Placed> placed) {
        double[] tilts = placed.stream()
                .filter(it -> it.right() - it.left() > WIDE * (it.bottom() - it.top()))
                .mapToDouble(Placed::tilt)
                .sorted()
                .toArray();
        return tilts.length == 0 ? 0 : tilts[tilts.length / 2];
    }
}
