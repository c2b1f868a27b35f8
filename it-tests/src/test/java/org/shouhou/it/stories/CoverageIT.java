package org.shouhou.it.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouhou.it.pages.Browser;
import org.shouhou.it.pages.CasePage;
import org.shouhou.it.pages.CoverageCard;
import org.shouhou.it.pages.LoginPage;
import org.shouhou.it.pages.Stage;
import org.shouhou.it.product.Letter;
import org.shouhou.it.product.Product;

/** Which machine a case is about, whether it is in warranty, who pays (S1), and what was repaired before (D6). */
@ExtendWith(Stage.class)
class CoverageIT {

    private static final Product product = Stage.product();
    private static final Browser browser = Stage.browser();

    @ParameterizedTest
    @CsvSource({"1400, 900", "390, 844"})
    void a_doubt_about_the_machine_is_settled_by_a_click_and_then_ruled(int width, int height) throws Exception {
        String number =
                bring("a" + width + "@taihu-textile.example", "两台都停了 " + width, "机号 ZL21-03288、ZL21-03290 都停了。");
        Page clerk = browser.page(width, height, "zh-CN");
        new LoginPage(clerk).enter("wangfang");
        CasePage serviceCase = new CasePage(clerk).open(number);
        CoverageCard card = new CoverageCard(clerk);

        assertThat(card.machine()).containsText("未确定");
        assertThat(card.warranty()).containsText("待查");
        assertThat(card.productType()).containsText("空压机");
        card.takeCandidate("ZL21-03290");

        assertThat(serviceCase.told()).containsText("已选定设备 ZLH-250 ZL21-03290");
        assertThat(card.machine()).containsText("人工选定");
        assertThat(card.warranty()).not().containsText("待查");
        assertThat(card.fresh()).isHidden();
        assertThat(card.rulings()).containsText("王芳");
        assertThat(clerk.locator("#toOverrule")).isHidden();

        card.removeMachine();
        assertThat(card.machine()).containsText("未确定");
        card.findMachine("ZX22-00715");
        card.takeFound("ZX22-00715");
        assertThat(card.productType()).containsText("干燥机");
        assertThat(card.fresh()).containsText("设备或资料已变");
        card.ruleAgain();
        assertThat(serviceCase.told()).containsText("已重新判定");
        assertThat(card.fresh()).isHidden();
        assertThat((Integer) clerk.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(width);
        clerk.context().close();
    }

    @Test
    void hq_overrules_warranty_and_charge_with_reasons_and_everybody_sees_why() throws Exception {
        String number = bring("yuguoqing@shaojin.example", "ZLV-75停机", "机号ZL23-06117，面板显示 OC-2。");
        Page hq = browser.page(1400, 900, "zh-CN");
        new LoginPage(hq).enter("zhangwei");
        CasePage serviceCase = new CasePage(hq).open(number);
        CoverageCard card = new CoverageCard(hq);
        assertThat(card.machine()).containsText("文中有机号");
        assertThat(card.warranty()).containsText("保修期外");
        assertThat(card.charge()).containsText("用户付费");

        card.overruleWarranty("BY_CONTRACT", "");
        assertThat(serviceCase.refused("overrule")).hasText("请填写改判的理由。");
        card.giveReason("补充协议延保一年");
        assertThat(serviceCase.told()).containsText("已改判");
        assertThat(card.warranty()).containsText("补充协议延保一年");
        assertThat(card.charge()).containsText("未定");
        card.overruleCharge("FREE", "重点用户，免费一次");
        assertThat(card.charge()).containsText("免费");
        assertThat(card.charge()).containsText("重点用户，免费一次");
        assertThat(card.rulings()).containsText("受理时判定");

        JsonObject coverage = product.api().json("/api/v1/cases/" + number).getJsonObject("coverage");
        assertThat(coverage.getString("charge")).isEqualTo("FREE");
        assertThat(coverage.getJsonObject("warranty").getString("words")).isEqualTo("补充协议延保一年");
        assertThat(coverage.getJsonArray("rulings")).hasSize(2);
        assertThat(coverage.getJsonObject("machine").getString("serialNumber")).isEqualTo("ZL23-06117");
        hq.context().close();
    }

    @Test
    void a_repeated_repair_is_shown_and_has_to_be_explained() throws Exception {
        String first = bring("niu@yuyuan.example", "相序错误", "机号 ZL19-11852 报相序错误");
        Page clerk = browser.page(1400, 900, "zh-CN");
        new LoginPage(clerk).enter("wangfang");
        CasePage serviceCase = new CasePage(clerk).open(first);
        serviceCase.resolve("对调两根进线");
        assertThat(serviceCase.status()).hasText("已解决");

        String second = bring("niu2@yuyuan.example", "又报相序错误", "机号 ZL19-11852 又报相序错误");
        serviceCase.open(second);
        assertThat(clerk.locator("#repairs")).containsText(first);
        serviceCase.resolve("再次对调进线");
        assertThat(serviceCase.refused("resolve")).containsText(first);
        assertThat(clerk.locator("[id='resolve:resolution']")).hasValue("再次对调进线");
        clerk.selectOption("[id='resolve:repetitionCause']", "INCOMPLETE_REPAIR");
        clerk.fill("[id='resolve:repetitionReason']", "上次没有锁紧接线");
        serviceCase.save("resolve");

        assertThat(serviceCase.status()).hasText("已解决");
        assertThat(clerk.locator("#repeats")).containsText("上次没有锁紧接线");
        serviceCase.open(first);
        assertThat(clerk.locator("#repeats")).containsText(second);
        clerk.locator("#machine a").click();
        assertThat(clerk.locator("#cases")).containsText(second);
        assertThat(clerk.locator("#cases")).containsText(first);
        clerk.context().close();
    }

    @Test
    void other_open_cases_of_the_machine_or_the_sender_are_warned_of() throws Exception {
        String first = bring("c@mengquan-two.example", "油压低", "机号 ZL18-09912 油压低");
        String second = bring("d@mengquan-two.example", "油压又低", "机号 ZL18-09912 油压又低");
        Page clerk = browser.page(1400, 900, "en");
        new LoginPage(clerk).enter("helin");
        new CasePage(clerk).open(second);
        assertThat(clerk.locator("#side .doubles")).containsText(first);
        clerk.locator("#side .doubles a", new Page.LocatorOptions().setHasText(first))
                .click();
        assertThat(new CasePage(clerk).number()).hasText(first);
        assertThat(clerk.locator("#side .doubles")).containsText(second);
        clerk.locator("#side .doubles li", new Page.LocatorOptions().setHasText(second))
                .locator("button")
                .click();
        assertThat(new CasePage(clerk).number()).hasText(second);
        assertThat(new CasePage(clerk).conversation()).containsText("机号 ZL18-09912 油压低");
        assertThat(clerk.locator("#side .doubles")).not().containsText(first);
        clerk.context().close();
    }

    private static String bring(String from, String subject, String words) throws Exception {
        Letter letter = Letter.from(from, subject).saying(words);
        product.postman().bring(letter);
        return await().until(() -> product.api().entry(letter.messageId()), Optional::isPresent)
                .orElseThrow()
                .getString("caseNumber");
    }
}
