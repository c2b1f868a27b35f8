package org.shouhou.adapters.out.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.shouhou.application.port.SheetReader;
import org.shouhou.domain.RuleBroken;

/** The first sheet of an Excel file, row by row; days are given as {@code yyyy-MM-dd}, rows left out as empty ones. */
final class XlsxRows implements SheetReader.Rows {

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private Row ahead;
    private int next = 1;

    XlsxRows(InputStream file) throws IOException {
        try {
            workbook = new ReadableWorkbook(file, new ReadingOptions(true, false));
            stream = workbook.getFirstSheet().openStream();
            rows = stream.iterator();
        } catch (ExcelReaderException broken) {
            throw unreadable(broken);
        }
    }

    @Override
    public boolean hasNext() {
        try {
            return ahead != null || rows.hasNext();
        } catch (ExcelReaderException broken) {
            throw unreadable(broken);
        }
    }

    @Override
    public List<String> next() {
        try {
            Row row = ahead == null ? rows.next() : ahead;
            ahead = null;
            if (row.getRowNum() > next) {
                ahead = row;
                next++;
                return List.of();
            }
            next = row.getRowNum() + 1;
            return cells(row);
        } catch (ExcelReaderException broken) {
            throw unreadable(broken);
        }
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int at = 0; at < row.getCellCount(); at++) {
            cells.add(row.getOptionalCell(at)
                    .map(XlsxRows::text)
                    .map(PlainText::read)
                    .orElse(""));
        }
        return cells;
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER && isDay(cell)) {
            return cell.asDate().toLocalDate().toString();
        }
        if (cell.getType() == CellType.NUMBER) {
            BigDecimal number = cell.asNumber().stripTrailingZeros();
            return number.toPlainString();
        }
        String raw = cell.getType() == CellType.STRING ? cell.asString() : cell.getText();
        return raw == null ? "" : raw;
    }

    private static boolean isDay(Cell cell) {
        String format = cell.getDataFormatString();
        return format != null
                && format.toLowerCase(Locale.ROOT)
                        .replaceAll("\\[[^]]*]|\"[^\"]*\"", "")
                        .contains("y");
    }

    private static RuleBroken unreadable(ExcelReaderException broken) {
        RuleBroken problem = new RuleBroken("import.unreadable");
        problem.initCause(broken);
        return problem;
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
