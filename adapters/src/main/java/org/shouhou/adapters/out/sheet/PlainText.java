package org.shouhou.adapters.out.sheet;

/** Texts that a spreadsheet program takes for nothing but text. */
final class PlainText {

    private static final String BEGINS_A_FORMULA = "=+-@＝＋－＠";
    private static final String BEGINS_A_CELL = "\t\r\n";
    private static final int LONGEST = 32_000;

    private PlainText() {}

    /** What {@link #of} has written: without the apostrophe, which is no part of the text. */
    static String read(String cell) {
        return cell.startsWith("'") && of(cell.substring(1)).startsWith("'") ? cell.substring(1) : cell;
    }

    /** With an apostrophe before what would otherwise be reckoned as a formula, and no longer than a cell holds. */
    static String of(String text) {
        String kept = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        String shown = kept.replaceAll("[\\p{Cntrl}&&[^\\t\\r\\n]]", "");
        String begin = shown.stripLeading();
        boolean formula = !begin.isEmpty() && BEGINS_A_FORMULA.indexOf(begin.charAt(0)) >= 0
                || !shown.isEmpty() && BEGINS_A_CELL.indexOf(shown.charAt(0)) >= 0;
        return formula ? "'" + shown : shown;
    }
}
