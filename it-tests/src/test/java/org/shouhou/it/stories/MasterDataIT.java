package org.shouhou.it.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shouhou.it.pages.Browser;
import org.shouhou.it.pages.LoginPage;
import org.shouhou.it.pages.RecordPage;
import org.shouhou.it.pages.Stage;
import org.shouhou.it.product.Letter;
import org.shouhou.it.product.Product;

/** HQ takes up a new customer with the people there, a contract and a machine; S1 tells its warranty and why. */
@ExtendWith(Stage.class)
class MasterDataIT {

    private static final Product product = Stage.product();
    private static final Browser browser = Stage.browser();

    @Test
    void a_customer_is_taken_up_with_people_contract_and_machine() throws Exception {
        Page page = browser.wide();
        RecordPage record = signedIn(page, "zhangwei");

        record.open("/customers")
                .follow("新增用户")
                .fill("name", "太湖纺织机械有限公司")
                .fill("number", "K9001")
                .choose("regionId", "华东")
                .check("keyCustomer")
                .save();
        assertThat(record.told()).hasText("用户 太湖纺织机械有限公司 已保存。");
        assertThat(record.heading()).hasText("太湖纺织机械有限公司");

        record.follow("新增联系人")
                .fill("name", "冯太湖")
                .fill("phones", "0411-88886666-802\n13822223333")
                .fill("emails", "feng@taihu.example\nfeng@mailbox.example")
                .save();
        assertThat(record.told()).hasText("联系人 冯太湖 已保存。");
        assertThat(record.part("contacts")).containsText("feng@mailbox.example");

        record.follow("新增合同")
                .fill("number", "HT-TAIHU-1")
                .fill("signedOn", "2026-01-05")
                .fill("warrantyMonths", "240")
                .save();
        assertThat(record.part("promises")).containsText("240 个月，从交付之日算起");
        record.addFile("合同扫描.pdf", "%PDF-1.4".getBytes(StandardCharsets.UTF_8));
        assertThat(record.part("files")).containsText("合同扫描.pdf");

        record.follow("太湖纺织机械有限公司")
                .follow("新增设备")
                .choose("modelId", "ZLG-75A")
                .fill("serial", "ZL26-99001")
                .fill("deliveredOn", "2026-01-20")
                .fill("contract", "ht-taihu-1")
                .save();
        assertThat(record.part("verdict")).containsText("按合同保修");
        assertThat(record.part("why")).containsText("HT-TAIHU-1");
        assertThat(record.part("why")).containsText("2026-01-20 至 2046-01-20");

        record.enterPart(0, "zp-2002", "A-1", "2026-01-20");
        assertThat(record.told()).containsText("已登记");
        record.enterPart(1, "ZP-2002", "A-2", "2026-02-01");
        assertThat(record.part("parts").locator("tbody tr")).hasCount(2);
        assertThat(record.part("parts").locator("tbody tr").first()).containsText("A-2");

        // found a moment later however it is written, the customer by a phone of somebody there
        await().untilAsserted(() -> assertThat(
                        record.open("/machines?q=zl26%2099001").rows().count())
                .isEqualTo(1));
        await().untilAsserted(() -> assertThat(
                        record.open("/customers?q=0411%2088886666").rows().count())
                .isEqualTo(1));

        // whoever writes from the second address is known, and so is the customer
        Letter letter = Letter.from("feng@mailbox.example", "空压机异响").saying("请派人。");
        product.postman().bring(letter);
        String number = await().until(() -> product.api().entry(letter.messageId()), Optional::isPresent)
                .orElseThrow()
                .getString("caseNumber");
        record.open("/cases/case?number=" + number);
        assertThat(record.part("contact")).containsText("冯太湖");
        assertThat(record.part("contact")).containsText("太湖纺织机械有限公司");

        // all of it stands on one line of time, and may be taken along
        record.follow("太湖纺织机械有限公司").follow("服务档案");
        assertThat(record.part("list").locator("tbody tr").first()).containsText("空压机异响");
        assertThat(record.part("list")).containsText("HT-TAIHU-1");
        record.follow("设备与合同");
        assertThat(record.part("list")).containsText("ZL26-99001");
        assertThat(record.part("list")).not().containsText("空压机异响");
        APIResponse pdf = page.request().get(page.locator("#pdf").getAttribute("href"));
        assertThat(pdf.status()).isEqualTo(200);
        assertThat(pdf.headers()).containsEntry("content-type", "application/pdf");
        assertThat(new String(pdf.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    @Test
    void two_customers_that_are_one_are_merged_and_the_merging_is_taken_back() {
        Page page = browser.page(390, 844, "zh-CN");
        RecordPage record = signedIn(page, "zhangwei");
        for (String name : List.of("锦绣江南印染有限公司", "锦绣江南印染集团")) {
            record.open("/customers").follow("新增用户").fill("name", name).save();
            record.follow("新增联系人").fill("name", name + "的人").save();
        }
        String twin = page.url();
        await().untilAsserted(() -> {
            record.open(twin);
            assertThat(page.locator("#alikeCustomers").textContent()).contains("锦绣江南印染有限公司");
        });
        page.locator("#alikeCustomers input[type=submit]").first().click();
        assertThat(record.told()).hasText("锦绣江南印染有限公司 已并入本用户。");
        assertThat(record.part("contacts")).containsText("锦绣江南印染有限公司的人");
        assertThat(page.locator("#alikeCustomers")).hasCount(0);
        record.open("/customers?q=%E9%94%A6%E7%BB%A3%E6%B1%9F%E5%8D%97");
        assertThat(record.rows()).hasCount(1);

        record.open(twin);
        record.follow("锦绣江南印染有限公司");
        assertThat(record.part("survivor")).containsText("锦绣江南印染集团");
        page.click("[id='kin:unmerge']");
        assertThat(record.told()).hasText("已撤销合并。");
        record.open(twin);
        assertThat(record.part("contacts")).not().containsText("锦绣江南印染有限公司的人");
        page.context().close();
    }

    @Test
    void what_breaks_a_rule_is_told_and_what_was_typed_stays() {
        RecordPage record = signedIn(browser.wide(), "zhangwei");

        record.open("/machines/machineform")
                .choose("modelId", "ZLV-75")
                .fill("serial", "zl23 06117")
                .save();
        assertThat(record.told()).hasText("型号 ZLV-75 已有出厂编号 zl23 06117 的设备。");

        record.open("/customers/contact")
                .fill("name", "某人")
                .fill("emails", "zhaolei@tangyu.example")
                .save();
        assertThat(record.told()).hasText("邮件地址 zhaolei@tangyu.example 已属于联系人“赵磊”。请先从那里删去。");
    }

    @Test
    void an_engineer_reads_on_a_phone_and_changes_nothing() {
        Page phone = browser.phone();
        RecordPage record = signedIn(phone, "sunqiang");

        record.open("/machines?model=");
        assertThat(record.rows()).not().hasCount(0);
        assertThat(phone.locator("text=新增设备")).hasCount(0);
        assertThat(phone.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
        record.rows().first().locator("a").first().click();
        phone.waitForURL("**/machines/machine?id=*");
        assertThat(record.part("why")).containsText("质保");
        assertThat(phone.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
        phone.navigate("/customers/customerform");
        assertThat(phone).not().hasTitle(Pattern.compile("新增用户.*"));
        browser.forgive("customers/customerform");
    }

    @Test
    void in_english_regions_types_and_reasons_are_english() {
        RecordPage record = signedIn(browser.wideInEnglish(), "helin");

        record.open("/customers?q=K1007");
        assertThat(record.rows().first()).containsText("North China");
        record.open("/machines?q=ZL25-07040");
        assertThat(record.rows().first()).containsText("until 20");
        record.open("/catalogue");
        assertThat(record.part("content")).containsText("Air compressors");
    }

    private static RecordPage signedIn(Page page, String who) {
        new LoginPage(page).enter(who);
        return new RecordPage(page);
    }
}
