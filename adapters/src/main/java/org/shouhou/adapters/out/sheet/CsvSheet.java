package org.shouhou.adapters.out.sheet;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.shouhou.application.port.Sheets;

/** RFC 4180 in UTF-8 with a byte order mark. */
final class CsvSheet implements Sheets.Sheet {

    private static final char MARK = '\uFEFF';
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Writer writer;

    CsvSheet(OutputStream out, List<String> head) throws IOException {
        writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(MARK);
        row(head);
    }

    @Override
    public void row(List<?> cells) throws IOException {
        String separator = "";
        for (Object cell : cells) {
            writer.write(separator);
            writer.write(cell(cell));
            separator = ",";
        }
        writer.write("\r\n");
    }

    private static String cell(Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof LocalDateTime time) {
            return MINUTE.format(time);
        }
        if (cell instanceof Number) {
            return cell.toString();
        }
        String text = PlainText.of(cell.toString());
        return text.matches("(?s).*[,\"\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    @Override
    public void close() throws IOException {
        writer.flush();
    }
}
