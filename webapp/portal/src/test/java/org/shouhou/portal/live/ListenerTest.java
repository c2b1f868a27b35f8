package org.shouhou.portal.live;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouhou.application.security.Actor;
import org.shouhou.domain.organisation.DepartmentCode;

class ListenerTest {

    private static final Instant NOON = Instant.ofEpochMilli(1_772_424_000_000L);

    private final Browser browser = new Browser();
    private boolean completed;
    private Listener listener;

    /** Takes what is written as long as it is willing. */
    private static final class Browser extends ServletOutputStream {

        private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
        private boolean willing = true;
        private boolean gone;

        @Override
        public boolean isReady() {
            return willing;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            try {
                listener.onWritePossible();
            } catch (IOException impossible) {
                throw new AssertionError(impossible);
            }
        }

        @Override
        public void write(int b) throws IOException {
            if (gone) {
                throw new IOException("gone");
            }
            taken.write(b);
        }

        String heard() {
            String text = taken.toString(StandardCharsets.UTF_8);
            taken.reset();
            return text;
        }
    }

    @BeforeEach
    void aPageThatListens() throws IOException {
        ServletResponse response = proxy(ServletResponse.class, name -> browser);
        AsyncContext context = proxy(AsyncContext.class, name -> {
            completed |= name.equals("complete");
            return response;
        });
        listener =
                new Listener("s", new Actor(1, "x", "x", DepartmentCode.SERVICE_HQ, Set.of()), context, Runnable::run);
        listener.begin();
        browser.heard();
    }

    @Test
    void a_willing_browser_hears_at_once() {
        listener.caseChanged(7, NOON);

        assertThat(browser.heard()).isEqualTo("event: case\ndata: 7\nid: 1772424000000\n\n");
    }

    @Test
    void a_slow_browser_hears_later_of_each_case_once_and_nobody_waited() {
        browser.willing = false;
        listener.caseChanged(7, NOON);
        listener.caseChanged(8, NOON);
        listener.caseChanged(7, NOON.plusMillis(1));
        listener.beat();
        assertThat(browser.heard()).isEmpty();

        browser.willing = true;
        listener.onWritePossible();
        assertThat(browser.heard())
                .isEqualTo(
                        "event: case\ndata: 7\nid: 1772424000001\n\nevent: case\ndata: 8\nid: 1772424000000\n\n:\n\n");
    }

    @Test
    void a_browser_that_takes_nothing_for_long_is_told_that_anything_may_have_changed() {
        browser.willing = false;
        for (int i = 0; i < 10_000; i++) {
            listener.caseChanged(i, NOON);
        }
        browser.willing = true;
        listener.onWritePossible();
        assertThat(browser.heard())
                .startsWith("event: anything")
                .endsWith("data: 9999\nid: 1772424000000\n\n")
                .hasSizeLessThan(50_000);
        assertThat(listener.isOver()).isFalse();
    }

    @Test
    void a_browser_that_has_gone_is_found_out() {
        browser.gone = true;
        listener.beat();

        assertThat(listener.isOver()).isTrue();
    }

    @Test
    void what_has_ended_hears_nothing_more() {
        listener.end();
        listener.end();
        listener.caseChanged(7, NOON);

        assertThat(completed).isTrue();
        assertThat(listener.isOver()).isTrue();
        assertThat(browser.heard()).isEmpty();
    }

    private interface Answer {
        Object to(String name);
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answer.to(method.getName())));
    }
}
