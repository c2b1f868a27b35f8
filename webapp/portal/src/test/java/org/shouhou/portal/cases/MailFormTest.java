package org.shouhou.portal.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.ChosenFile;
import org.shouhou.domain.correspondence.MailDraft;
import org.shouhou.domain.correspondence.MailKind;

class MailFormTest {

    @Test
    void the_fields_are_read_as_they_were_shown() {
        MailDraft draft = MailForm.of(request(
                "number=SH2026-000061&write=REPLY",
                Map.of(
                        "kind", "REPLY",
                        "original", "12",
                        "to", "li@customer.example",
                        "text", "一\r\n二",
                        "quoting", "true"),
                "e12.0",
                "u34"));
        assertThat(draft.kind()).isEqualTo(MailKind.REPLY);
        assertThat(draft.entryId()).isEqualTo(12);
        assertThat(draft.to()).isEqualTo("li@customer.example");
        assertThat(draft.text()).isEqualTo("一\n二");
        assertThat(draft.quoting()).isTrue();
        assertThat(draft.files()).containsExactly(ChosenFile.ofEntry(12, 0), ChosenFile.upload(34));
    }

    @Test
    void what_a_link_has_in_its_address_is_no_field() {
        MailDraft draft = MailForm.of(new Asked("number=X&to=evil%40else.example&%66ile=e1.0&quoting=1&cc=a@b.example")
                .with("to", "evil@else.example", "li@customer.example")
                .with("cc", "a@b.example", "")
                .with("file", "e1.0")
                .with("quoting", "1")
                .with("kind", "NEW")
                .request());
        assertThat(draft.to()).isEqualTo("li@customer.example");
        assertThat(draft.cc()).isEmpty();
        assertThat(draft.files()).isEmpty();
        assertThat(draft.quoting()).isFalse();
    }

    @Test
    void what_is_no_mail_or_no_file_of_ours_is_refused() {
        assertThatThrownBy(() -> MailForm.of(request("", Map.of("kind", "BCC"))))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> MailForm.of(request("", Map.of("kind", "NEW"), "../etc/passwd")))
                .isInstanceOf(RuleBroken.class);
    }

    private static HttpServletRequest request(String query, Map<String, String> fields, String... files) {
        Asked asked = new Asked(query).with("file", files);
        fields.forEach(asked::with);
        return asked.request();
    }

    /** A request as a container gives it: the address's parameters before the form's. */
    private static final class Asked {

        private final String query;
        private final Map<String, String[]> parameters = new java.util.HashMap<>();

        private Asked(String query) {
            this.query = query;
        }

        private Asked with(String name, String... values) {
            parameters.put(name, values);
            return this;
        }

        private HttpServletRequest request() {
            return (HttpServletRequest) Proxy.newProxyInstance(
                    MailFormTest.class.getClassLoader(),
                    new Class<?>[] {HttpServletRequest.class},
                    (proxy, method, arguments) -> switch (method.getName()) {
                        case "getQueryString" -> query;
                        case "getParameterValues" -> parameters.get((String) arguments[0]);
                        default -> throw new UnsupportedOperationException(method.getName());
                    });
        }
    }
}
