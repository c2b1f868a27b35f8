package org.shouhou.it.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shouhou.it.pages.Browser;
import org.shouhou.it.pages.LoginPage;
import org.shouhou.it.pages.Stage;
import org.shouhou.it.product.Product;

/** Somebody calls, and somebody comes in person: both are written down while they speak, and stand in the register. */
@ExtendWith(Stage.class)
class CallIT {

    private static final Product product = Stage.product();
    private static final Browser browser = Stage.browser();

    @Test
    void a_call_is_written_down_by_keyboard_and_becomes_a_case() throws Exception {
        Page clerk = browser.wide();
        new LoginPage(clerk).enter("wangfang");
        clerk.navigate("/register/entry");

        // who it is, by the beginning of a name; the first that is found is taken by Enter
        assertThat(clerk.locator("#who")).isFocused();
        clerk.locator("#who").fill("唐钰");
        assertThat(clerk.locator("#whoFound [role=option]").first()).isVisible();
        clerk.keyboard().press("Enter");
        assertThat(clerk.locator("#known")).containsText("唐钰");
        assertThat(clerk.locator("#known input[name=known-machine]")).not().hasCount(0);
        clerk.locator("#known .people button").first().click();
        assertThat(clerk.locator("#entry\\:subject")).isFocused();
        assertThat(clerk.locator("#entry\\:name")).not().hasValue("");
        String caller = clerk.locator("#entry\\:name").inputValue();

        // what was typed survives a reload
        clerk.locator("#entry\\:phone").fill("13800138000");
        clerk.locator("#entry\\:subject").fill("空压机加载不上");
        clerk.locator("#entry\\:text").fill("打电话说 2 号机加载不上，压力上不去。");
        clerk.reload();
        assertThat(clerk.locator("#entry\\:text")).hasValue("打电话说 2 号机加载不上，压力上不去。");
        assertThat(clerk.locator("#known")).containsText("唐钰");
        clerk.locator("#known input[name=known-machine]").nth(1).check();
        clerk.locator("#entry\\:answered").fill("先检查进气阀电磁阀。");
        clerk.keyboard().press("Control+Enter");

        assertThat(clerk).hasURL(Pattern.compile("/cases/case\\?number="));
        assertThat(clerk.locator("#conversation")).containsText("压力上不去");
        assertThat(clerk.locator("#conversation")).containsText("登记人：王芳");
        assertThat(clerk.locator("#conversation")).containsText("13800138000");
        assertThat(clerk.locator("#conversation")).containsText("先检查进气阀电磁阀");
        String number = clerk.url().replaceAll(".*number=", "").replaceAll("[&#].*", "");

        // what was misheard is put right, and what stood there stays in the record
        clerk.locator("#conversation a[href*='register/correction']").first().click();
        assertThat(clerk.locator("#form\\:text")).hasValue("打电话说 2 号机加载不上，压力上不去。");
        clerk.locator("#form\\:text").fill("打电话说 3 号机加载不上，压力上不去。");
        clerk.locator("#form\\:save").click();
        assertThat(clerk).hasURL(Pattern.compile("/cases/case\\?number=" + number));
        assertThat(clerk.locator("#conversation")).containsText("3 号机加载不上");
        assertThat(clerk.locator("#side")).containsText("更正登记");

        // the same person comes in about the same matter
        clerk.navigate("/register/entry?who=13800138000");
        assertThat(clerk.locator("#entry\\:name")).hasValue(caller);
        clerk.locator("#entry\\:channel").selectOption("VISIT");
        clerk.locator("#known input[name=known-joins][value=" + number + "]").check();
        clerk.locator("#entry\\:text").fill("送来拆下的电磁阀。");
        clerk.locator("#entry\\:save").click();
        assertThat(clerk).hasURL(Pattern.compile("number=" + number));
        assertThat(clerk.locator("#conversation")).containsText("送来拆下的电磁阀");

        // both stand in the register, the first with its answer
        clerk.navigate("/register");
        Locator ofTheCase = clerk.locator("#list tbody tr", new Page.LocatorOptions().setHasText(number));
        assertThat(ofTheCase.first()).containsText("来人");
        assertThat(clerk.locator("#list")).containsText("空压机加载不上");
        clerk.navigate("/register?channel=PHONE&direction=IN");
        assertThat(ofTheCase.first()).containsText("直接解答");
        assertThat(ofTheCase.first()).containsText("王芳");
        Download table = clerk.waitForDownload(() -> clerk.locator("#csv").click());
        String csv = Files.readString(table.path(), StandardCharsets.UTF_8);
        assertThat(csv).contains("空压机加载不上", number, "直接解答");
        Download paper = clerk.waitForDownload(() -> clerk.locator("#pdf").click());
        assertThat(new String(Files.readAllBytes(paper.path()), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
    }

    @Test
    void a_promise_to_call_back_is_reminded_of_and_kept() {
        Page clerk = browser.wide();
        new LoginPage(clerk).enter("liujing");
        clerk.navigate("/register/entry");
        clerk.locator("#entry\\:name").fill("韩梅");
        clerk.locator("#entry\\:phone").fill("13912345678");
        clerk.locator("#entry\\:subject").fill("问备件交期");
        clerk.locator("#entry\\:text").fill("问油滤什么时候到货。");
        clerk.locator("#entry\\:save").click();
        assertThat(clerk).hasURL(Pattern.compile("/cases/case\\?number="));
        String address = clerk.url();

        clerk.locator("#more > summary").click();
        clerk.locator("#toPromise").click();
        assertThat(clerk.locator("#promise\\:whom")).hasValue("韩梅");
        assertThat(clerk.locator("#promise\\:phone")).hasValue("13912345678");
        clerk.locator("#promise\\:due")
                .fill(LocalDateTime.now(ZoneId.of("Asia/Shanghai"))
                        .plusMinutes(5)
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString());
        clerk.locator("#promise\\:about").fill("油滤交期");
        clerk.locator("#promise\\:save").click();
        assertThat(clerk.locator("#callBacks")).containsText("油滤交期");

        // it is time in five minutes, so the keeper is reminded by the next round of the watch
        clerk.navigate("/");
        assertThat(clerk.locator("#callBacks")).containsText("韩梅");
        assertThat(clerk.locator("#notices"))
                .containsText("请回电：韩梅 13912345678", new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));

        clerk.navigate(address);
        clerk.locator("#callBacks button[data-dialog=putOffDialog]").click();
        clerk.locator("#putOff\\:due").fill("2030-01-01T09:30");
        clerk.locator("#putOff\\:save").click();
        assertThat(clerk.locator("#callBacks")).containsText("2030-01-01 09:30");
        clerk.locator("#callBacks button[data-dialog=calledDialog]").click();
        clerk.locator("#called\\:said").fill("油滤周三发货。");
        clerk.locator("#called\\:save").click();
        assertThat(clerk.locator("#conversation")).containsText("油滤周三发货。");
        assertThat(clerk.locator("#callBacks")).hasCount(0);
        clerk.navigate("/");
        assertThat(clerk.locator("#callBacks")).hasCount(0);
    }

    @Test
    void who_calls_is_shown_on_the_clerks_open_page() throws Exception {
        Page clerk = browser.wide();
        new LoginPage(clerk).enter("wangfang");
        clerk.navigate("/cases");
        assertThat(clerk.locator("html[data-live=on]")).hasCount(1);

        var api = product.api("liujing");
        assertThat(api.post("/api/v1/calls", "{\"id\":\"r1\",\"from\":\"13800001037\",\"to\":\"wangfang\"}"))
                .isEqualTo(201);
        assertThat(api.post("/api/v1/calls", "{\"id\":\"r1\",\"from\":\"13800001037\",\"to\":\"wangfang\"}"))
                .isEqualTo(200);
        for (String bad : List.of("", "[]", "{", "{}", "{\"id\":\"r2\",\"from\":\"abc\"}", "x".repeat(20_000))) {
            assertThat(api.post("/api/v1/calls", bad)).as(bad).isEqualTo(400);
        }
        assertThat(clerk.locator(".rings")).containsText("13800001037");
        assertThat(clerk.locator(".rings")).containsText("赵磊");
        clerk.locator(".rings a").click();
        assertThat(clerk.locator("#entry\\:name")).hasValue("赵磊");
        assertThat(clerk.locator("#entry\\:phone")).hasValue("13800001037");
    }

    @Test
    void what_is_missing_is_said_and_nothing_typed_is_lost() {
        Page clerk = browser.page(390, 844, "en");
        new LoginPage(clerk).enter("helin");
        clerk.navigate("/register/entry");
        clerk.locator("#entry\\:text").fill("Compressor 2 does not load.");
        clerk.locator("#entry\\:subject").fill("No load");
        clerk.locator("#entry\\:save").click();

        assertThat(clerk.locator("main")).containsText("name");
        assertThat(clerk.locator("#entry\\:text")).hasValue("Compressor 2 does not load.");
        clerk.locator("#entry\\:name").fill("Mr. Brown");
        clerk.locator("#entry\\:save").click();
        assertThat(clerk).hasURL(Pattern.compile("/cases/case\\?number="));
        assertThat(clerk.locator("#conversation")).containsText("Mr. Brown");
    }
}
