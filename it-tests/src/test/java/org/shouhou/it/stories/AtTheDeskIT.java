package org.shouhou.it.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.SelectOption;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouhou.it.pages.Browser;
import org.shouhou.it.pages.CasePage;
import org.shouhou.it.pages.LoginPage;
import org.shouhou.it.pages.Stage;
import org.shouhou.it.product.Letter;
import org.shouhou.it.product.Product;

/** A clerk at work on the page of a case: refused and tried again, pressed twice, in two tabs, with long subjects. */
@ExtendWith(Stage.class)
class AtTheDeskIT {

    private static final String QUEUED = "答复已排队，将以邮件发出。";
    private static final int LINE = 40;

    private static final Product product = Stage.product();
    private static final Browser browser = Stage.browser();

    private Page clerk;
    private CasePage serviceCase;
    private String number;

    @BeforeEach
    void open_a_new_case() throws Exception {
        number = bring("feng@taihu-textile.example", "空压机加载电磁阀异响");
        clerk = browser.page(1400, 900, "zh-CN");
        new LoginPage(clerk).enter("wangfang");
        serviceCase = new CasePage(clerk).open(number);
    }

    @Test
    void a_reply_that_was_refused_and_then_sent_is_not_in_the_composer_any_more() {
        CasePage inAnotherTab = new CasePage(clerk.context().newPage()).open(number);
        serviceCase.writeReply("先写的答复");
        inAnotherTab.reply("后写的答复");
        assertThat(inAnotherTab.told()).hasText(QUEUED);

        serviceCase.sendReply();
        assertThat(serviceCase.refused("reply")).containsText("您写的内容还在");
        assertThat(serviceCase.replyText()).hasValue("先写的答复");
        serviceCase.sendReply();

        assertThat(serviceCase.told()).hasText(QUEUED);
        assertThat(serviceCase.conversation()).containsText("先写的答复");
        assertThat(serviceCase.replyText()).hasValue("");
    }

