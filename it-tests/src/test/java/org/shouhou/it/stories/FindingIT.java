package org.shouhou.it.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
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

/** Finding what one looks for: by the search box, in lists with views of their own, and from the dashboard. */
@ExtendWith(Stage.class)
class FindingIT {

    private static final Product product = Stage.product();
    private static final Browser browser = Stage.browser();

    @ParameterizedTest
    @CsvSource({"1440, 900, zh-CN", "390, 844, en"})
    void what_stands_in_a_mail_is_found_while_typing_and_marked_and_never_taken_for_markup(
            int width, int height, String language) throws Exception {
        String number = bring("qin" + width + "@taihu-textile.example", "机组报警", "膨胀<b>阀</b>结霜 " + width);
        Page clerk = browser.page(width, height, language);
        new LoginPage(clerk).enter("wangfang");
        await().until(() -> {
            clerk.navigate("/search?q=结霜%20" + width);
            return clerk.locator("#list a.main").count() > 0;
        });
        Locator first = clerk.locator("#list tbody tr").first();
        assertThat(first).containsText(number);
        assertThat(first).containsText("膨胀<b>阀</b>结霜");
        assertThat(first.locator(".passage mark").first()).hasText("结霜");
        assertThat((Integer) clerk.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(width);

        clerk.navigate("/");
        clerk.keyboard().press("/");
        clerk.keyboard().type("结霜 " + width);
        Locator option = clerk.locator("#searchFound [role=option]").first();
        assertThat(option).containsText(number);
        assertThat(option.locator(".passage mark").first()).hasText("结霜");
        clerk.keyboard().press("ArrowDown");
        clerk.keyboard().press("Enter");
        clerk.waitForURL("**/cases/case?number=" + number);

        clerk.fill("#search", number.toLowerCase(java.util.Locale.ROOT));
        clerk.keyboard().press("Enter");
        clerk.waitForURL("**/cases/case?number=" + number);
        clerk.context().close();
    }

    @Test
    void everything_of_a_customer_is_found_by_its_name_and_a_department_finds_only_what_was_referred_to_it()
            throws Exception {
        Page clerk = browser.wide();
        new LoginPage(clerk).enter("wangfang");
        clerk.navigate("/search?q=绍锦");
        for (String kind : new String[] {"服务单", "用户", "联系人", "设备", "合同"}) {
            assertThat(clerk.locator("nav.tabs a", new Page.LocatorOptions().setHasText(kind))
                            .first())
                    .isVisible();
        }
        clerk.navigate("/search?q=ZL23-06117");
        assertThat(clerk.locator("#list tbody tr").first()).containsText("设备");

        String number = bring("d@nobody-asks.example", "未转办", "唯独此处提到榫卯。");
        await().until(() -> {
            clerk.navigate("/search?q=榫卯&kind=CASE");
            return clerk.locator("#list td.number").allTextContents().contains(number);
        });
        Page department = browser.wide();
        new LoginPage(department).enter("lijun");
        for (String words : new String[] {"榫卯", number}) {
            department.navigate("/search?q=" + words);
            assertThat(department.locator("#list")).containsText("没有找到");
        }
        department.navigate("/search?q=轴承&kind=CASE");
        for (String found : department.locator("#list td.number").allTextContents()) {
            assertThat(department.request().get("/cases/case?number=" + found).status())
                    .isEqualTo(200);
        }
        assertThat(department.request().get("/cases/export?format=csv").status())
                .isEqualTo(403);
        assertThat(department.request().get("/dashboard").status()).isEqualTo(403);
        department.context().close();
        clerk.context().close();
    }

    @Test
    void words_that_stand_only_in_an_attachment_are_found_a_little_later() throws Exception {
        ByteArrayOutputStream office = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(office)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write("<w:p xmlns:w='x'><w:t>附件里写着鲁班锁</w:t></w:p>".getBytes(StandardCharsets.UTF_8));
        }
        Letter letter = Letter.from("e@attached.example", "带附件")
                .saying("见附件")
                .enclosing("记录.docx", "application/octet-stream", office.toByteArray());
        product.postman().bring(letter);
        Page clerk = browser.wide();
        new LoginPage(clerk).enter("wangfang");
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            clerk.navigate("/search?q=鲁班锁");
            return clerk.locator("#list .passage mark").count() > 0;
        });
        assertThat(clerk.locator("#list .passage").first()).containsText("记录.docx 附件里写着鲁班锁");
        clerk.context().close();
    }

    @Test
    void a_view_is_kept_with_its_columns_shared_and_counted_in_the_rail() {
        Page clerk = browser.wide();
        new LoginPage(clerk).enter("wangfang");
        clerk.navigate("/cases?channel=PHONE&status=ALL");
        clerk.click("#columnsMenu summary");
        clerk.check("#columnsMenu input[value=OPENED]");
        clerk.uncheck("#columnsMenu input[value=CHANNEL]");
        clerk.click("[id='columns:choose']");
        assertThat(clerk.locator("#sortOpened")).isVisible();

        clerk.click("#toView");
        clerk.click("[id='keepView:add']");
        assertThat(clerk.locator("[id='keepView:refused']")).containsText("请填写视图名称。");
        clerk.fill("[id='keepView:name']", "所有来电");
        clerk.check("[id='keepView:shared']");
        clerk.click("[id='keepView:add']");
        assertThat(clerk.locator("#told")).containsText("所有来电");
        String count = clerk.locator("#railViews a", new Page.LocatorOptions().setHasText("所有来电"))
                .locator(".count")
                .textContent();
        assertThat(clerk.locator(".pager")).containsText("共 " + count + " 条");

        Page colleague = browser.wideInEnglish();
        new LoginPage(colleague).enter("zhangwei");
        colleague
                .locator("#railViews a", new Page.LocatorOptions().setHasText("所有来电"))
                .click();
        assertThat(colleague.locator("h1")).hasText("所有来电");
        assertThat(colleague.locator("#sortOpened")).isVisible();
        colleague.click("#toView");
        assertThat(colleague.locator("[id='keepView:remove']")).hasCount(0);
        colleague.context().close();

        clerk.click("#toView");
        clerk.click("[id='keepView:remove']");
        assertThat(clerk.locator("#told")).containsText("视图已删除");
        clerk.context().close();
    }

    @Test
    void several_cases_are_handed_over_at_once_and_each_result_is_told() throws Exception {
        String one = bring("a@bulk.example", "批量 甲", "请看看。");
        String other = bring("b@bulk.example", "批量 乙", "请看看。");
        Page clerk = browser.wide();
        new LoginPage(clerk).enter("wangfang");
        clerk.navigate("/cases?status=NEW&order=NEWEST");
        clerk.keyboard().press("j");
        clerk.keyboard().press("x");
        clerk.keyboard().press("j");
        clerk.keyboard().press("x");
        assertThat(clerk.locator("#selection .many")).hasText("已选 2 条");
        assertThat(clerk.locator("#selection")).isInViewport();

        // seen before a colleague took it
        String stale =
                clerk.locator("input[name=chosen][value^='" + other + "']").inputValue();
        Page colleague = browser.wide();
        new LoginPage(colleague).enter("zhangwei");
        new CasePage(colleague).open(other);
        colleague.click("[id='act:take']");
        assertThat(colleague.locator("#holder")).containsText("张伟");
        colleague.context().close();
        // the list is drawn again without it; what is put into the form before that would be lost
        assertThat(clerk.locator("#list tr", new Page.LocatorOptions().setHasText(other)))
                .hasCount(0);

        clerk.keyboard().press("a");
        clerk.selectOption("[id='bulk:assignee']", new SelectOption().setIndex(1));
        clerk.evaluate(
                "([number, value]) => document.querySelectorAll('input[name=chosen]').forEach((it) =>"
                        + " { if (it.value.startsWith(number)) { it.value = value; it.checked = true; } })",
                new String[] {other, stale});
        clerk.evaluate(
                "(number) => { const it = document.createElement('input'); it.type = 'hidden'; it.name = 'chosen';"
                        + " it.value = number; if (!document.querySelector(`input[name=chosen][value='${number}']`))"
                        + " { document.getElementById('bulk').append(it); } }",
                stale);
        clerk.click("[id='bulk:handOver']");
        Locator results = clerk.locator("#results");
        assertThat(results.locator("tr", new Locator.LocatorOptions().setHasText(one)))
                .containsText("已办");
        assertThat(clerk.locator("#list tr", new Page.LocatorOptions().setHasText(one)))
                .hasCount(0);
        assertThat(results.locator("tr", new Locator.LocatorOptions().setHasText(other)))
                .containsText("他人已改动");
        clerk.context().close();
    }

    @Test
    void all_cases_of_a_list_leave_as_a_table() throws Exception {
        Page clerk = browser.wide();
        new LoginPage(clerk).enter("wangfang");
        clerk.navigate("/cases?status=ALL&channel=EMAIL&q=空压机");
        String count = clerk.locator(".pager span").first().textContent().replaceAll("\\D", "");
        clerk.click("#exportMenu summary");
        Download csv = clerk.waitForDownload(() -> clerk.click("#exportCsv"));
        String table = Files.readString(csv.path(), StandardCharsets.UTF_8);
        assertThat(table).startsWith("\uFEFF编号,主题,");
        assertThat(Pattern.compile("(?m)^SH\\d{4}-").matcher(table).results().count())
                .isEqualTo(Long.parseLong(count));
        clerk.evaluate("document.getElementById('exportMenu').open = true");
        Download xlsx = clerk.waitForDownload(() -> clerk.click("#exportXlsx"));
        assertThat(Files.readAllBytes(xlsx.path())).startsWith('P', 'K');
        clerk.context().close();
    }

    @Test
    void who_else_looks_at_a_case_is_seen_and_goes_when_they_go() throws Exception {
        String number = bring("c@onlooker.example", "两人同看", "请看看。");
        Page clerk = browser.wide();
        new LoginPage(clerk).enter("wangfang");
        new CasePage(clerk).open(number);
        Locator onlookers = clerk.locator("#onlookers");
        assertThat(onlookers).isHidden();

        Page colleague = browser.wideInEnglish();
        new LoginPage(colleague).enter("zhangwei");
        new CasePage(colleague).open(number);
        assertThat(onlookers).hasText("张伟 也在看此单");
        assertThat(colleague.locator("#onlookers")).hasText("王芳 也在看此单");

        colleague.keyboard().press("i");
        colleague.keyboard().type("先打电话");
        assertThat(onlookers).hasText("张伟 正在书写");

        colleague.navigate("/cases");
        assertThat(onlookers).isHidden();
        colleague.context().close();
        clerk.context().close();
    }

    @ParameterizedTest
    @CsvSource({"1440, 900, zh-CN", "390, 844, en"})
    void each_figure_of_the_dashboard_leads_to_as_many_cases(int width, int height, String language) {
        Page director = browser.page(width, height, language);
        new LoginPage(director).enter("wangfang");
        director.navigate("/dashboard");
        assertThat((Integer) director.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(width);
        leadsTo(director, "#arrived", director.locator("#arrived b").textContent());
        leadsTo(director, "#breaches", director.locator("#breaches b").textContent());
        Locator mail = director.locator("#intake .legend a").first();
        leadsTo(director, "#intake .legend a >> nth=0", mail.locator("b").textContent());
        Locator lying = director.locator("#lying td.figure a").first();
        leadsTo(director, "#lying td.figure a >> nth=0", lying.textContent());
        Locator cause = director.locator("#causes tbody tr").first();
        leadsTo(director, "#causes tbody tr a >> nth=0", cause.locator("b").textContent());
        director.click("#intake .numbers summary");
        assertThat(director.locator("#intake .numbers tbody tr")).hasCount(30);
        director.context().close();
    }

    private static void leadsTo(Page page, String link, String count) {
        page.locator(link).click();
        page.waitForURL("**/cases?*");
        assertThat(page.locator(".pager span").first()).containsText(Pattern.compile("(^|\\D)" + count + "(\\D|$)"));
        page.goBack();
        page.waitForURL("**/dashboard*");
    }

    private static String bring(String from, String subject, String text) throws Exception {
        Letter letter = Letter.from(from, subject).saying(text);
        product.postman().bring(letter);
        return await().until(() -> product.api().entry(letter.messageId()), Optional::isPresent)
                .orElseThrow()
                .getString("caseNumber");
    }
}
