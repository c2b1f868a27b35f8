package org.shouhou.domain.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.WritingLanguage;

class ArticleTest {

    private static final Instant NOW = Instant.parse("2026-11-02T02:00:00Z");
    private static final Writer WANG = new Writer(1, "王芳");
    private static final Writer ZHANG = new Writer(2, "张伟");
    private static final Wording FIRST = new Wording("排气温度高", "检查冷却器。", "", "");
    private static final Wording SECOND = new Wording("排气温度高", "先检查油位。", "High temperature", "Check the oil.");

    private final Article article = new Article(Article.numbered(7), 61L, new About(3L, null), FIRST, WANG, NOW);

    @Test
    void it_is_read_by_everybody_once_somebody_else_approved_it() {
        assertThat(article.number()).isEqualTo("ZS000007");
        assertThat(article.inForce()).isEmpty();
        refused("article.not-in-review", () -> article.approve(ZHANG, NOW));
        article.submit();
        refused("article.in-review", () -> article.change(article.about(), SECOND, WANG, NOW));
        refused("article.approved-by-writer", () -> article.approve(WANG, NOW));
        article.approve(ZHANG, NOW);

        assertThat(article.status()).isEqualTo(ArticleStatus.PUBLISHED);
        Edition edition = article.inForce().orElseThrow();
        assertThat(edition.edition()).isEqualTo(1);
        assertThat(edition.wording()).isEqualTo(FIRST);
        assertThat(edition.writtenBy()).isEqualTo("王芳");
        assertThat(edition.approvedBy()).isEqualTo("张伟");
        refused("article.not-draft", article::submit);
    }

    @Test
    void the_last_edition_holds_while_the_next_is_written() {
        article.submit();
        article.approve(ZHANG, NOW);
        article.change(new About(3L, 5L), SECOND, WANG, NOW);

        assertThat(article.status()).isEqualTo(ArticleStatus.DRAFT);
        assertThat(article.wording()).isEqualTo(SECOND);
        assertThat(article.inForce().orElseThrow().wording()).isEqualTo(FIRST);
        assertThat(article.inForce().orElseThrow().about()).isEqualTo(new About(3L, null));

        article.submit();
        article.approve(ZHANG, NOW);
        assertThat(article.inForce().orElseThrow().wording()).isEqualTo(SECOND);
        assertThat(article.editions()).extracting(Edition::edition).containsExactly(1, 2);
    }

    @Test
    void who_changes_a_text_last_is_who_may_not_approve_it() {
        article.change(article.about(), SECOND, ZHANG, NOW);
        article.submit();
        refused("article.approved-by-writer", () -> article.approve(ZHANG, NOW));
        article.approve(WANG, NOW);
        assertThat(article.inForce().orElseThrow().writtenBy()).isEqualTo("张伟");
    }

    @Test
    void it_is_given_back_and_withdrawn_with_a_reason() {
        refused("article.not-in-review", () -> article.giveBack("太短"));
        article.submit();
        refused("article.reason.missing", () -> article.giveBack(" "));
        article.giveBack("太短");
        assertThat(article.status()).isEqualTo(ArticleStatus.DRAFT);
        assertThat(article.reason()).isEqualTo("太短");

        article.submit();
        assertThat(article.reason()).isNull();
        article.approve(ZHANG, NOW);
        refused("article.reason.missing", () -> article.withdraw(""));
        article.withdraw("停产");
        assertThat(article.inForce()).isEmpty();
        refused("article.withdrawn", () -> article.withdraw("停产"));
        assertThat(article.editions()).hasSize(1);

        article.change(article.about(), SECOND, WANG, NOW);
        article.submit();
        article.approve(ZHANG, NOW);
        assertThat(article.inForce().orElseThrow().edition()).isEqualTo(2);
    }

    @Test
    void a_wording_has_title_and_text_in_at_least_one_language() {
        refused("article.wording.missing", () -> new Wording(" ", null, "", ""));
        refused("article.wording.half", () -> new Wording("标题", "", "", ""));
        refused("article.wording.half", () -> new Wording("标题", "文字", "", "text"));
        refused("text.too-long", () -> new Wording("长".repeat(201), "文字", "", ""));
        assertThat(FIRST.speaks(WritingLanguage.ENGLISH)).isFalse();
        assertThat(FIRST.title(WritingLanguage.ENGLISH)).isEqualTo("排气温度高");
        assertThat(SECOND.text(WritingLanguage.ENGLISH)).isEqualTo("Check the oil.");
        assertThat(SECOND.text(WritingLanguage.CHINESE)).isEqualTo("先检查油位。");
        assertThat(new Wording("", "", "Leak", "Tighten.").text(WritingLanguage.CHINESE))
                .isEqualTo("Tighten.");
    }

    @Test
    void work_on_a_stale_view_is_refused() {
        refused("changed-meanwhile", () -> article.requireSeen(1));
    }

    private static void refused(String code, ThrowingCallable what) {
        assertThatThrownBy(what).isInstanceOfSatisfying(RuleBroken.class, it -> assertThat(it.code())
                .isEqualTo(code));
    }
}
