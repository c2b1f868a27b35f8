package org.shouhou.adapters.out.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouhou.application.port.HtmlSanitizer.Pictures;
import org.shouhou.domain.correspondence.Attachment;

class OwaspHtmlSanitizerTest {

    private static final String NAMEPLATE = "data:image/png;base64,iVBORw0KGgo=";

    private static String sanitize(String html) {
        return sanitize(html, false);
    }

    private static String sanitize(String html, boolean fromElsewhere) {
        return new OwaspHtmlSanitizer().sanitize(html, new Pictures() {
            @Override
            public Optional<String> within(String reference) {
                return Optional.of(NAMEPLATE)
                        .filter(shown -> Attachment.contentIdIn(reference).equals("nameplate@x.example"));
            }

            @Override
            public boolean fromElsewhere() {
                return fromElsewhere;
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<svg onload=alert(1)><script>alert(1)</script></svg>",
                "<a href='javascript:alert(1)'>x</a>",
                "<a href=' java\tscript:alert(1)'>x</a>",
                "<iframe src='https://evil.example'></iframe>",
                "<object data='x.swf'></object><embed src='x.swf'>",
                "<form action='https://evil.example'><input name='password'><button>OK</button></form>",
                "<base href='https://evil.example/'>",
                "<meta http-equiv='refresh' content='0;url=https://evil.example'>",
                "<link rel=stylesheet href='https://evil.example/x.css'>",
                "<style>body{background:url(https://evil.example/t.gif)}</style>",
                "<div style='background-image:url(https://evil.example/t.gif)'>x</div>",
                "<div style='width:expression(alert(1))'>x</div>",
                "<img src='https://evil.example/t.gif'>",
                "<img src='data:text/html;base64,PHNjcmlwdD4='>",
                "<img src='data:image/svg+xml;base64,PHN2Zz4='>",
                "<table background='https://evil.example/t.gif'><tr><td>x</td></tr></table>",
                "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
                "<!--><img src=x onerror=alert(1)-->"
            })
    void nothing_runs_leads_away_or_is_fetched_from_elsewhere(String hostile) {
        assertThat(sanitize(hostile))
                .doesNotContainIgnoringCase("<script")
                .doesNotContainIgnoringCase("javascript:")
                .doesNotContainIgnoringCase("onerror=alert")
                .doesNotContain("evil.example")
                .doesNotContain("<svg", "<form", "<input", "<iframe", "<object", "<style", "svg+xml", "text/html")
                .doesNotContain("expression");
    }

    @Test
    void what_a_letter_consists_of_stays() {
        assertThat(sanitize("<p style=\"color:#c00\">主轴<b>异响</b></p>"))
                .isEqualTo("<p style=\"color:#c00\">主轴<b>异响</b></p>");
        assertThat(sanitize("<table border=\"1\"><tr><td colspan=\"2\">型号</td></tr></table>"))
                .contains("border=\"1\"", "colspan=\"2\"", "型号");
        assertThat(sanitize("<font color=\"red\">急</font><center>盖章</center>")).contains("急", "盖章");
    }

    @Test
    void a_picture_within_the_mail_stays() {
        assertThat(sanitize("<img alt=\"铭牌\" src=\"data:image/png;base64,iVBORw0KGgo=\">"))
                .contains("src=\"data:image/png;base64,iVBORw0KGgo")
                .contains("铭牌");
    }

    @Test
    void a_file_of_the_mail_stands_where_the_html_refers_to_it() {
        assertThat(sanitize("<img src='cid:nameplate@x.example'><img src=' CID:nameplate%40x.example'>"))
                .isEqualTo("<img src=\"data:image/png;base64,iVBORw0KGgo&#61;\" />".repeat(2));
        assertThat(sanitize("<img src='nameplate@x.example'>")).contains("base64");
        assertThat(sanitize("<img src='cid:other' alt='签章'><img src='p.gif'>")).isEqualTo("<img alt=\"签章\" />");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/t.gif", "HTTP://evil.example/t.gif", "//evil.example/t.gif"})
    void a_picture_from_elsewhere_is_fetched_only_where_that_was_asked_for(String url) {
        assertThat(sanitize("<p>见图<img src='" + url + "'></p>")).isEqualTo("<p>见图</p>");
        assertThat(sanitize("<p>见图<img src='" + url + "'></p>", true)).containsIgnoringCase("//evil.example/t.gif");
    }

    @Test
    void nothing_but_pictures_is_fetched_even_then() {
        assertThat(sanitize(
                        "<div style='background:url(https://evil.example/a)'>x</div><link href='https://evil.example/b'>"
                                + "<style>@import 'https://evil.example/c'</style><img srcset='https://evil.example/d 2x'>"
                                + "<video poster='https://evil.example/e'></video><img src='file:///etc/passwd'>",
                        true))
                .doesNotContain("evil.example")
                .doesNotContain("passwd");
    }

    @Test
    void a_link_opens_apart_from_the_mail_and_tells_nothing() {
        assertThat(sanitize("<a href='https://x.example/a?b=1&c' target='_top' onclick='x()'>报价</a>"))
                .isEqualTo("<a href=\"https://x.example/a?b&#61;1&amp;c\" target=\"_blank\""
                        + " rel=\"noopener noreferrer nofollow\">报价</a>");
        assertThat(sanitize("<a href='mailto:li@x.example'>写信</a>")).contains("href=\"mailto:li");
        assertThat(sanitize("<a href='tel:+8613800000000'>电话</a>")).contains("href=\"tel:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "data:text/html,x",
                "vbscript:x",
                "file:///c:/",
                "ftp://x.example",
                "/cases",
                "#top",
                "blob:https://x.example/1",
                "https:x.example",
                "ms-msdt:/id",
                "&#106;avascript:alert(1)"
            })
    void what_leads_anywhere_but_to_a_page_a_letter_or_a_call_is_no_link(String href) {
        assertThat(sanitize("<a href=\"" + href + "\">看这里</a>")).isEqualTo("<a>看这里</a>");
    }

    @ParameterizedTest
    @CsvSource({
        "https://bank.example/, https://evil.example/login, evil.example",
        "www.bank.example, http://evil.example, evil.example",
        "bank.example, https://bank.example@evil.example/, evil.example",
        "登录 https://bank.example/a 查看, https://bank.example.evil.example, bank.example.evil.example",
        "li@bank.example, mailto:li@evil.example?subject=x, li@evil.example",
        "bank.example, https://evil.example\\@bank.example/, evil.example",
        "bank.example, https://evil.example:8443/, evil.example",
    })
    void a_link_that_leads_elsewhere_than_its_words_say_says_so(String words, String href, String target) {
        assertThat(sanitize("<a href='" + href + "'>" + words + "</a>"))
                .endsWith("</a> [→ " + target.replace("@", "&#64;") + "]");
    }

    @ParameterizedTest
    @CsvSource({
        "https://x.example/a, https://x.example/b",
        "x.example, https://www.x.example/",
        "www.x.example, https://login.x.example/",
        "报价单, https://files.example/1",
        "CK6150 V2.0, https://files.example/1",
        "li@x.example, mailto:li@x.example",
        "x.example, tel:110",
    })
    void other_links_stay_as_they_are(String words, String href) {
        assertThat(sanitize("<a href='" + href + "'>" + words + "</a>")).endsWith("</a>");
    }

    @Test
    void what_is_broken_off_comes_out_well_formed() {
        assertThat(sanitize("<div><b>断")).isEqualTo("<div><b>断</b></div>");
    }
}
