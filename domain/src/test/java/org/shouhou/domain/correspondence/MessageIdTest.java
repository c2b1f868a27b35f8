package org.shouhou.domain.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MessageIdTest {

    @Test
    void an_id_stands_in_brackets_or_alone() {
        assertThat(MessageId.parse("(sent) <a@b.example> ")).contains(new MessageId("a@b.example"));
        assertThat(MessageId.parse(" a@b.example ")).contains(new MessageId("a@b.example"));
        assertThat(MessageId.parseAll("<a@b.example>\t<c@d.example>"))
                .isEqualTo(List.of(new MessageId("a@b.example"), new MessageId("c@d.example")));
    }

    @Test
    void what_no_database_would_keep_is_no_id() {
        for (String odd :
                List.of("", " ", "<>", "<a b>", "<a\u0000b@c>", "a\u0000b@c", "a\u007fb", "<a\ud800@b>", "a<b")) {
            assertThat(MessageId.parse(odd)).as(odd).isEmpty();
        }
        assertThat(MessageId.parse("<" + "x".repeat(501) + ">")).isEmpty();
        assertThat(MessageId.parse("x".repeat(501))).isEmpty();
    }
}
