package org.shouhou.domain.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileSizeTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0 B, 0 B, 0 B",
        "25, 25 B, 25 B, 25 B",
        "1023, 1023 B, 1023 B, 1023 B",
        "1024, 1 KB, 1 KB, 1 KB",
        "1800, 2 KB, 2 KB, 1 KB",
        "1048064, 1.0 MB, 1.0 MB, 1023 KB",
        "1048575, 1.0 MB, 1.0 MB, 1023 KB",
        "1048576, 1.0 MB, 1.0 MB, 1.0 MB",
        "20971520, 20.0 MB, 20.0 MB, 20.0 MB",
        "20971521, 20.0 MB, 20.1 MB, 20.0 MB",
        "5368709120, 5120.0 MB, 5120.0 MB, 5120.0 MB"
    })
    void a_size_is_said_in_the_unit_that_fits(long bytes, String nearest, String asMuch, String asLimit) {
        FileSize size = new FileSize(bytes);
        assertThat(size).hasToString(nearest);
        assertThat(size.asMuch()).isEqualTo(asMuch);
        assertThat(size.asLimit()).isEqualTo(asLimit);
    }
}
