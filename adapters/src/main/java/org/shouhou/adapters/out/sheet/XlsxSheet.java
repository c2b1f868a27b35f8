package org.shouhou.adapters.out.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.shouhou.application.port.Sheets;

/** Excel's own format; what doesn't fit on one sheet goes on on the next. */
final class XlsxSheet implements Sheets.Sheet {

    private static final int ROWS_OF_A_SHEET = 1_000_000;
    private static final int FLUSHED_EVERY = 500;
    private static final String TIME = "yyyy-mm-dd hh:mm";

    private final Workbook workbook;
    private final String name;
    private final List<String> head;
    private Worksheet sheet;
    private int sheets;
    private int row;

    XlsxSheet(OutputStream out, String name, List<String> head) throws IOException {
        this.workbook = new Workbook(out, "Shouhou", null);
        this.name = name;
        this.head = head;
        beginSheet();
    }

    private void beginSheet() throws IOException {
        if (sheet != null) {
            sheet.close();
        }
        sheets++;
        sheet = workbook.newWorksheet(sheets == 1 ? name : name + " " + sheets);
        row = 0;
        for (int column = 0; column < head.size(); column++) {
            sheet.value(0, column, PlainText.of(head.get(column)));
        }
        sheet.freezePane(0, 1);
        row = 1;
    }

    @Override
    public void row(List<?> cells) throws IOException {
        if (row >= ROWS_OF_A_SHEET) {
            beginSheet();
        }
        for (int column = 0; column < cells.size(); column++) {
            put(column, cells.get(column));
        }
        row++;
        if (row % FLUSHED_EVERY == 0) {
            sheet.flush();
        }
    }

    private void put(int column, Object cell) {
        if (cell instanceof LocalDateTime time) {
            sheet.value(row, column, time);
            sheet.style(row, column).format(TIME).set();
        } else if (cell instanceof Number number) {
            sheet.value(row, column, number);
        } else if (cell != null) {
            sheet.inlineString(row, column, PlainText.of(cell.toString()));
        }
    }

    @Override
    public void close() throws IOException {
        sheet.close();
        workbook.close();
    }
}
