package org.shouhou.portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicPathsTest {

    @ParameterizedTest
    @CsvSource({
        "/cases/case, /cases/case",
        "/%61dministration/employees, /administration/employees",
        "/administration;x=1/employees;jsessionid=5, /administration/employees",
        "/files/%E7%8E%B0%E5%9C%BA+1.jpg, /files/现场+1.jpg"
    })
    void a_path_is_read_as_the_container_reads_it(String written, String read) {
        assertThat(PublicPaths.of(request(written, "127.0.0.1", Map.of()))).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//cases", "/api/schemas/../v1/cases", "/api/schemas/%2e%2e/v1/cases", "/a/./b", "/a/..", "/%zz"
            })
    void a_path_that_could_mean_another_is_refused(String written) {
        assertThat(PublicPaths.isDisguised(PublicPaths.of(request(written, "127.0.0.1", Map.of()))))
                .isTrue();
    }

    @Test
    void plain_paths_are_not_refused() {
        assertThat(PublicPaths.isDisguised("/cases/case")).isFalse();
        assertThat(PublicPaths.isDisguised("/api/schemas/shouhou.case.opened.json"))
                .isFalse();
    }

    @Test
    void metrics_are_open_on_this_machine_only_and_not_through_a_proxy() {
        assertThat(PublicPaths.contains("/metrics", request("/metrics", "127.0.0.1", Map.of())))
                .isTrue();
        assertThat(PublicPaths.contains("/metrics", request("/metrics", "192.0.2.7", Map.of())))
                .isFalse();
        assertThat(PublicPaths.contains(
                        "/metrics", request("/metrics", "127.0.0.1", Map.of("X-Forwarded-For", "192.0.2.7"))))
                .isFalse();
    }

    @Test
    void the_apis_descriptions_are_open_and_its_data_are_not() {
        HttpServletRequest anyone = request("/", "192.0.2.7", Map.of());
        assertThat(PublicPaths.contains("/api/openapi", anyone)).isTrue();
        assertThat(PublicPaths.contains("/api/asyncapi", anyone)).isTrue();
        assertThat(PublicPaths.contains("/api/schemas/x.json", anyone)).isTrue();
        assertThat(PublicPaths.contains("/health/ready", anyone)).isTrue();
        assertThat(PublicPaths.contains("/api/v1/cases", anyone)).isFalse();
        assertThat(PublicPaths.contains("/api/openapi/x", anyone)).isFalse();
    }

    private static HttpServletRequest request(String uri, String address, Map<String, String> headers) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                PublicPathsTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (self, method, given) -> switch (method.getName()) {
                    case "getRequestURI" -> uri;
                    case "getContextPath" -> "";
                    case "getRemoteAddr" -> address;
                    case "getHeader" -> headers.get((String) given[0]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
