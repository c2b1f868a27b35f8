package org.shouhou.adapters.out.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouhou.application.port.TextRecogniser;
import org.shouhou.domain.scan.PageText;
import org.shouhou.domain.scan.TextLine;

/** The engine itself, in its JVM. */
class RapidOcrRecogniserTest {

    private static final List<String> LETTER =
            List.of("关于螺杆空压机异常停机的函", "机号ZL23-06117", "电话：0510-85512388", "无锡绍锦纺织有限公司");

    private static RapidOcrRecogniser recogniser;

    @BeforeAll
    static void start() {
        recogniser = new RapidOcrRecogniser("", Duration.ofSeconds(60), Duration.ofSeconds(60));
    }

    @AfterAll
    static void stop() {
        recogniser.dismiss();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void a_page_is_read_from_top_to_bottom_however_it_lay_in_the_scanner(int turns) throws IOException {
        byte[] picture = Sheet.jpeg(Sheet.turned(Sheet.with(LETTER), turns));

        PageText read = recogniser.read(Sheet.stream(picture));

        assertThat(read.turns()).isEqualTo((4 - turns) % 4);
        assertThat(read.width()).isEqualTo(1240);
        assertThat(read.text().replace('：', ':').lines())
                .containsExactlyElementsOf(
                        LETTER.stream().map(it -> it.replace('：', ':')).toList());
        TextLine serial = read.lines().get(1);
        assertThat(serial.confidence()).isGreaterThan(0.9);
        assertThat(serial.box().x()).isBetween(130, 165);
        assertThat(serial.box().y()).isBetween(215, 245);
        assertThat(serial.box().height()).isBetween(25, 60);
    }

    @Test
    void a_red_seal_hides_nothing_and_a_red_letterhead_is_read() throws IOException {
        BufferedImage sheet = Sheet.with(LETTER);
        Graphics2D pen = sheet.createGraphics();
        pen.setColor(new Color(206, 32, 41, 150));
        pen.setStroke(new BasicStroke(8));
        pen.drawOval(180, 280, 220, 220);
        pen.fillRect(240, 350, 100, 60);
        pen.setColor(new Color(206, 32, 41));
        pen.setFont(Sheet.font().deriveFont(44f));
        pen.drawString("绍锦纺织集团文件", 300, 120);
        pen.dispose();

        PageText read = recogniser.read(Sheet.stream(Sheet.jpeg(sheet)));

        assertThat(read.text().lines().toList())
                .hasSize(5)
                .startsWith("绍锦纺织集团文件")
                .endsWith("无锡绍锦纺织有限公司");
    }

    @Test
    void what_breaks_the_engine_is_refused_and_the_next_page_is_read() throws IOException {
        byte[] junk = "%PDF-1.4 no picture".getBytes(StandardCharsets.US_ASCII);
        assertThatThrownBy(() -> recogniser.read(Sheet.stream(junk))).isInstanceOf(TextRecogniser.Unreadable.class);

        assertThat(recogniser.read(Sheet.stream(Sheet.jpeg(Sheet.with(LETTER)))).text())
                .contains("异常停机");
        assertThat(recogniser
                        .read(Sheet.stream(Sheet.jpeg(Sheet.with(List.of()))))
                        .lines())
                .as("an empty page")
                .isEmpty();
    }

    @Test
    void who_takes_too_long_is_ended() throws IOException {
        var hurried = new RapidOcrRecogniser("", Duration.ofMillis(1), Duration.ofSeconds(60));
        byte[] picture = Sheet.jpeg(Sheet.with(LETTER));
        assertThatThrownBy(() -> hurried.read(Sheet.stream(picture))).isInstanceOf(TextRecogniser.Unreadable.class);
        hurried.dismiss();
    }

    @Test
    void nobody_reads_where_the_engine_does_not_start() throws IOException {
        var without = new RapidOcrRecogniser("", Duration.ofSeconds(5), Duration.ofSeconds(5)) {
            @Override
            Class<?> main() {
                return Sheet.class;
            }
        };
        byte[] picture = Sheet.jpeg(Sheet.with(LETTER));
        assertThatThrownBy(() -> without.read(Sheet.stream(picture))).isInstanceOf(TextRecogniser.Unavailable.class);
    }
}
