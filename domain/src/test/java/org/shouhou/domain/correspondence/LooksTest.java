package org.shouhou.domain.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LooksTest {

    private static final Attachment PHOTO = new Attachment("p.jpg", "image/jpeg", 300_000, "aa", 1, "p@x.example");

    private static Correspondence mail(String html, Attachment... files) {
        var content = new Correspondence.Content("li@x.example", "", "", "", "", "", html, null, null, List.of(files));
        return Correspondence.received(Channel.EMAIL, content, null, null, null, Instant.EPOCH, Instant.EPOCH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=\"cid:p@x.example\">",
                "<IMG width=3 SRC='CID:p%40x.example'>",
                "<img src=cid:p@x.example>",
                "<img alt='x' src=\" cid:p@x.example \">",
                "<p>见图<img src='p@x.example'></p>"
            })
    void a_picture_is_known_to_stand_at_its_place(String html) {
        Correspondence mail = mail("<p>主轴</p>" + html, PHOTO);

        assertThat(mail.attachments().get(0).contentId()).isEqualTo("p@x.example");
        assertThat(mail.looksMatter()).isTrue();
    }

    @Test
    void what_the_html_does_not_refer_to_is_a_file_like_any_other() {
        assertThat(mail("<p>cid:p@x.example</p>", PHOTO).attachments().get(0).contentId())
                .isNull();
        assertThat(mail(null, PHOTO).attachments().get(0).contentId()).isNull();
        assertThat(mail("<p>x</p>", PHOTO).looksMatter()).isFalse();
    }

    @Test
    void the_logo_under_a_signature_does_not_make_the_looks_matter() {
        var logo = new Attachment("logo.png", "image/png", 6_000, "aa", 1, "logo");

        Correspondence mail = mail("<p>请派人</p><table><tr><td><img src='cid:logo'></td><td>李雷</td></tr></table>", logo);

        assertThat(mail.looksMatter()).isFalse();
        assertThat(mail.attachments().get(0).contentId()).isEqualTo("logo");
    }

    @Test
    void what_was_quoted_does_not_make_the_looks_matter_but_what_was_passed_on_does() {
        String picture = "<blockquote><img src='cid:p@x.example'></blockquote>";

        assertThat(mail("<body><p>好的</p>" + picture, PHOTO).looksMatter()).isFalse();
        assertThat(mail("<html><head><style>p{}</style></head><body> " + picture, PHOTO)
                        .looksMatter())
                .isTrue();
    }

    @Test
    void a_table_of_figures_matters_and_one_for_the_layout_does_not() {
        String row = "<tr><td>型号</td><td>数量</td></tr>";
        assertThat(mail("<table border=1>" + row + row + "</table>").looksMatter())
                .isTrue();
        assertThat(mail("<table class=MsoTableGrid>" + row + row + "</table>").looksMatter())
                .isTrue();
        assertThat(mail("<table>"
                                + row.replace("<td", "<td style='border:1px solid #000'")
                                        .repeat(2) + "</table>")
                        .looksMatter())
                .isTrue();
        assertThat(mail("<table>" + "<tr><td>1<td>2<td>3".repeat(5) + "</table>")
                        .looksMatter())
                .isTrue();
        assertThat(mail("<table border=0>" + row + row + "</table>").looksMatter())
                .isFalse();
        assertThat(mail("<table border=1><tr><td>一个框</table>").looksMatter()).isFalse();
    }

    @Test
    void pictures_from_elsewhere_are_counted() {
        Correspondence mail =
                mail("<img src='https://x.example/1'><img src=\"HTTP://x.example/2\"><img src=//x.example/3>"
                        + "<img src='cid:p@x.example'><img src='data:image/png;base64,AA=='><img alt='http://x'>");

        assertThat(mail.picturesElsewhere()).isEqualTo(3);
        assertThat(mail.looksMatter()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img ",
                "<td style='border:",
                "<img src=",
                "<img src=\"",
                "<img src='",
                "<table",
                "<",
                "src =  ",
                "border: ",
                "border-top: ",
                "<a href='https://x.example'>x</a>",
                "<div>",
                "<td>"
            })
    void html_made_to_take_long_does_not(String piece) {
        // as much as is kept of a mail; what grows with the square of it would take hours
        String html = piece.repeat(2_000_000 / piece.length());

        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> mail(html));
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> mail("<td " + html));
    }
}