    @Test
    void a_blank_reply_is_refused_in_plain_words_and_the_real_one_leaves_nothing_behind() {
        serviceCase.reply("   ");
        assertThat(serviceCase.refused("reply")).hasText("请写答复内容再发送。");

        serviceCase.reply("请清洗阀芯。");

        assertThat(serviceCase.told()).hasText(QUEUED);
        assertThat(serviceCase.replyText()).hasValue("");
        assertThat(serviceCase.open(number).replyText()).hasValue("");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 40, 150, 300})
    void a_button_pressed_twice_sends_once_and_says_so(int millisecondsBetween) {
        serviceCase.writeReply("只发一次");

        serviceCase.sendReplyTwice(millisecondsBetween);

        assertThat(serviceCase.told()).hasText(QUEUED);
        // time for what a second request would do
        clerk.waitForTimeout(800);
        assertThat(serviceCase.told()).hasText(QUEUED);
        assertThat(serviceCase.refused("reply")).isEmpty();
        assertThat(serviceCase.conversation().locator(".entry.out", withWords("只发一次")))
                .hasCount(1);
        assertThat(product.log()).doesNotContain("JSF1095");
    }

    @Test
    void what_was_done_is_told_on_its_page_though_others_ask_the_server_before_that_is_there() {
        new CasePage(clerk.context().newPage()).open(number);
        clerk.context().route(url -> url.contains("/cases/case?"), route -> {
            if (route.request().isNavigationRequest()) {
                // long enough for the live parts of both pages to be asked for
                clerk.waitForTimeout(2500);
            }
            route.resume();
        });

        serviceCase.reply("请清洗阀芯。");

        assertThat(serviceCase.told()).hasText(QUEUED);
        clerk.context().unrouteAll();
        assertThat(serviceCase.open(number).told()).isEmpty();
    }

    @Test
    void what_was_typed_outlives_the_session() {
        serviceCase.writeReply("写到一半");
        clerk.context().clearCookies();
        serviceCase.sendReply();
        assertThat(serviceCase.draftState("reply")).containsText("登录已过期");
        assertThat(serviceCase.replyText()).hasValue("写到一半");

        Page elsewhere = clerk.context().newPage();
        new LoginPage(elsewhere).enter("wangfang");
        serviceCase.sendReply();

        assertThat(serviceCase.told()).hasText(QUEUED);
        assertThat(serviceCase.conversation()).containsText("写到一半");
    }

    @Test
    void what_was_typed_is_there_on_another_computer_until_it_is_handed_in() {
        serviceCase.writeReply("写到一半");
        assertThat(serviceCase.draftState("reply")).containsText("草稿已保存");
        clerk.click("#tabNote");
        clerk.fill("[id='note:text']", "客户很急");
        assertThat(serviceCase.draftState("note")).containsText("草稿已保存");

        Page otherComputer = browser.page(1400, 900, "zh-CN");
        new LoginPage(otherComputer).enter("wangfang");
        CasePage there = new CasePage(otherComputer).open(number);
        assertThat(there.replyText()).hasValue("写到一半");
        assertThat(otherComputer.locator("[id='note:text']")).hasValue("客户很急");
        there.note("客户很急，请优先");
        assertThat(there.told()).hasText("备注已保存。");
        otherComputer.click("#tabReply");
        otherComputer.onDialog(Dialog::accept);
        otherComputer.click("#discard");
        assertThat(there.replyText()).hasValue("");
        otherComputer.context().close();

        serviceCase.open(number);
        assertThat(serviceCase.replyText()).hasValue("");
        assertThat(clerk.locator("[id='note:text']")).hasValue("");
    }

    @Test
    void what_cannot_be_kept_is_told_and_kept_as_soon_as_it_can_be() {
        clerk.route("**/desk/draft?*", Route::abort);
        serviceCase.writeReply("写到一半");
        assertThat(serviceCase.draftState("reply")).containsText("未保存");

        clerk.unroute("**/desk/draft?*");

        assertThat(serviceCase.draftState("reply")).containsText("草稿已保存");
        browser.forgive("desk/draft");
    }

    @Test
    void a_question_needs_a_department_chosen_and_a_refusal_is_told_once() {
        serviceCase.startReferral();
        assertThat(serviceCase.department()).hasValue("");
        serviceCase.writeQuestion("阀芯是否可以清洗？");
        serviceCase.sendReferral();
        assertThat(serviceCase.wrongDepartment()).hasText("请选择要转的部门。");
        assertThat(serviceCase.department()).isFocused();

        serviceCase.department().selectOption("TECHNICAL");
        serviceCase.writeQuestion(" ");
        serviceCase.sendReferral();
        assertThat(serviceCase.refused("refer")).hasText("请写要问的问题。");
        assertThat(clerk.locator(".told .error")).hasCount(1);

        serviceCase.writeQuestion("阀芯是否可以清洗？");
        serviceCase.sendReferral();
        assertThat(serviceCase.referrals()).containsText("阀芯是否可以清洗");
    }

    @Test
    void what_a_colleague_decides_behind_an_open_dialog_is_not_overwritten_unseen() {
        clerk.locator("#toAssign").click();
        assertThat(clerk.locator("#assignDialog")).isVisible();
        clerk.locator("#assign\\:assignee").selectOption(new SelectOption().setLabel("王芳 (wangfang)"));

        Page colleague = browser.page(1400, 900, "zh-CN");
        new LoginPage(colleague).enter("liujing");
        new CasePage(colleague).open(number);
        colleague.locator("#toAssign").click();
        colleague.locator("#assign\\:assignee").selectOption(new SelectOption().setLabel("刘静 (liujing)"));
        colleague.locator("#assign\\:save").click();
        assertThat(colleague.locator("#top")).containsText("刘静");
        // behind the dialog the page has followed
        assertThat(clerk.locator("#top")).containsText("刘静");

        clerk.locator("#assign\\:save").click();
        assertThat(serviceCase.refused("assign")).containsText("别人刚刚改动了");
        assertThat(clerk.locator("#top")).containsText("刘静");
        // told of it, the clerk decides
        clerk.locator("#assign\\:assignee").selectOption(new SelectOption().setLabel("刘静 (liujing)"));
        clerk.locator("#assign\\:assignee").selectOption(new SelectOption().setLabel("王芳 (wangfang)"));
        clerk.locator("#assign\\:save").click();
        assertThat(clerk.locator("#top")).containsText("王芳");
        colleague.context().close();
    }

    @Test
    void a_press_is_not_lost_when_the_case_changes_during_it() {
        Page colleague = browser.page(1400, 900, "zh-CN");
        new LoginPage(colleague).enter("liujing");
        CasePage there = new CasePage(colleague).open(number);
        // the line that tells of the colleague moves what is below it
        assertThat(clerk.locator("#onlookers")).containsText("刘静");
        clerk.locator("#toMachine").hover();
        clerk.mouse().down();
        clerk.waitForResponse(AtTheDeskIT::drawsTheCase, () -> there.note("客户很急"))
                .finished();
        clerk.evaluate("() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))");

        clerk.mouse().up();

        assertThat(clerk.locator("#machineDialog")).isVisible();
        assertThat(serviceCase.conversation()).containsText("客户很急");
    }

    private static boolean drawsTheCase(Response answer) {
        String asked = answer.request().postData();
        return asked != null && asked.contains("conversation") && asked.contains("partial.render");
    }

    @Test
    void the_composer_is_one_line_until_somebody_writes() {
        assertThat(serviceCase.recipient()).isHidden();
        assertThat(serviceCase.composer().boundingBox().height).isLessThan(60);

        clerk.click("#tabNote");
        assertThat(clerk.locator("[id='note:text']")).isFocused();
        clerk.click("#tabReply");
        assertThat(serviceCase.recipient()).isVisible();
        serviceCase.subject().click();
        assertThat(serviceCase.recipient()).isHidden();

        serviceCase.writeReply("写着");
        serviceCase.subject().click();
        assertThat(serviceCase.recipient()).isVisible();
    }

    @Test
    void a_long_subject_is_shortened_and_can_be_read_whole() throws Exception {
        String words = "关于三号车间空压机多次停机请派人检查的函".repeat(20);
        String unbroken = "X".repeat(480);
        bring("long@taihu-textile.example", words);
        number = bring("long@taihu-textile.example", unbroken);
        serviceCase.open(number);

        BoundingBox shortened = serviceCase.subject().boundingBox();
        assertThat(shortened.height).isLessThan(3 * LINE);
        assertThat(serviceCase.subject()).hasAttribute("title", unbroken);
        assertThat(serviceCase.earlierSubjects().first().boundingBox().height).isLessThan(LINE);
        assertThat(serviceCase.earlierSubjects().first()).hasAttribute("title", Pattern.compile("^关于三号车间.*"));
        assertThat(clerk.evaluate("document.documentElement.scrollWidth")).isEqualTo(1400);

        // the page may be drawn anew meanwhile, with the subject as it was
        clerk.waitForCondition(() -> {
            BoundingBox box = serviceCase.subject().boundingBox();
            boolean whole = box != null && box.height > shortened.height;
            if (box != null && !whole) {
                serviceCase.subject().click();
            }
            return whole;
        });
    }

    private static Locator.LocatorOptions withWords(String words) {
        return new Locator.LocatorOptions().setHasText(words);
    }

    private static String bring(String from, String subject) throws Exception {
        Letter letter = Letter.from(from, subject).saying("请尽快答复，谢谢。");
        product.postman().bring(letter);
        return await().until(() -> product.api().entry(letter.messageId()), Optional::isPresent)
                .orElseThrow()
                .getString("caseNumber");
    }
}
