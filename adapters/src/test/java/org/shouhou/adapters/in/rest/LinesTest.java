package org.shouhou.adapters.in.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.shouhou.application.reading.RegisterPage;
import org.shouhou.domain.RuleBroken;

class LinesTest {

    private static final HttpHeaders ENGLISH = (HttpHeaders) Proxy.newProxyInstance(
            LinesTest.class.getClassLoader(), new Class<?>[] {HttpHeaders.class}, (self, method, given) -> "en");

    private final Lines lines = new Lines((code, data, locale) -> locale + " " + code);

    @Test
    void page_follows_page_until_there_is_no_next() throws IOException {
        assertThat(sent(cursor -> cursor.isEmpty() ? page("a", "more") : page("b", null)))
                .containsExactly("{\"id\":\"a\"}", "{\"id\":\"b\"}");
    }

    @Test
    void what_fails_midway_is_said_by_the_last_line() throws IOException {
        List<String> sent = sent(cursor -> {
            if (cursor.isPresent()) {
                throw new IllegalStateException("connection lost");
            }
            return page("a", "more");
        });

        assertThat(sent).hasSize(2).first().isEqualTo("{\"id\":\"a\"}");
        assertThat(sent.get(1))
                .contains("\"code\":\"api.stream.ended-early\"", "en api")
                .doesNotContain("lost");
    }

    @Test
    void what_is_wrong_with_the_request_is_said_before_anything_is_sent() {
        assertThatThrownBy(() -> lines.of(
                        cursor -> {
                            throw new RuleBroken("not-permitted");
                        },
                        LinesTest::fields,
                        ENGLISH))
                .isInstanceOf(RuleBroken.class);
    }

    private List<String> sent(Function<Optional<String>, RegisterPage<String>> pages) throws IOException {
        Response response = lines.of(pages, LinesTest::fields, ENGLISH);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ((StreamingOutput) response.getEntity()).write(out);
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static RegisterPage<String> page(String row, String next) {
        return new RegisterPage<>(List.of(row), Optional.ofNullable(next));
    }

    private static Fields fields(String row) {
        return new Fields().with("id", row);
    }
}
