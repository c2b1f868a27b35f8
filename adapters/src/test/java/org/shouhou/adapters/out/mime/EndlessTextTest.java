package org.shouhou.adapters.out.mime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The words of HTML that was made to exhaust whoever reads it. */
class EndlessTextTest {

    private static final int LONG = 10_000_000;

    /** What all of it takes together, most of it for a moment only. */
    private static final long MOST_ROOM = 300L * 1024 * 1024;

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

    static Stream<Made> made() {
        return Stream.of(
                new Made("links", 100_000, i -> "<a href='https://x.example/" + i + "'>x</a> "),
                new Made("deep", 5_000, i -> "<div>"),
                new Made("deeper", LONG / 5, i -> "<div>"),
                new Made("italics", LONG / 3, i -> "<i>"),
                new Made("paragraphs", LONG / 3, i -> "<p>"),
                new Made("deep tables", LONG / 15, i -> "<table><tr><td>"),
                new Made("misnested", LONG / 17, i -> "<b><i><p></b></i>"),
                new Made("formatting", LONG / 17, i -> "<font size=" + i % 100 + "><p>"),
                new Made("words that don't belong into a table", LONG / 8, i -> i == 0 ? "<table>" : "<b>x<tr>"),
                new Made("ends without beginnings", LONG / 4, i -> "</p>"),
                new Made("beginnings of tags", LONG, i -> "<"),
                new Made("beginnings of comments", LONG / 4, i -> "<!--"),
                new Made("half entities", LONG / 2, i -> "&#"),
                new Made("attributes", LONG / 8, i -> i == 0 ? "<p " : "a" + i + "=x "),
                new Made("spaces", LONG, i -> i == 0 ? "<p>" : " "));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("made")
    void are_read_in_time_and_room(Made made) {
        String html = made.html();
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            long before = allocated();
            String text = HtmlText.of(html);

            assertThat(text.length()).isLessThanOrEqualTo(html.length() + 1);
            assertThat(allocated() - before).isLessThan(MOST_ROOM);
        });
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    @Test
    void stay_however_deep_they_stand_and_however_many_tags_come_before() {
        assertThat(HtmlText.of("<div>".repeat(5_000) + "主轴异响")).isEqualTo("主轴异响");
        assertThat(HtmlText.of("<p>一</p>".repeat(HtmlText.MOST_TAGS)
                        + "<p>主轴<b>异&amp;响</b></p><style>p{}</style><div>二</div>"))
                .startsWith("一\n")
                .endsWith("主轴异&响\n二");
    }
}
