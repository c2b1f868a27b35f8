package org.shouhou.it.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shouhou.it.pages.ArticlePage;
import org.shouhou.it.pages.Browser;
import org.shouhou.it.pages.CasePage;
import org.shouhou.it.pages.LoginPage;
import org.shouhou.it.pages.Stage;
import org.shouhou.it.product.Letter;
import org.shouhou.it.product.Product;

/** What one case taught answers the next: written down, approved by somebody else, found beside the case, put into a reply. */
@ExtendWith(Stage.class)
class KnowledgeIT {

    private static final String REMEDY = "清洗分水盘，更换浮球阀。";

    private static final Product product = Stage.product();
    private static final Browser browser = Stage.browser();

    @Test
    void what_a_case_taught_is_approved_and_answers_the_next() throws Exception {
        Page clerk = browser.wide();
        new LoginPage(clerk).enter("wangfang");
        String first = bring("qian@taihu-textile.example", "吹扫塔浮球卡滞排污不止", "吹扫塔的浮球卡住了，一直排污。");
        CasePage serviceCase = new CasePage(clerk).open(first);
        serviceCase.reply("请清洗分水盘。");
        serviceCase.resolve(REMEDY);
        assertThat(serviceCase.status()).hasText("已解决");

        ArticlePage article = new ArticlePage(clerk).begin();
        assertThat(article.field("titleZh")).hasValue("吹扫塔浮球卡滞排污不止");
        assertThat(article.field("textZh")).hasValue("现象：\n吹扫塔的浮球卡住了，一直排污。\n\n处理：\n" + REMEDY);
        article.write("吹扫塔浮球卡滞", "").save();
        assertThat(clerk.locator("main")).containsText("标题和正文要一起写。");
        assertThat(article.field("titleZh")).hasValue("吹扫塔浮球卡滞");
        article.write("吹扫塔浮球卡滞", "一、清洗分水盘。\n二、更换浮球阀。").save();
        assertThat(article.status()).hasText("草稿");
        assertThat(article.learntFrom()).containsText(first);
        article.submit();
        assertThat(article.status()).hasText("待批准");
        assertThat(article.approveButton()).hasCount(0);

        Page hq = browser.page(390, 844, "zh-CN");
        new LoginPage(hq).enter("zhangwei");
        hq.navigate(clerk.url());
        ArticlePage approved = new ArticlePage(hq);
        approved.approveButton().click();
        assertThat(approved.status()).hasText("已发布");
        assertThat(approved.editions()).containsText("王芳 编写，张伟 批准");

        String next = bring("sun@hongda.example", "浮球卡滞，吹扫塔排污不止", "请告诉我们怎么办。");
        ArticlePage beside = new ArticlePage(clerk);
        await().untilAsserted(() -> {
            new CasePage(clerk).open(next);
            clerk.waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(beside.alike().textContent()).contains(first, REMEDY);
            assertThat(beside.alikeArticles().textContent()).contains("吹扫塔浮球卡滞");
        });
        serviceCase.writeReply("孙工：");
        serviceCase.replyText().press("End");
        beside.insert("吹扫塔浮球卡滞");
        assertThat(serviceCase.replyText()).hasValue("孙工：\n一、清洗分水盘。\n二、更换浮球阀。");
        assertThat(beside.alike()).containsText("本单已用");
        serviceCase.sendReply();
        assertThat(serviceCase.conversation()).containsText("二、更换浮球阀。");

        hq.reload();
        assertThat(approved.uses()).hasText("1 个服务单");
        approved.startWithdrawal().withdraw("");
        assertThat(approved.refused("withdraw")).hasText("请填写原因。");
        approved.withdraw("浮球阀已改型");
        assertThat(approved.status()).hasText("已撤下");
        assertThat(hq.locator("#articleReason")).containsText("浮球阀已改型");
        await().untilAsserted(() -> {
            new CasePage(clerk).open(next);
            clerk.waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(beside.alike().textContent()).contains(first);
            assertThat(beside.alikeArticles().textContent()).doesNotContain("吹扫塔");
        });
        hq.context().close();
        clerk.context().close();
    }

    @Test
    void a_changed_article_is_read_as_it_was_until_the_change_is_approved() {
        Page clerk = browser.wide();
        new LoginPage(clerk).enter("liujing");
        clerk.navigate("/knowledge?q=ZS000003");
        clerk.locator("#list a.main").click();
        ArticlePage article = new ArticlePage(clerk).change().write("空压机油耗大（新）", "新的正文。");
        article.save();
        assertThat(article.status()).hasText("草稿");
        assertThat(article.chinese()).containsText("新的正文。");

        Page director = browser.wide();
        new LoginPage(director).enter("yelei");
        director.navigate(clerk.url().replaceAll(".*/knowledge", "/knowledge"));
        ArticlePage read = new ArticlePage(director);
        assertThat(read.chinese()).not().containsText("新的正文。");
        assertThat(read.status()).hasCount(0);
        director.navigate("/knowledge?q=%E7%94%B5%E7%A3%81%E9%98%80");
        assertThat(director.locator("#list")).containsText("加载电磁阀线圈烧毁、不加载");
        director.navigate("/knowledge?status=DRAFT");
        assertThat(director.locator("#list")).not().containsText("ZS000011");
        director.navigate("/search?q=ZS000004");
        assertThat(director.locator("#list")).containsText("加载电磁阀线圈烧毁");
        director.navigate("/search?q=%E7%99%BD%E5%B1%8F&kind=ARTICLE_DRAFT");
        assertThat(director.locator("#list")).not().containsText("ZS000011");
        director.context().close();

        clerk.navigate("/search?q=%E7%99%BD%E5%B1%8F");
        assertThat(clerk.locator("#list tr", new Page.LocatorOptions().setHasText("ZS000011")))
                .containsText("知识草稿");
        Page english = browser.page(1400, 900, "en");
        new LoginPage(english).enter("helin");
        english.navigate("/knowledge?q=ZS000004");
        assertThat(english.locator("#list")).containsText("Loading solenoid burnt");
        english.context().close();
        clerk.context().close();
    }

    private static String bring(String from, String subject, String text) throws Exception {
        Letter letter = Letter.from(from, subject).saying(text);
        product.postman().bring(letter);
        return await().until(() -> product.api().entry(letter.messageId()), Optional::isPresent)
                .orElseThrow()
                .getString("caseNumber");
    }
}
