package org.shouhou.portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallersTest {

    private final Callers callers = new Callers("127.0.0.1, ::1, 10.0.0.5, fd00::5");

    @Test
    void without_a_proxy_it_is_the_connection_whatever_the_header_says() {
        assertThat(address("192.0.2.7")).isEqualTo("192.0.2.7");
        assertThat(address("192.0.2.7", "198.51.100.1")).isEqualTo("192.0.2.7");
    }

    @Test
    void a_known_proxy_is_believed() {
        assertThat(address("127.0.0.1", "192.0.2.7")).isEqualTo("192.0.2.7");
        assertThat(address("0:0:0:0:0:0:0:1", "192.0.2.7")).isEqualTo("192.0.2.7");
        assertThat(address("fd00:0:0:0:0:0:0:5", "2001:db8::7")).isEqualTo("2001:db8:0:0:0:0:0:7");
        assertThat(address("10.0.0.5", "192.0.2.7, 10.0.0.5")).isEqualTo("192.0.2.7");
    }

    @Test
    void what_the_client_itself_wrote_is_not() {
        assertThat(address("127.0.0.1", "198.51.100.1, 192.0.2.7")).isEqualTo("192.0.2.7");
        assertThat(address("127.0.0.1", "198.51.100.1", "192.0.2.7")).isEqualTo("192.0.2.7");
    }

    @Test
    void a_proxy_that_says_nothing_stands_for_its_clients() {
        assertThat(address("127.0.0.1")).isEqualTo("127.0.0.1");
        assertThat(address("127.0.0.1", " , ")).isEqualTo("127.0.0.1");
        assertThat(address("127.0.0.1", "1:2:3:4:5:6:7:8:9")).isEqualTo("1:2:3:4:5:6:7:8:9");
    }

    private String address(String connection, String... forwardedFor) {
        return callers.addressOf((HttpServletRequest) Proxy.newProxyInstance(
                CallersTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (self, method, given) -> switch (method.getName()) {
                    case "getRemoteAddr" -> connection;
                    case "getHeaders" -> Collections.enumeration(List.of(forwardedFor));
                    default -> throw new UnsupportedOperationException(method.getName());
                }));
    }
}
