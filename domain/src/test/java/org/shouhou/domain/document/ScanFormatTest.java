package org.shouhou.domain.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ScanFormatTest {

    @Test
    void the_first_bytes_tell_the_format() {
        assertThat(of("%PDF-1.7\n")).isEqualTo(ScanFormat.PDF);
        assertThat(of("\u00ff\u00d8\u00ff\u00e0..JFIF")).isEqualTo(ScanFormat.JPEG);
        assertThat(of("\u0089PNG\r\n\u001a\n....")).isEqualTo(ScanFormat.PNG);
        assertThat(of("II*\0....")).isEqualTo(ScanFormat.TIFF);
        assertThat(of("MM\0*....")).isEqualTo(ScanFormat.TIFF);
        assertThat(of("RIFF....WEBPVP8 ")).isEqualTo(ScanFormat.WEBP);
        assertThat(of("\0\0\0\u0018ftypheic")).isEqualTo(ScanFormat.HEIC);
    }

    @Test
    void anything_else_is_no_scan() {
        assertThat(of("")).isNull();
        assertThat(of("%PD")).isNull();
        assertThat(of("MZ\u0090\0 a program")).isNull();
        assertThat(of("<html>%PDF-")).isNull();
        assertThat(of("RIFF....AVI LIST")).isNull();
    }

    private static ScanFormat of(String bytes) {
        return ScanFormat.of(bytes.getBytes(StandardCharsets.ISO_8859_1)).orElse(null);
    }
}
