package org.shouhou.domain.scan;

/**
 * A piece of text as it was read on a page, within one line.
 *
 * @param row which line of the page, counted from 0 at the top; pieces side by side have the same
 * @param confidence of the recogniser, 0 to 1
 * @param box where it stands on the upright page
 */
public record TextLine(int row, String text, double confidence, Box box) {

    /** In pixels of the upright page, from its top left corner. */
    public record Box(int x, int y, int width, int height) {}
}
