package org.shouhou.it.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouhou.it.pages.Browser;
import org.shouhou.it.pages.CasePage;
import org.shouhou.it.pages.LoginPage;
import org.shouhou.it.product.Letter;
import org.shouhou.it.product.Product;

/** A clerk writes mail: to whom, with what, thought better of, and sent once more. */
class AnsweringIT {

    private static final int LARGEST = 1_000_000;

    private static Product product;
    private static Browser browser;

    private Page clerk;
    private CasePage serviceCase;
    private String number;
    private Letter letter;

    @BeforeAll
    static void start() {
        product = Product.demo("answering")
                .with("SHOUHOU_MAIL_UNDO", "3")
                .with("SHOUHOU_MAIL_LARGEST_OUTGOING", Integer.toString(LARGEST))
                .start();
        browser = new Browser(product.httpPort());
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        if (product != null) {
            product.close();
        }
    }

    @BeforeEach
    void open_a_new_case() throws Exception {
        letter = Letter.from("feng@taihu-textile.example", "空压机加载电磁阀异响").saying("请尽快答复，谢谢。");
        number = broughtInto(letter);
        clerk = browser.page(1400, 900, "zh-CN");
        new LoginPage(clerk).enter("wangfang");
        serviceCase = new CasePage(clerk).open(number);
    }

    @AfterEach
    void nothing_was_complained_of() {
        clerk.context().close();
        assertThat(browser.complaints()).isEmpty();
        assertThat(product.log()).doesNotContain(" WARN", "SEVERE", "Exception");
    }

    @Test
    void an_answer_with_files_arrives_as_it_was_shown() throws Exception {
        serviceCase.writeReply("请看附件。");
        attach("检测报告（二次复测）.pdf", 200_000);
        attach("说明.txt", 10);
        serviceCase.cc().fill("Han <han@taihu-textile.example>; stranger@else.example");
        assertThat(serviceCase.strangers())
                .hasText(new String[] {"新地址：han@taihu-textile.example", "新地址：stranger@else.example"});
        assertThat(serviceCase.filesTotal()).hasText("2 个附件，共 195 KB");

        serviceCase.sendReply();

        assertThat(serviceCase.told()).containsText("3 秒后发出");
        MimeMessage mail = sentMail("请看附件。");
        assertThat(mail.getHeader("To", null)).contains("<feng@taihu-textile.example>");
        assertThat(mail.getHeader("Cc", ",")).isEqualTo("han@taihu-textile.example, stranger@else.example");
        Multipart parts = (Multipart) mail.getContent();
        Multipart words = (Multipart) parts.getBodyPart(0).getContent();
        assertThat(words.getContentType()).startsWith("multipart/alternative");
        assertThat((String) words.getBodyPart(0).getContent()).contains("请看附件。", "王芳", "写道：", "> 请尽快答复，谢谢。");
        assertThat((String) words.getBodyPart(1).getContent()).contains("<blockquote", "请尽快答复，谢谢。");
        assertThat(nameOf(parts.getBodyPart(1))).isEqualTo("检测报告（二次复测）.pdf");
        assertThat(parts.getBodyPart(1).getInputStream().readAllBytes()).hasSize(200_000);
        assertThat(serviceCase.open(number).files().allTextContents()).contains("检测报告（二次复测）.pdf", "说明.txt");
        assertThat(serviceCase.replyText()).hasValue("");
        assertThat(clerk.locator("#uploads li")).hasCount(0);
    }

    @Test
    void a_mail_taken_back_in_time_never_leaves_and_is_a_draft_again() {
        serviceCase.writeReply("写错了的答复");
        attach("错的.txt", 10);
        serviceCase.sendReply();
        assertThat(serviceCase.firstReply()).containsText("已按时");

        serviceCase.takeBack();

        assertThat(serviceCase.told()).containsText("已撤回");
        assertThat(serviceCase.firstReply()).containsText("剩");
        assertThat(serviceCase.replyText()).hasValue("写错了的答复");
        assertThat(serviceCase.attached()).hasText("错的.txt");
        Locator entry = clerk.locator(".entry.taken-back");
        assertThat(entry).containsText("已撤回");
        assertThat(entry.locator("details[open]")).hasCount(0);

        clerk.fill("[id='reply:text']", "改好了的答复");
        serviceCase.sendReply();
        sentMail("改好了的答复");
        assertThat(product.sent().contain("写错了的答复")).isFalse();
        assertThat(serviceCase.undo()).hasCount(0);
        assertThat(clerk.locator(".entry.out .sending", new Page.LocatorOptions().setHasText("已发出")))
                .not()
                .hasCount(0);
    }

