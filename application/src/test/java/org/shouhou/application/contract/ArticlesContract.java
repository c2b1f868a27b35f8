package org.shouhou.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shouhou.domain.knowledge.About;
import org.shouhou.domain.knowledge.Article;
import org.shouhou.domain.knowledge.ArticleStatus;
import org.shouhou.domain.knowledge.Edition;
import org.shouhou.domain.knowledge.Wording;
import org.shouhou.domain.knowledge.Writer;

/** The articles, and in which cases they were of use. */
public abstract class ArticlesContract extends PortContract {

    private static final Wording FIRST = new Wording("排气温度高", "检查冷却器。", "", "");
    private static final Wording SECOND = new Wording("排气温度高", "先检查油位。", "High temperature", "Check the oil.");

    @Test
    void an_article_comes_back_whole_with_all_its_editions() throws Exception {
        long writer = employee();
        long id = article(writer);
        inTransaction(() -> {
            Article article = stores.articles().byId(id).orElseThrow();
            article.submit();
            article.approve(new Writer(writer + 1, "张伟"), NOON);
        });
        inTransaction(() -> {
            Article article = stores.articles().byId(id).orElseThrow();
            article.change(article.about(), SECOND, new Writer(writer, "王芳"), NOON.plusSeconds(60));
        });

        Article found = read(() -> stores.articles().byId(id)).orElseThrow();
        assertThat(found.status()).isEqualTo(ArticleStatus.DRAFT);
        assertThat(found.about()).isEqualTo(new About(null, null));
        assertThat(found.wording()).isEqualTo(SECOND);
        assertThat(found.writtenAt()).isEqualTo(NOON.plusSeconds(60));
        assertThat(found.writerId()).isEqualTo(writer);
        Edition edition =
                read(() -> stores.articles().byId(id).orElseThrow().inForce()).orElseThrow();
        assertThat(edition.wording()).isEqualTo(FIRST);
        assertThat(edition.about()).isEqualTo(new About(null, null));
        assertThat(edition.approvedBy()).isEqualTo("张伟");
        assertThat(edition.approvedAt()).isEqualTo(NOON);

        inTransaction(() -> {
            Article article = stores.articles().byId(id).orElseThrow();
            article.submit();
            article.giveBack("太短");
            article.submit();
            article.approve(new Writer(writer + 1, "张伟"), NOON);
            article.withdraw("停产");
        });
        assertThat(read(() -> stores.articles().byId(id).orElseThrow().editions()))
                .extracting(Edition::edition)
                .containsExactly(1, 2);
        assertThat(read(() -> stores.articles().byId(id).orElseThrow().inForce()))
                .isEmpty();
        assertThat(read(() -> stores.articles().byId(id).orElseThrow().reason()))
                .isEqualTo("停产");
    }

    @Test
    void it_is_found_by_its_number_and_no_number_is_given_twice() throws Exception {
        long writer = employee();
        long one = article(writer);
        long other = article(writer);
        String number = read(() -> stores.articles().byId(one).orElseThrow().number());
        assertThat(read(() -> stores.articles().byNumber(number).orElseThrow().id()))
                .isEqualTo(one);
        assertThat(read(() -> stores.articles().byId(other).orElseThrow().number()))
                .isNotEqualTo(number);
        assertThat(read(() -> stores.articles().byNumber("ZS"))).isEmpty();
    }

    @Test
    void in_one_case_it_counts_once() throws Exception {
        long id = article(employee());
        long first = serviceCase(NOON);
        long second = serviceCase(NOON);
        assertThat(read(() -> stores.articles().used(id, first, "王芳", NOON))).isTrue();
        assertThat(read(() -> stores.articles().used(id, first, "刘静", NOON))).isFalse();
        assertThat(read(() -> stores.articles().used(id, second, "王芳", NOON))).isTrue();
        assertThat(read(() -> stores.articles().uses(id))).isEqualTo(2);
    }

    private long article(long writer) throws Exception {
        return read(() -> {
            var article = new Article(
                    Article.numbered(stores.articles().nextRunning()),
                    null,
                    new About(null, null),
                    FIRST,
                    new Writer(writer, "王芳"),
                    NOON);
            stores.articles().add(article);
            return article.id();
        });
    }
}
