package org.shouhou.adapters.out.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.shouhou.application.port.SheetReader;
import org.shouhou.application.port.Sheets;

class TableFilesTest {

    private static List<List<String>> read(byte[] file) throws IOException {
        List<List<String>> all = new ArrayList<>();
        try (SheetReader.Rows rows = new TableFiles().open(new ByteArrayInputStream(file))) {
            rows.forEachRemaining(all::add);
        }
        return all;
    }

    private static List<List<String>> read(String text, Charset charset) throws IOException {
        return read(text.getBytes(charset));
    }

    @Test
    void excel_gives_texts_numbers_and_days_as_people_see_them_and_rows_left_out_as_empty() throws IOException {
        var out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "x", null)) {
            Worksheet sheet = workbook.newWorksheet("设备");
            sheet.value(0, 0, "型号");
            sheet.value(0, 1, "机号");
            sheet.value(0, 2, "交货日期");
            sheet.value(2, 0, "ZLH-250");
            sheet.value(2, 1, 20260001);
            sheet.value(2, 2, LocalDate.of(2025, 3, 1));
            sheet.style(2, 2).format("yyyy-mm-dd").set();
        }

        assertThat(read(out.toByteArray()))
                .containsExactly(List.of("型号", "机号", "交货日期"), List.of(), List.of("ZLH-250", "20260001", "2025-03-01"));
    }

    @Test
    void what_an_export_defused_comes_back_as_it_was() throws IOException {
        List<String> texts = List.of("+84 000 555 0142", "=1+1", "'k", "-", "abc");
        for (Sheets.Format format : Sheets.Format.values()) {
            var out = new ByteArrayOutputStream();
            try (Sheets.Sheet sheet = new StreamedSheets().begin(format, out, "x", List.of("a", "b", "c", "d", "e"))) {
                sheet.row(texts);
            }
            assertThat(read(out.toByteArray()).get(1)).as(format.name()).isEqualTo(texts);
        }
    }

    @Test
    void text_is_read_in_the_charset_and_with_the_separator_it_was_written_in() throws IOException {
        List<List<String>> expected = List.of(List.of("型号", "备注"), List.of("ZLH-250", "两行\n\"引号\",逗号"));
        String commas = "型号,备注\r\nZLH-250,\"两行\n\"\"引号\"\",逗号\"\r\n";
        assertThat(read(commas, StandardCharsets.UTF_8)).isEqualTo(expected);
        assertThat(read("\ufeff" + commas, StandardCharsets.UTF_8)).isEqualTo(expected);
        assertThat(read(commas, Charset.forName("GB18030"))).isEqualTo(expected);
        assertThat(read(
                        "\ufeff" + commas.replace("型号,", "型号\t").replace("ZLH-250,", "ZLH-250\t"),
                        StandardCharsets.UTF_16LE))
                .isEqualTo(expected);
        assertThat(read("a;b\n1,5;2\n", StandardCharsets.UTF_8))
                .containsExactly(List.of("a", "b"), List.of("1,5", "2"));
    }

    @Test
    void what_is_no_table_is_refused() {
        assertThatThrownBy(() -> read(new byte[] {'P', 'K', 3, 4, 0, 0})).hasMessageStartingWith("import.unreadable");
        assertThatThrownBy(() -> read(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}))
                .hasMessageStartingWith("import.old-excel");
        assertThatThrownBy(() -> read(new byte[] {1, 0, 2, 0, 3})).hasMessageStartingWith("import.unreadable");
    }

    @Test
    void what_unfolds_to_more_than_there_is_room_for_is_refused() throws IOException {
        var out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < 300; i++) {
                zip.write(zeros);
            }
        }
        assertThatThrownBy(() -> read(out.toByteArray())).hasMessageStartingWith("import.too-large");
    }
}