    @Test
    void a_mail_passed_on_carries_its_files_answers_nobody_and_leaves_the_clock_alone() throws Exception {
        clerk.navigate("/cases/case?number=SH2026-000060");
        number = "SH2026-000060";
        serviceCase.begin("FORWARD", "变频器面板");
        assertThat(serviceCase.to()).isFocused();
        assertThat(serviceCase.attached()).hasText("变频器面板OC-2.jpg");
        serviceCase.to().fill("expert@drives.example");

        serviceCase.sendReply();

        assertThat(serviceCase.told()).containsText("秒后发出");
        assertThat(serviceCase.firstReply()).containsText("剩");
        MimeMessage mail = sentMail("转发的邮件");
        assertThat(mail.getSubject()).startsWith("Fwd: [SH2026-000060]");
        assertThat(mail.getHeader("In-Reply-To")).isNull();
        assertThat(nameOf(((Multipart) mail.getContent()).getBodyPart(1))).isEqualTo("变频器面板OC-2.jpg");
    }

    @Test
    void nothing_goes_to_our_own_addresses_and_what_was_written_stays() {
        serviceCase.writeReply("请看。");
        serviceCase.cc().fill("parts@localhost");
        assertThat(serviceCase.strangers()).containsText("本公司地址");

        serviceCase.sendReply();

        assertThat(serviceCase.refused("reply")).containsText("parts@localhost 是本公司的收信地址");
        assertThat(serviceCase.replyText()).hasValue("请看。");
        serviceCase.cc().fill("nobody at all");
        serviceCase.sendReply();
        assertThat(serviceCase.refused("reply")).containsText("不是邮件地址");
    }

    @Test
    void more_than_one_mail_may_carry_is_refused_with_both_sizes() {
        serviceCase.writeReply("很大的附件");
        attach("一.bin", 600_000);
        assertThat(serviceCase.attached()).hasText("一.bin");
        attach("二.bin", 600_000);
        assertThat(serviceCase.filesTotal()).hasText("附件共 1.2 MB，超过一封邮件的上限 976 KB");
        assertThat(serviceCase.attached()).hasCount(1);

        // it doesn't leave without the file unnoticed
        assertThat(clerk.locator("#uploads .missing")).containsText("二.bin");
        serviceCase.sendReply();
        assertThat(serviceCase.filesTotal()).containsText("有文件没有上传");
        assertThat(serviceCase.replyText()).hasValue("很大的附件");
        clerk.keyboard().press("Enter");
        assertThat(clerk.locator("#uploads .missing")).hasCount(0);
        Object told = clerk.evaluate(
                """
                async (number) => {
                  const form = new FormData(document.getElementById('reply'));
                  form.append('upload', new File([new Uint8Array(700000)], 'x.bin'));
                  const answer = await fetch('/desk/upload?number=' + number, { method: 'POST', body: form });
                  return answer.status + ' ' + (await answer.json()).sentence;
                }
                """,
                number);
        assertThat((String) told).startsWith("422 附件共 1.3 MB，超过一封邮件的上限 976 KB");
        browser.forgive("/cases/case?number=" + number);
    }

    @Test
    void templates_are_chosen_by_keyboard_with_their_fields_filled_in() {
        clerk.click("#tabReply");
        clerk.keyboard().type("::");
        assertThat(serviceCase.templates().first()).isVisible();
        clerk.keyboard().type("收到");
        assertThat(serviceCase.templates().first()).containsText("已收到，正在处理");
        clerk.keyboard().press("Escape");
        assertThat(clerk.locator("#templates")).isHidden();
        clerk.keyboard().type("，");
        clerk.keyboard().press("Backspace");
        clerk.keyboard().press("Enter");

        assertThat(serviceCase.replyText()).hasValue(Pattern.compile("^.*您好！\\n\\n来函收悉（服务单 " + number + "）.*"));
    }

    @Test
    void what_was_refused_is_sent_again_from_its_entry() {
        number = product.api().correspondence().stream()
                .filter(it -> it.getString("status", "").equals("DELIVERY_FAILED"))
                .map(it -> it.getString("caseNumber"))
                .findFirst()
                .orElseThrow();
        serviceCase.open(number);
        Locator entry = clerk.locator(".entry.out", new Page.LocatorOptions().setHasText("发送失败"));
        entry.locator(".notice button").click();

        assertThat(serviceCase.told()).hasText("邮件已重新排队。");
        assertThat(entry).hasCount(0);
    }

    @Test
    void who_wrote_a_mail_that_came_back_from_one_of_two_is_told_and_only_that_one_gets_it_again() throws Exception {
        serviceCase.writeReply("工程师明天到现场。");
        serviceCase.cc().fill("gone@taihu-textile.example");
        serviceCase.sendReply();
        MimeMessage mail = sentMail("工程师明天到现场。");
        clerk.navigate("/cases");

        product.postman()
                .bring(Letter.from("postmaster@taihu-textile.example", "系统退信")
                        .answering(mail.getMessageID().replaceAll("[<>]", ""))
                        .with("Auto-Submitted", "auto-replied")
                        .with("X-Failed-Recipients", "gone@taihu-textile.example")
                        .saying("您的邮件未能送达 gone@taihu-textile.example：550 用户不存在"));

        Locator notice = clerk.locator(".notice-row", new Page.LocatorOptions().setHasText(number));
        clerk.waitForCondition(() -> {
            clerk.navigate("/");
            return notice.count() > 0;
        });
        assertThat(notice).containsText("邮件未送达");
        serviceCase.open(number);
        Locator entry = clerk.locator(".entry.out", new Page.LocatorOptions().setHasText("工程师明天到现场。"));
        assertThat(entry.locator(".sending")).hasText("部分没有送达");
        assertThat(entry.locator(".fates li"))
                .hasText(new Pattern[] {Pattern.compile("^feng@.*已发出.*"), Pattern.compile("^gone@.*被退回.*")});

        entry.locator(".notice button").click();

        assertThat(serviceCase.told()).hasText("邮件已重新排队。");
        assertThat(entry.locator(".fates li").nth(1)).not().containsText("被退回");
    }

