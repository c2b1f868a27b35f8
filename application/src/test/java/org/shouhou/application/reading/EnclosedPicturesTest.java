package org.shouhou.application.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouhou.application.memory.MemoryDocumentStore;
import org.shouhou.domain.correspondence.Attachment;

class EnclosedPicturesTest {

    private static final String PNG = "\u0089PNG\r\n\u001a\nwhat follows";

    private final MemoryDocumentStore documents = new MemoryDocumentStore();
    private final List<Attachment> enclosed = new ArrayList<>();

    private void enclose(String contentId, String declared, String latin, long size) throws IOException {
        var stored = documents.store(new ByteArrayInputStream(latin.getBytes(StandardCharsets.ISO_8859_1)));
        enclosed.add(new Attachment("p", declared, size, stored.sha256(), stored.documentId(), contentId));
    }

    private EnclosedPictures pictures() {
        return new EnclosedPictures(enclosed, documents, false);
    }

    @Test
    void a_picture_is_filled_in_where_it_stands_each_time() throws IOException {
        enclose("a@x.example", "application/octet-stream", PNG, PNG.length());
        EnclosedPictures pictures = pictures();
        String html = "<p>铭牌" + pictures.within("cid:a%40x.example").orElseThrow() + "，再看"
                + pictures.within("CID:a@x.example").orElseThrow() + "</p>";
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        new ShownMail("铭牌", html, pictures).writeTo(out);

        String coded = "data:image/png;base64,"
                + Base64.getEncoder().encodeToString(PNG.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("<p>铭牌" + coded + "，再看" + coded + "</p>");
    }

    @Test
    void a_place_cannot_be_made_up() throws IOException {
        enclose("a", "image/png", PNG, PNG.length());
        String html = "placex0x place0x";
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        new ShownMail("铭牌", html, pictures()).writeTo(out);

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(html);
        assertThat(pictures().within("a")).isNotEqualTo(pictures().within("a"));
    }

    @ParameterizedTest
    @CsvSource({
        "'\u0089PNG\r\n\u001a\n', image/png",
        "'\u00ff\u00d8\u00ff\u00e0', image/jpeg",
        "GIF89a, image/gif",
        "BM6, image/bmp",
        "'RIFF\u0001\u0000\u0000\u0000WEBP', image/webp",
        "'RIFF\u0001\u0000\u0000\u0000WAVE', ",
        "'<svg xmlns=\"http://www.w3.org/2000/svg\">', ",
        "'<html>', ",
        "'%PDF-1.7', ",
        "'', "
    })
    void only_dots_are_shown_whatever_they_are_called(String bytes, String kind) throws IOException {
        enclose("a", "image/svg+xml", bytes, bytes.length());

        assertThat(pictures().within("cid:a").map(url -> url.substring(5, url.indexOf(';'))))
                .isEqualTo(Optional.ofNullable(kind));
    }

    @Test
    void pictures_are_bounded_one_by_one_and_together() throws IOException {
        enclose("huge", "image/png", PNG, EnclosedPictures.LARGEST + 1);
        enclose("large", "image/png", PNG, EnclosedPictures.LARGEST);
        EnclosedPictures pictures = pictures();

        assertThat(pictures.within("cid:huge")).isEmpty();
        for (int i = 0; i < EnclosedPictures.LARGEST_TOGETHER / EnclosedPictures.LARGEST; i++) {
            assertThat(pictures.within("cid:large")).isPresent();
        }
        assertThat(pictures.within("cid:large")).isEmpty();
        assertThat(pictures.within("cid:unknown")).isEmpty();
    }

    @Test
    void a_picture_is_not_shown_without_end() throws IOException {
        enclose("dot", "image/png", PNG, PNG.length());
        EnclosedPictures pictures = pictures();
        for (int i = 0; i < EnclosedPictures.MOST; i++) {
            assertThat(pictures.within("cid:dot")).isPresent();
        }
        assertThat(pictures.within("cid:dot")).isEmpty();
    }
}
