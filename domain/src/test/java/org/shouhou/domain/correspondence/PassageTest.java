package org.shouhou.domain.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouhou.domain.correspondence.Passage.Kind;

class PassageTest {

    private static List<Passage> read(String text) {
        return Passage.of(text, "主轴异响");
    }

    private static Passage own(String text) {
        return new Passage(Kind.OWN, text);
    }

    private static Passage quoted(String text) {
        return new Passage(Kind.QUOTED, text);
    }

    private static Passage passedOn(String text) {
        return new Passage(Kind.PASSED_ON, text);
    }

    private static Passage signature(String text) {
        return new Passage(Kind.SIGNATURE, text);
    }

    /** As QQ, NetEase, Foxmail, DingTalk, WeCom, Outlook, Gmail, Apple and Thunderbird write them in several languages. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "-----原始邮件-----",
                "------------------ 原始邮件 ------------------\n发件人: \"售后服务\" <service@localhost>;\n发送时间: 2026年3月2日(星期一) 上午9:00\n"
                        + "收件人: \"周工\" <zhou@x.example>;\n主题: 回复：主轴异响",
                "------------------&nbsp;原始邮件&nbsp;------------------",
                "------------------\u00a0Original\u00a0------------------\nFrom: service@localhost\nDate: Mon, Mar 2, 2026 09:00 AM",
                "-----Original Message-----",
                "-----邮件原件-----\n发件人: 售后服务 [mailto:service@localhost]\n发送时间: 2026年3月2日 9:00\n收件人: 周工\n主题: 主轴",
                "---- Replied Message ----\nFrom\tservice<service@localhost>",
                "---- 回复的原邮件 ----\n| 发件人 | 售后服务<service@localhost> |",
                "On Mon, Mar 2, 2026 at 9:00 AM 售后服务 <service@localhost> wrote:",
                "On Mon, Mar 2, 2026 at 9:00 AM After-sales Service of a Company with a Name\n<service@localhost> wrote:",
                "On Mar 2, 2026, at 9:00 AM, service<service@localhost> wrote:",
                "At 2026-03-02 09:00:00, \"售后服务\" <service@localhost> wrote:",
                "在 2026-03-02 09:00:00，\"售后服务\" <service@localhost> 写道：",
                "在 2026年3月2日，上午9:00，售后服务 <service@localhost> 写道：",
                "在 2026/3/2 9:00, 售后服务 写道:",
                "在 2026-03-02 09:00:00，\n\"售后服务\" <service@localhost> 写道：",
                "售后服务 <service@localhost> 于2026年3月2日周一 09:00写道：",
                "售后服务 <service@localhost>\n于2026年3月2日周一 09:00写道：",
                "2026年3月2日 09:00，售后服务 <service@localhost> 写道：",
                "发件人: 售后服务 <service@localhost>\n发送时间: 2026年3月2日 9:00",
                "发件人： service@localhost\n发送时间： 2026-03-02 09:00\n收件人： zhou@x.example\n抄送： li@x.example\n主题： Re: 主轴异响",
                "------------------------------------------------------------------\n发件人：售后服务<service@localhost>\n"
                        + "日　期：2026年03月02日 09:00:00\n收件人：周工<zhou@x.example>\n主　题：主轴异响",
                "From: Service <service@localhost>\nSent: Monday, March 2, 2026 9:00 AM",
                "*From:* Service <service@localhost>\n*Sent:* Monday, March 2, 2026 9:00 AM\n*To:* Zhou\n*Subject:* Spindle",
                "From: service@localhost <service@localhost> On Behalf Of Li\nDate: Monday, March 2, 2026",
                "Am 02.03.2026 um 09:00 schrieb Service <service@localhost>:",
                "Am Mo., 2. März 2026 um 09:00 Uhr schrieb After-sales Service <\nservice@localhost>:",
                "-----Ursprüngliche Nachricht-----\nVon: Service",
                "Von: Service <service@localhost>\nGesendet: Montag, 2. März 2026 09:00\nAn: Zhou\nBetreff: Spindel",
                "2026年3月2日(月) 9:00 サービス <service@localhost>:",
                "2026/03/02 9:00、サービス <service@localhost>のメール:",
                "On 2026/03/02 9:00, サービス wrote:",
                "-----元のメッセージ-----\n差出人: サービス",
                "差出人: サービス <service@localhost>\n送信日時: 2026年3月2日 9:00\n宛先: 周\n件名: 主軸",
                "Le lun. 2 mars 2026 à 09:00, Service <service@localhost> a écrit :",
                "El lun, 2 mar 2026 a las 9:00, Service (<service@localhost>) escribió:",
                "пн, 2 мар. 2026 г. в 09:00, Service <service@localhost>: написал:",
                "02.03.2026 14:20 пользователь \"Service\" <\nservice@localhost> написал:",
                "--- On Mon, 3/2/26, Service <service@localhost> wrote:",
                "________________________________"
            })
    void what_stands_under_the_answered_mail_s_head_is_folded_with_it(String head) {
        assertThat(read("已按您说的做了。\n\n谢谢\n\n" + head + "\n\n您好！\n请先停机。"))
                .containsExactly(own("已按您说的做了。\n\n谢谢"), quoted(head + "\n\n您好！\n请先停机。"));
    }

    @Test
    void what_is_left_of_a_mail_of_ours_is_folded_where_it_is_only_its_last_line() {
        String last = "[ref:SH2026-000061.k7q2mx4p9zabcdefghij]";
        assertThat(read("好的。\n\n" + last)).containsExactly(own("好的。"), quoted(last));
        assertThat(read("好的。\n  " + last + " \n\n发自我的iPhone"))
                .containsExactly(own("好的。"), quoted("  " + last), signature("发自我的iPhone"));
        assertThat(read("好的。\n\n> 请清洗阀芯。\n\n" + last)).containsExactly(own("好的。"), quoted("> 请清洗阀芯。\n\n" + last));
        assertThat(read("好的。\n-- \n周工\n\n" + last)).containsExactly(own("好的。"), signature("-- \n周工"), quoted(last));
        String mentioned = "编号是 " + last + " 对吗";
        assertThat(read(mentioned)).containsExactly(own(mentioned));
        assertThat(read("[ref:SH2026-000061]")).containsExactly(own("[ref:SH2026-000061]"));
    }

    @Test
    void quoted_lines_between_answers_are_folded_one_by_one() {
        assertThat(read("> 型号是什么？\n> 编号呢？\nCK6150\n\n> 何时开始？\n\n昨天\n"))
                .containsExactly(quoted("> 型号是什么？\n> 编号呢？"), own("CK6150"), quoted("> 何时开始？"), own("昨天"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On Mon, Mar 2, 2026 at 9:00 AM Service <service@localhost> wrote:",
                "在 2026-03-02 09:00:00，\"售后服务\" <service@localhost> 写道：",
                "-----Original Message-----",
                "发件人: 售后服务\n发送时间: 2026年3月2日 9:00"
            })
    void an_answer_below_what_is_marked_line_by_line_stays_to_be_seen(String head) {
        assertThat(read(head + "\n\n> 型号是什么？\n>\n> 何时开始？\n\nCK6150，昨天开始。\n请派人。\n\n-- \n周工"))
                .containsExactly(
                        quoted(head + "\n\n> 型号是什么？\n>\n> 何时开始？"), own("CK6150，昨天开始。\n请派人。"), signature("-- \n周工"));
    }

    @Test
    void answers_above_between_and_below_all_stay_to_be_seen() {
        assertThat(read("先回答如下：\n\n在 2026/3/2 9:00, 售后服务 写道:\n> 型号？\nCK6150\n> 编号？\n008\n\n以上。"))
                .containsExactly(
                        own("先回答如下："),
                        quoted("在 2026/3/2 9:00, 售后服务 写道:\n> 型号？"),
                        own("CK6150"),
                        quoted("> 编号？"),
                        own("008\n\n以上。"));
    }

    @Test
    void what_stands_above_a_broken_sentence_of_a_head_is_no_part_of_it() {
        assertThat(read("测试结果如下\n2026年3月2日 张三 <z@x.example> 写道：\n> 请测试"))
                .containsExactly(own("测试结果如下"), quoted("2026年3月2日 张三 <z@x.example> 写道：\n> 请测试"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---------- Forwarded message ---------\nFrom: 王工 <wang@x.example>\nDate: Mon, Mar 2, 2026",
                "Begin forwarded message:\n\nFrom: 王工 <wang@x.example>\nSubject: 异响",
                "-------- 转发的消息 --------\n主题: 异响\n日期: 2026\n发件人: 王工",
                "开始转发的邮件：",
                "----- 转发邮件信息 -----",
                "-------- Weitergeleitete Nachricht --------"
            })
    void what_is_passed_on_is_what_the_mail_is_about(String head) {
        assertThat(read("请看下面。\n\n" + head + "\n\n机床坏了。\n> 何时？"))
                .containsExactly(own("请看下面。"), passedOn(head + "\n\n机床坏了。\n> 何时？"));
    }

    @Test
    void the_subject_says_as_well_that_a_mail_is_passed_on() {
        String text = "请看下面。\n\n发件人: 王工\n发送时间: 2026年3月2日 9:00\n\n机床坏了。";

        assertThat(Passage.of(text, "转发：主轴异响")).extracting(Passage::kind).containsExactly(Kind.OWN, Kind.PASSED_ON);
        assertThat(Passage.of(text, "【转发】主轴异响")).extracting(Passage::kind).contains(Kind.PASSED_ON);
        assertThat(Passage.of(text, "[External] Fwd: 主轴异响"))
                .extracting(Passage::kind)
                .contains(Kind.PASSED_ON);
        assertThat(Passage.of(text, "回复：转发：主轴异响")).extracting(Passage::kind).contains(Kind.QUOTED);
        assertThat(Passage.of(text, "主轴异响")).extracting(Passage::kind).containsExactly(Kind.OWN, Kind.QUOTED);
    }

    @Test
    void a_mail_of_nothing_but_quoted_words_shows_them() {
        assertThat(read("-----原始邮件-----\n机床坏了。")).containsExactly(passedOn("-----原始邮件-----\n机床坏了。"));
        assertThat(read("> 机床坏了。\n\n发自我的iPhone")).containsExactly(passedOn("> 机床坏了。"), signature("发自我的iPhone"));
        assertThat(read("发自我的iPhone")).containsExactly(own("发自我的iPhone"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-- \n周工\n金辉机床有限公司\n电话 13800000000",
                "--\nLi Lei",
                "--\n周工",
                "--\n周工\n设备科",
                "--\nHans Meier\nMeier Pumps Co., Ltd.",
                "--\n周工 金辉机床有限公司\n电话：13800000000\n邮箱：zhou@jinhui.example",
                "--\nMit freundlichen Grüßen\nHans Meier\nMeier GmbH, Köln\nTel. +49 221 1234567",
                "发自我的iPhone",
                "发自我的 iPhone 15 Pro",
                "从我的 iPhone 发送",
                "发自我的华为手机",
                "发自网易邮箱大师",
                "來自我的手機",
                "从 Windows 版邮件发送",
                "获取 Outlook for iOS<https://aka.ms/o0ukef>",
                "Sent from my iPhone",
                "Sent from my Verizon Wireless BlackBerry",
                "Sent from Outlook for Android",
                "Get Outlook for iOS",
                "Von meinem iPhone gesendet",
                "iPhoneから送信"
            })
    void a_signature_that_is_marked_as_one_is_folded(String signature) {
        assertThat(read("请派人。\n\n" + signature)).containsExactly(own("请派人。"), signature(signature));
        assertThat(read("请派人。\n\n" + signature + "\n\n-----原始邮件-----\n您好"))
                .containsExactly(own("请派人。"), signature(signature), quoted("-----原始邮件-----\n您好"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "合同里写道：保修一年。\n收件人: 王芳\nFrom: 昨天开始\n- 一",
                "Sent from my desk, is much easier then my mobile phone.",
                "Sent from my iPhone\n\nPS: 请尽快",
                "--\n",
                "第一步 -- 停机",
                "On the remote host in your configuration 10.0.0.1\nI see nothing\nwe wrote nothing",
                "时间：昨天\n主题：异响\n地点：三号车间",
                "日期：2026年3月2日\n型号：CK6150",
                "---------------------\n型号 数量\n---------------------",
                "他2026年3月来信，写道：已修好。然后又坏了",
                "发自内心的感谢",
                "Am Montag kommt der Techniker und schrieb mir nichts"
            })
    void words_that_only_look_like_it_stay(String text) {
        assertThat(read(text)).containsExactly(own(text.stripTrailing()));
    }

    /** Without the space behind them, two hyphens are a line somebody drew. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "阀芯 2 件\n密封圈 3 件",
                "请在周五之前派人来修。",
                "第二个问题：\n主轴异响，报警 E05",
                "It leaks at the valve. Please come.\nHans Meier\nTel. +49 221 1234567",
                "编号 2026030212345\n型号 CK6150",
                "请派人来修主轴",
                "上面是一号机。\n\n周工 13800000000"
            })
    void words_under_a_line_of_two_hyphens_stay(String words) {
        String text = "请看：\n--\n" + words;
        assertThat(read(text)).containsExactly(own(text));
        assertThat(read("请看：\n-- \n" + words)).containsExactly(own("请看："), signature("-- \n" + words));
    }

    @Test
    void a_text_under_two_hyphens_that_is_no_signature_any_more_stays() {
        String text = "请看：\n--\n" + "一条\n".repeat(16);
        assertThat(read(text)).containsExactly(own(text.stripTrailing()));
    }

    @Test
    void nothing_is_dropped() {
        String text =
                "一\n> 二\n三\n\n发自我的iPhone\n\n在 2026/3/2 9:00, 售后 写道:\n\n> 四\n>\n> > 五\n\n六\n-- \n七\n\n-----原始邮件-----\n八\n> 九\n--\n十\n";
        List<String> said = Arrays.stream(text.split("\n"))
                .map(String::strip)
                .filter(it -> !it.isBlank())
                .toList();

        assertThat(read(text).stream()
                        .flatMap(it -> it.text().lines())
                        .map(String::strip)
                        .filter(it -> !it.isBlank()))
                .containsExactlyElementsOf(said);
    }

    @Test
    void a_mail_without_words_has_no_passage() {
        assertThat(read("")).isEmpty();
        assertThat(read("\n \n")).isEmpty();
    }
}
