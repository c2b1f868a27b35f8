package org.shouhou.it.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shouhou.it.pages.Browser;
import org.shouhou.it.pages.LoginPage;
import org.shouhou.it.pages.Stage;
import org.shouhou.it.product.Product;

/** Machines are taken over from a table: tried first, corrected where something is wrong, and given as a table again. */
@ExtendWith(Stage.class)
class ImportIT {

    private static final Product product = Stage.product();
    private static final Browser browser = Stage.browser();

    @Test
    void a_table_is_tried_confirmed_and_its_bad_rows_come_back() {
        Page clerk = browser.page(1400, 900, "zh-CN");
        new LoginPage(clerk).enter("wangfang");
        clerk.navigate("/imports");
        clerk.click("[id='bring:go']");
        assertThat(clerk.locator("#told")).hasText("请选择文件。");

        String table = "型号,机号,交货日期,保修月数\r\nZLH-250,IT-0001,2025/3/1,12\r\n没有的型号,IT-0002,,\r\n";
        clerk.setInputFiles(
                "[id='bring:file']", new FilePayload("设备.csv", "text/csv", table.getBytes(Charset.forName("GB18030"))));
        clerk.click("[id='bring:go']");
        assertThat(clerk.locator("#state")).hasText("待确认");
        assertThat(clerk.locator("#bad")).containsText("产品目录里没有型号“没有的型号”。");
        assertThat(clerk.locator("#first")).containsText("ZLH-250 · IT-0001");

        clerk.click("[id='decide:confirm']");
        assertThat(clerk.locator("#applied")).containsText("1");
        APIResponse problems = clerk.request()
                .get(clerk.locator("#problems").getAttribute("href").replace("table", "/imports/table"));
        assertThat(problems.status()).isEqualTo(200);
        assertThat(problems.headers().get("content-disposition")).contains("problems.xlsx");

        clerk.navigate("/machines?q=IT-0001");
        assertThat(clerk.locator("main")).containsText("IT-0001");
        APIResponse all = clerk.request().get("/imports/table?kind=MACHINES&all=1");
        assertThat(all.status()).isEqualTo(200);
        assertThat(all.body().length).isGreaterThan(1_000);

        Page department = browser.page(1400, 900, "zh-CN");
        new LoginPage(department).enter("lijun");
        assertThat(department
                        .request()
                        .get("/imports/table?kind=MACHINES&all=1")
                        .status())
                .isEqualTo(403);
        department.context().close();
        clerk.context().close();
    }

    @Test
    void parts_and_people_are_brought_by_who_keeps_them() {
        Page hq = browser.page(390, 844, "zh-CN");
        new LoginPage(hq).enter("zhangwei");
        bring(hq, "PARTS", "零件.csv", "零件号,名称,单价,适用型号\r\nIT-ZP-1,密封圈,38.5,ZLH-250\r\nIT-ZP-2,垫片,面议,\r\n");
        assertThat(hq.locator("#bad")).containsText("“面议”不是金额。");
        hq.click("[id='decide:confirm']");
        assertThat(hq.locator("#applied")).containsText("1");
        hq.navigate("/parts?q=IT-ZP-1");
        assertThat(hq.locator("#list")).containsText("密封圈");
        assertThat(hq.locator("#list")).containsText("38.50");
        assertThat(hq.request().get("/imports/table?kind=PARTS&all=1").status()).isEqualTo(200);

        Page clerk = browser.page(1400, 900, "zh-CN");
        new LoginPage(clerk).enter("wangfang");
        clerk.navigate("/imports");
        assertThat(clerk.locator("[id='bring:kind'] option[value=PARTS]")).hasCount(0);
        assertThat(clerk.request().get("/imports/table?kind=PARTS").status()).isEqualTo(403);
        bring(clerk, "CONTACTS", "联系人.csv", "姓名,邮箱,电话\r\n导入的周工,it-zhou@b.example,13800000001\r\n");
        clerk.click("[id='decide:confirm']");
        assertThat(clerk.locator("#applied")).containsText("1");
        clerk.navigate("/contacts?q=it-zhou@b.example");
        assertThat(clerk.locator("#list")).containsText("导入的周工");
        hq.context().close();
        clerk.context().close();
    }

    private static void bring(Page page, String kind, String name, String table) {
        page.navigate("/imports");
        page.selectOption("[id='bring:kind']", kind);
        page.setInputFiles(
                "[id='bring:file']", new FilePayload(name, "text/csv", table.getBytes(Charset.forName("GB18030"))));
        page.click("[id='bring:go']");
        assertThat(page.locator("#state")).hasText("待确认");
    }
}