    @Test
    void an_administrator_adds_a_template_and_a_signature_and_clerks_have_them() {
        Page admin = browser.page(1400, 900, "zh-CN");
        new LoginPage(admin).enter("admin");
        admin.navigate("/administration/template");
        admin.fill("[id='template:name']", "节日值班安排");
        admin.fill("[id='template:text']", "{客户}，节日期间由{我}（{部门}）值班。");
        admin.click("[id='template:save']");
        assertThat(admin.locator("#told")).containsText("节日值班安排");
        admin.navigate("/administration/mailboxes");
        admin.click("text=service@localhost");
        admin.fill("[id='signature:chinese']", "{我}\n节日快乐");
        admin.click("[id='signature:save']");
        assertThat(admin.locator("#told")).hasText("签名已保存。");
        admin.context().close();

        // the office's address is looked up again after two seconds
        await().untilAsserted(() -> {
            serviceCase.open(number);
            assertThat(clerk.locator("[id='reply:signature']").inputValue()).isEqualTo("王芳\n节日快乐");
        });
        clerk.click("#tabReply");
        clerk.keyboard().type("::节日");
        assertThat(serviceCase.templates()).hasCount(1);
        clerk.keyboard().press("Enter");
        assertThat(serviceCase.replyText()).hasValue(Pattern.compile(".*节日期间由王芳（用户服务室）值班。$"));
    }

    @Test
    void mail_of_a_stranger_who_answered_into_the_case_is_marked_and_nobody_elses() throws Exception {
        broughtInto(Letter.from("han@taihu-textile.example", "Re: 异响")
                .answering(letter.messageId())
                .saying("同事补充。"));
        assertThat(broughtInto(Letter.from("feng.taihu@else.example", "Re: 异响")
                        .answering(letter.messageId())
                        .saying("请把报价发到这个新地址。")))
                .isEqualTo(number);

        serviceCase.open(number);

        assertThat(serviceCase.strangers("请把报价发到这个新地址。")).containsText("不是本案联系人");
        assertThat(serviceCase.strangers("同事补充。")).hasCount(0);
        assertThat(serviceCase.strangers("请尽快答复")).hasCount(0);
        assertThat(serviceCase.to()).hasValue("han@taihu-textile.example");
    }

    @Test
    void a_mail_from_an_address_of_ours_is_answered_to_whom_it_names_and_the_undo_names_everybody() throws Exception {
        number = broughtInto(Letter.from("service@localhost", "转来的信")
                .with("Cc", "shen@customer.example, wu@customer.example")
                .saying("客户来电说异响。"));
        serviceCase.open(number).begin("REPLY", "客户来电说异响。");
        assertThat(serviceCase.to()).hasValue("shen@customer.example");
        serviceCase.begin("REPLY_ALL", "客户来电说异响。");
        assertThat(serviceCase.to()).hasValue("shen@customer.example");
        assertThat(serviceCase.cc()).hasValue("wu@customer.example");

        serviceCase.writeReply("请先停机。");
        serviceCase.sendReply();

        assertThat(serviceCase.undo()).containsText("给 shen@customer.example, wu@customer.example 的邮件");
        assertThat(serviceCase.firstReply()).containsText("已按时");
    }

    @Test
    void where_the_desk_has_nothing_it_says_so() {
        Object told = clerk.evaluate("async () => (await Promise.all([fetch('/desk/nonsense'), fetch('/desk'),"
                + " fetch('/desk/nonsense', { method: 'POST' })])).map((it) => it.status).join(' ')");
        assertThat(told).isEqualTo("404 404 404");
        browser.forgive("/cases/case?number=" + number);
    }

    /** The number of the case it came into. */
    private static String broughtInto(Letter letter) throws Exception {
        product.postman().bring(letter);
        return await().until(() -> product.api().entry(letter.messageId()), Optional::isPresent)
                .orElseThrow()
                .getString("caseNumber");
    }

    private void attach(String name, int bytes) {
        clerk.setInputFiles("#files", new FilePayload(name, "application/octet-stream", new byte[bytes]));
        clerk.waitForCondition(() -> clerk.locator("#attached[aria-busy]").count() == 0);
    }

    private static String nameOf(BodyPart part) throws Exception {
        return MimeUtility.decodeText(part.getFileName());
    }

    private MimeMessage sentMail(String words) {
        return product.sent().about(number, words);
    }
}
