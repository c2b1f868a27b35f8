package org.shouhou.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shouhou.domain.correspondence.WritingLanguage;
import org.shouhou.domain.template.TextTemplate;

/** The texts the office writes again and again. */
public abstract class TextTemplatesContract extends PortContract {

    @Test
    void templates_come_back_whole_by_language_and_name() throws Exception {
        long id = read(() -> {
            var template = new TextTemplate("Receipt", WritingLanguage.ENGLISH, "Dear {customer},\nthank you.");
            stores.templates().add(template);
            stores.templates().add(new TextTemplate("Apology", WritingLanguage.ENGLISH, "Sorry."));
            stores.templates().add(new TextTemplate("已收到", WritingLanguage.CHINESE, "您好"));
            return template.id();
        });

        assertThat(read(() -> stores.templates().all()))
                .extracting(TextTemplate::name)
                .containsExactly("已收到", "Apology", "Receipt");
        TextTemplate found = read(() -> stores.templates().byId(id)).orElseThrow();
        assertThat(found.text()).isEqualTo("Dear {customer},\nthank you.");
        assertThat(found.language()).isEqualTo(WritingLanguage.ENGLISH);
        assertThat(found.active()).isTrue();
    }

    @Test
    void one_that_was_switched_off_is_still_there() throws Exception {
        long id = read(() -> {
            var template = new TextTemplate("已收到", WritingLanguage.CHINESE, "您好");
            stores.templates().add(template);
            return template.id();
        });

        inTransaction(
                () -> stores.templates().byId(id).orElseThrow().describe("收到", WritingLanguage.CHINESE, "您好！", false));

        TextTemplate found = read(() -> stores.templates().byId(id)).orElseThrow();
        assertThat(found.active()).isFalse();
        assertThat(found.name()).isEqualTo("收到");
    }
}
