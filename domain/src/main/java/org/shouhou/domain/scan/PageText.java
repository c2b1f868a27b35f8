package org.shouhou.domain.scan;

import java.util.List;

/**
 * What was read on a page.
 *
 * @param turns how many quarter turns clockwise bring the picture upright, 0 to 3
 * @param width of the upright page, in pixels
 * @param height of the upright page, in pixels
 * @param lines from top to bottom, and from left to right
 */
public record PageText(int turns, int width, int height, List<TextLine> lines) {

    private static final String APART = "  ";

    public PageText {
        lines = List.copyOf(lines);
    }

    /** Line by line; pieces that stand apart in one line are kept apart. */
    public String text() {
        StringBuilder text = new StringBuilder();
        int row = -1;
        for (TextLine line : lines) {
            if (row >= 0) {
                text.append(line.row() == row ? APART : "\n");
            }
            text.append(line.text());
            row = line.row();
        }
        return text.toString();
    }
}
