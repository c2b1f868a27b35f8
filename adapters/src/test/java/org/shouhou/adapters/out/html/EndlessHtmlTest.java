package org.shouhou.adapters.out.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouhou.application.port.HtmlSanitizer.Pictures;

/** HTML that was made to exhaust whoever reads it. */
class EndlessHtmlTest {

    private static final int LONG = 10_000_000;

    private static final Pictures NONE = new Pictures() {
        @Override
        public Optional<String> within(String reference) {
            return Optional.empty();
        }

        @Override
        public boolean fromElsewhere() {
            return false;
        }
    };

    static Stream<Made> made() {
        return Stream.of(
                many("links", 100_000, i -> "<a href='https://x.example/" + i + "'>www.y.example</a> "),
                many("deep", 5_000, i -> "<div>"),
                many("deeper", LONG / 5, i -> "<div>"),
                many("deep tables", 100_000, i -> "<table><tr><td>"),
                many("misnested", 100_000, i -> "<b><i><p></b></i>"),
                many("formatting", 100_000, i -> "<font size=" + i % 100 + "><p>"),
                many("words", LONG / 10, i -> "主轴异响，请尽快派人。"),
                many("ends without beginnings", LONG / 6, i -> "</div>"),
                many("beginnings of tags", LONG, i -> "<"),
                many("beginnings of comments", LONG / 4, i -> "<!--"),
                many("entities", LONG / 5, i -> "&amp;"),
                many("half entities", LONG / 2, i -> "&#"),
                many("long entity", LONG, i -> i == 0 ? "&" : "a"),
                many("attributes", LONG / 8, i -> i == 0 ? "<p " : "a" + i + "=x "),
                many("style sheet", LONG / 20, i -> i == 0 ? "<style>" : "p{color:red;a:b(c)}"),
                styled("declarations", 1_000_000, i -> "color:red;"),
                styled("brackets", 1_000_000, i -> "("),
                styled("functions", 1_000_000, i -> "a("),
                styled("quotes", 1_000_000, i -> "'"),
                styled("backslashes", 1_000_000, i -> "\\"),
                styled("comments", 1_000_000, i -> "/*"),
                styled("fonts", 200_000, i -> i == 0 ? "font-family:" : "x,"),
                styled("numbers", 1_000_000, i -> i == 0 ? "width:" : "1"),
                styled("URLs", 200_000, i -> "background:url(x"),
                many("link of links", 100_000, i -> i == 0 ? "<a href='https://x.example'>" : "www."),
                many("link of dots", 1_000_000, i -> i == 0 ? "<a href='https://x.example'>" : "a."),
                many("picture in place", LONG, i -> i == 0 ? "<img src='data:image/png;base64," : "A"),
                many("endless address", LONG, i -> i == 0 ? "<a href='https://" : "a"));
    }

    /** Built only when its turn comes, since all of them together need much room. */
    record Made(String name, int times, IntFunction<String> piece) {

        String html() {
            return IntStream.range(0, times).mapToObj(piece).collect(Collectors.joining());
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static Made many(String name, int times, IntFunction<String> piece) {
        return new Made(name, times, piece);
    }

    private static Made styled(String name, int times, IntFunction<String> piece) {
        return new Made(
                "style of " + name,
                times,
                i -> (i == 0 ? "<p style=\"" : "") + piece.apply(i) + (i == times - 1 ? "\">主轴</p>" : ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("made")
    void it_is_made_harmless_in_time_and_room(Made made) {
        String html = made.html();
        String harmless =
                assertTimeoutPreemptively(Duration.ofSeconds(30), () -> new OwaspHtmlSanitizer().sanitize(html, NONE));

        assertThat(harmless.length()).isLessThan(100_000 + 8 * html.length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>第#封",
                "<blockquote><p>第#封</p>",
                "<table><tr><td><div>第#封",
                "<div><div><blockquote><span>第#封</span>",
                "<ul><li>第#封"
            })
    void words_stay_however_deep_they_stand(String level) {
        String html = IntStream.range(0, 1_000)
                .mapToObj(i -> level.replace("#", "" + i))
                .collect(Collectors.joining("", "<p>新的</p>", "<img alt='铭牌' src='x'>"));

        String harmless = new OwaspHtmlSanitizer().sanitize(html, NONE);

        assertThat(harmless).contains("新的", "铭牌");
        assertThat(IntStream.range(0, 1_000).mapToObj(i -> "第" + i + "封")).allMatch(harmless::contains);
    }

    @Test
    void what_is_not_deep_is_left_as_it_is_and_what_follows_the_deep_as_well() {
        String flat = "<div><b>x</b></div>".repeat(1_000);
        assertThat(Levels.bounded(flat)).isSameAs(flat);

        String deep = "<div>".repeat(500) + "x" + "</div>".repeat(500) + "<div><b>y</b></div>";
        assertThat(Levels.bounded(deep))
                .startsWith("<div>".repeat(Levels.DEEPEST) + "<br>")
                .endsWith("x" + "</div>".repeat(Levels.DEEPEST) + "<div><b>y</b></div>");
    }
}
