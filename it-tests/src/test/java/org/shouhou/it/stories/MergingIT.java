package org.shouhou.it.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouhou.it.pages.Browser;
import org.shouhou.it.pages.CasePage;
import org.shouhou.it.pages.LoginPage;
import org.shouhou.it.pages.Stage;
import org.shouhou.it.product.Letter;
import org.shouhou.it.product.Product;

/** Two cases become one and two again, a mail about another matter gets a case of its own, cases are linked (P3). */
@ExtendWith(Stage.class)
class MergingIT {

    private static final Product product = Stage.product();
    private static final Browser browser = Stage.browser();

    @ParameterizedTest
    @CsvSource({"1400, 900", "390, 844"})
    void what_belongs_together_is_put_together_and_taken_apart(int width, int height) throws Exception {
        String house = "@merging" + width + ".example";
        Letter first = Letter.from("wu" + house, "主机异响").saying("昨天开始的。");
        String survivor = bring(first);
        Letter second = Letter.from("qian" + house, "空压机声音大").saying("吴工出差，我来问。");
        String merged = bring(second);
        Page clerk = browser.page(width, height, "zh-CN");
        new LoginPage(clerk).enter("wangfang");

        CasePage serviceCase = new CasePage(clerk).open(merged);
        serviceCase.merge("不是编号");
        assertThat(serviceCase.refused("merge")).hasText("请填写服务单编号，如 SH2026-000001。");
        clerk.fill("[id='merge:survivor']", survivor);
        serviceCase.save("merge");
        assertThat(serviceCase.told()).containsText("已合并");
        assertThat(serviceCase.number()).hasText(survivor);
        assertThat(serviceCase.conversation()).containsText("吴工出差，我来问。");
        assertThat(serviceCase.links()).containsText(merged);

        Letter later = Letter.from("qian" + house, "Re: 空压机声音大").saying("有人吗？").answering(second.messageId());
        assertThat(bring(later)).isEqualTo(survivor);

        serviceCase.open(merged);
        assertThat(serviceCase.mergedInto()).containsText(survivor);
        assertThat(serviceCase.conversation()).not().containsText("我来问");
        serviceCase.unmerge();
        assertThat(serviceCase.told()).containsText("已撤销合并");
        assertThat(serviceCase.status()).hasText("新到");
        assertThat(serviceCase.conversation()).containsText("我来问");

        serviceCase.open(survivor);
        serviceCase.startMove("有人吗？");
        serviceCase.moveInto(merged);
        assertThat(serviceCase.number()).hasText(merged);
        assertThat(serviceCase.conversation()).containsText("有人吗？");

        serviceCase.startMove("有人吗？");
        serviceCase.split("催办");
        assertThat(serviceCase.subject()).hasText("催办");
        assertThat(serviceCase.links()).containsText("本单由此拆出");

        serviceCase.link(survivor);
        assertThat(serviceCase.links()).containsText(survivor);
        serviceCase.unlink();
        assertThat(serviceCase.links()).not().containsText(survivor);
        assertThat((Integer) clerk.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(width);
        clerk.context().close();
    }

    @ParameterizedTest
    @CsvSource({"1400, 900", "390, 844"})
    void who_is_named_in_a_note_is_told_and_who_watches_sees_news(int width, int height) throws Exception {
        String number =
                bring(Letter.from("sun@telling" + width + ".example", "离心机振动").saying("请看看。"));
        Page clerk = browser.page(width, height, "zh-CN");
        new LoginPage(clerk).enter("wangfang");
        CasePage serviceCase = new CasePage(clerk).open(number);
        serviceCase.prioritise("URGENT");
        assertThat(serviceCase.priority()).hasText("紧急");
        serviceCase.tag("振动" + width);
        assertThat(serviceCase.tags()).containsText("振动" + width);
        serviceCase.watch();
        assertThat(serviceCase.watchers()).containsText("王芳");
        serviceCase.mention("刘静", "请联系用户" + width);
        assertThat(serviceCase.conversation()).containsText("@刘静 请联系用户" + width);

        Page colleague = browser.page(width, height, "zh-CN");
        new LoginPage(colleague).enter("liujing");
        assertThat(colleague.locator("#notices")).containsText("请联系用户" + width);
        new CasePage(colleague).open(number);
        colleague.navigate("/");
        assertThat(colleague.locator("h1")).hasText("我的工作");
        assertThat(colleague.locator("#notices")).not().containsText("请联系用户" + width);

        clerk.navigate("/");
        assertThat(clerk.locator("#watched")).containsText(number);
        assertThat(clerk.locator("#watched li:has-text('" + number + "')"))
                .not()
                .containsText("有新动态");
        bring(Letter.from("sun@telling" + width + ".example", "[" + number + "] 离心机振动")
                .saying("怎么样了？"));
        assertThat(clerk.locator("#watched li:has-text('" + number + "')")).containsText("有新动态");
        clerk.context().close();
        colleague.context().close();
    }

    private static String bring(Letter letter) throws Exception {
        product.postman().bring(letter);
        return await().until(() -> product.api().entry(letter.messageId()), Optional::isPresent)
                .orElseThrow()
                .getString("caseNumber");
    }
}
