package org.shouhou.domain.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlateReadingTest {

    /** @param rows pieces side by side are parted by a bar */
    private static PageText plate(String... rows) {
        List<TextLine> lines = new ArrayList<>();
        for (int row = 0; row < rows.length; row++) {
            for (String piece : rows[row].split("\\|")) {
                lines.add(new TextLine(row, piece, 0.99, new TextLine.Box(0, row, 9, 9)));
            }
        }
        return new PageText(0, 1600, 1200, lines);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "出厂编号|ZX22-69761;ZX22-69761",
                "编|号|ZX20-06606;ZX20-06606",
                "出厂编号SERIALNO|ZL25-79719;ZL25-79719",
                "出厂编号（S/N）：202305170012;202305170012",
                "Serial No.|ZL24-16564;ZL24-16564",
                "SERIAL NUMBER: 7K-2210.4|DATE 2023.3;7K-2210.4",
                "机  号|zl23—06117;ZL23-06117",
                "S/N 00451|Model SA37A;00451"
            })
    void the_number_stands_behind_its_label(String row, String serial) {
        assertThat(PlateReading.serial(plate("螺杆空气压缩机", "产品型号|ZLV-90", row, "电机功率|74kW")))
                .contains(serial);
    }

    @Test
    void it_may_stand_a_row_below() {
        assertThat(PlateReading.serial(plate("Model", "SA37A", "Serial No.", "ZL24-16564", "Pressure", "0.8MPa")))
                .contains("ZL24-16564");
    }

    @Test
    void neither_a_permit_nor_a_measure_nor_a_date_is_one() {
        assertThat(PlateReading.serial(plate("许可证编号|TS2110-2023", "出厂编号", "0.85MPa")))
                .isEmpty();
        assertThat(PlateReading.serial(plate("出厂编号", "2023.11"))).isEmpty();
        assertThat(PlateReading.serial(plate("产品型号|ZLV-90"))).isEmpty();
    }

    @Test
    void the_plainest_label_counts() {
        assertThat(PlateReading.serial(plate("编号|A-1001", "出厂编号|ZX22-69761"))).contains("ZX22-69761");
    }
}
