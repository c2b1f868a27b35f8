package org.shouhou.it.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouhou.it.pages.Browser;
import org.shouhou.it.pages.CasePage;
import org.shouhou.it.pages.LoginPage;
import org.shouhou.it.pages.Stage;
import org.shouhou.it.product.Letter;
import org.shouhou.it.product.Product;

/** Of the four ways of handling a case (P3) those that aren't mail: a call, somebody sent to the customer; and HQ's help. */
@ExtendWith(Stage.class)
class FourWaysIT {

    private static final ZoneId COMPANY = ZoneId.of("Asia/Shanghai");

    private static final Product product = Stage.product();
    private static final Browser browser = Stage.browser();

    @ParameterizedTest
    @CsvSource({"1400, 900", "390, 844"})
    void a_customer_is_called_and_then_visited_until_the_signed_report_is_filed(int width, int height)
            throws Exception {
        String number = bring("wu" + width + "@taihu-textile.example", "主机轴承异响 " + width);
        Page clerk = browser.page(width, height, "zh-CN");
        new LoginPage(clerk).enter("wangfang");
        CasePage serviceCase = new CasePage(clerk).open(number);

        serviceCase.thinkOf("请看看", "先电话了解，必要时派人。");
        assertThat(serviceCase.opinions()).containsText("先电话了解，必要时派人。");
        serviceCase.answerByPhone("吴工 13800000000", "请先停机，我们派人来。");
        assertThat(serviceCase.told()).containsText("已登记");
        assertThat(serviceCase.conversation()).containsText("吴工 13800000000");
        assertThat(serviceCase.way()).containsText("函电解答");

        serviceCase.sendEngineer("sunqiang", "更换主机轴承", "宜兴市太湖路 8 号", "");
        assertThat(serviceCase.refused("sendEngineer")).hasText("请填写用户要求到达的时间。");
        serviceCase.setArriveBy(LocalDateTime.now(COMPANY)
                .plusDays(1)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString());
        assertThat(serviceCase.job()).containsText("待到达");
        assertThat(serviceCase.way()).containsText("派人现场处理");
        assertThat(serviceCase.resolveButton()).isHidden();

        serviceCase.startJob("arrived");
        serviceCase.save("arrived");
        assertThat(serviceCase.job()).containsText("在现场");
        serviceCase.startJob("report");
        serviceCase.writeReport("缺油", "更换轴承", "轴承 6308 一只", "满意");
        assertThat(serviceCase.job()).containsText("轴承 6308 一只");
        serviceCase.startJob("left");
        serviceCase.save("left");
        assertThat(serviceCase.job()).containsText("待报告");
        serviceCase.startJob("copy");
        serviceCase.save("signed");
        assertThat(serviceCase.refused("signed")).hasText("请选择签字报告单的文件。");
        byte[] scan = "%PDF-1.4".getBytes(StandardCharsets.US_ASCII);
        serviceCase.signedCopy().setInputFiles(new FilePayload("报告单.pdf", "application/pdf", scan));
        serviceCase.save("signed");
        assertThat(serviceCase.job()).containsText("已完成");

        String copy = serviceCase.job().locator("a[href*=signed]").getAttribute("href");
        APIResponse file = clerk.request().get(copy);
        assertThat(file.body()).isEqualTo(scan);
        assertThat(file.headers()).containsEntry("x-content-type-options", "nosniff");
        Page department = browser.page(width, height, "zh-CN");
        new LoginPage(department).enter("lijun");
        assertThat(department.request().get(copy).status()).isEqualTo(404);

        serviceCase.resolve("更换主机轴承");
        assertThat(serviceCase.status()).hasText("已解决");
        assertThat(serviceCase.way()).containsText("磨损或保养不到位");
        assertThat((Integer) clerk.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(width);
        department.context().close();
        clerk.context().close();
    }

    @Test
    void what_the_office_cannot_answer_is_reported_to_hq_which_has_a_working_day() throws Exception {
        String number = bring("hq@taihu-textile.example", "机组型号不明");
        Page clerk = browser.page(1400, 900, "zh-CN");
        new LoginPage(clerk).enter("wangfang");
        CasePage serviceCase = new CasePage(clerk).open(number);
        serviceCase.escalate("铭牌看不清，请总部协助判断型号。");
        assertThat(serviceCase.referrals()).containsText("售后服务总部");
        assertThat(serviceCase.clockReasons()).containsText("8 个工作小时");

        Page hq = browser.page(1400, 900, "zh-CN");
        new LoginPage(hq).enter("zhangwei");
        new CasePage(hq).open(number).answer("是 ZLV-75，请按手册第 12 页处理。");

        assertThat(serviceCase.conversation()).containsText("请按手册第 12 页处理");
        hq.context().close();
        clerk.context().close();
    }

    @Test
    void the_calendar_knows_this_years_holidays_and_takes_more() {
        Page administrator = browser.page(1400, 900, "zh-CN");
        new LoginPage(administrator).enter("admin");
        administrator.navigate("/administration/calendar");
        Locator days = administrator.locator("#days");
        assertThat(days).containsText("2026-10-10");
        assertThat(days).containsText("国庆节调休");

        administrator.click("[id='mark:save']");
        assertThat(administrator.locator("[id='mark:refused']")).hasText("请选择日期。");
        administrator.fill("[id='mark:first']", "2027-10-01");
        administrator.fill("[id='mark:last']", "2027-10-07");
        administrator.fill("[id='mark:name']", "国庆节");
        administrator.click("[id='mark:save']");
        assertThat(days).containsText("2027-10-07");

        days.locator("tr", new Locator.LocatorOptions().setHasText("2027-10-07"))
                .locator("button")
                .click();
        assertThat(days).not().containsText("2027-10-07");
        administrator.context().close();
    }

    private static String bring(String from, String subject) throws Exception {
        Letter letter = Letter.from(from, subject).saying("请看看。");
        product.postman().bring(letter);
        return await().until(() -> product.api().entry(letter.messageId()), Optional::isPresent)
                .orElseThrow()
                .getString("caseNumber");
    }
}
