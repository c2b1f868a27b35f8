package org.shouhou.adapters.out.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.shouhou.application.port.Sheets;

/** Writes tables as CSV or XLSX; what a row takes is free again once it is written. */
@ApplicationScoped
public class StreamedSheets implements Sheets {

    @Override
    public Sheet begin(Format format, OutputStream out, String name, List<String> head) throws IOException {
        return switch (format) {
            case CSV -> new CsvSheet(out, head);
            case XLSX -> new XlsxSheet(out, name, head);
        };
    }
}
