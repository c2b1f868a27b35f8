package org.shouhou.adapters.out.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouhou.application.port.Sheets;
import org.shouhou.application.port.Sheets.Format;

class StreamedSheetsTest {

    private static final LocalDateTime TIME = LocalDateTime.of(2026, 3, 2, 8, 30);
    private static final List<String> HEAD = List.of("编号", "主题");

    private final Sheets sheets = new StreamedSheets();

    @Test
    void csv_begins_with_its_mark_and_quotes_what_needs_it() throws IOException {
        String csv =
                new String(written(Format.CSV, Arrays.asList("轴承 \"A\",\n二号", null, 7, TIME)), StandardCharsets.UTF_8);

        assertThat(csv).isEqualTo("\uFEFF编号,主题\r\n\"轴承 \"\"A\"\",\n二号\",,7,2026-03-02 08:30\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86 138", "-2", "@SUM(A1)", "\t=1", "  =cmd|'/c calc'!A1", "＝1"})
    void no_text_works_as_a_formula(String text) throws IOException {
        assertThat(new String(written(Format.CSV, List.of(text)), StandardCharsets.UTF_8))
                .contains("'" + text);
        assertThat(sheet(written(Format.XLSX, List.of(text))))
                .contains("inlineStr")
                .doesNotContain("<f>")
                .contains("'" + text);
    }

    @Test
    void xlsx_has_numbers_and_times_as_such() throws IOException {
        String sheet = sheet(written(Format.XLSX, Arrays.asList("轴承", 7, TIME, null)));

        assertThat(sheet).contains("轴承").contains("<v>7</v>").contains("<v>46083.354");
    }

    @Test
    void a_long_table_takes_no_more_memory_than_a_short_one() throws IOException {
        Runtime runtime = Runtime.getRuntime();
        long[] bytes = {0};
        OutputStream counted = new OutputStream() {
            @Override
            public void write(int it) {
                bytes[0]++;
            }

            @Override
            public void write(byte[] some, int from, int length) {
                bytes[0] += length;
            }
        };
        System.gc();
        long before = runtime.totalMemory() - runtime.freeMemory();
        try (Sheets.Sheet sheet = sheets.begin(Format.XLSX, counted, "服务单", HEAD)) {
            for (int i = 0; i < 120_000; i++) {
                sheet.row(List.of("SH2026-" + i, "主轴异响，请派人。" + i));
            }
            System.gc();
            assertThat(runtime.totalMemory() - runtime.freeMemory() - before).isLessThan(24_000_000);
        }
        assertThat(bytes[0]).isGreaterThan(500_000);
    }

    private byte[] written(Format format, List<?> row) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Sheets.Sheet sheet = sheets.begin(format, out, "服务单", HEAD)) {
            sheet.row(row);
        }
        return out.toByteArray();
    }

    /** By the directory at its end, as spreadsheet programs read it. */
    private static String sheet(byte[] workbook) throws IOException {
        Path file = Files.createTempFile("sheet", ".xlsx");
        try {
            Files.write(file, workbook);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                String xml = new String(
                        zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))
                                .readAllBytes(),
                        StandardCharsets.UTF_8);
                return Pattern.compile("&#x([0-9a-f]+);")
                        .matcher(xml)
                        .replaceAll(it -> Character.toString(Integer.parseInt(it.group(1), 16)))
                        .replace("&apos;", "'");
            }
        } finally {
            Files.delete(file);
        }
    }
}
