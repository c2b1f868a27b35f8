package org.shouhou.domain.scan;

import java.util.List;

/** What a customer wants of the after-sales service, by the words they use for it; the first that fits counts. */
public enum RequestKind {
    COMPLAINT("投诉", "投诉", "索赔", "不满", "complain", "claim"),
    RETURN("退换返修", "退货", "退换", "返修", "返厂", "return"),
    // not where a machine was installed once
    INSTALLATION("安装调试", "安装调试", "现场调试", "派人安装", "上门安装", "安装人员", "开机验收", "installation", "commissioning"),
    TRAINING("培训", "培训", "training"),
    FAULT(
            "故障报修", "故障", "停机", "报警", "报修", "维修", "漏油", "异响", "损坏", "不能启动", "无法启动", "振动", "过热", "温度高", "温度升", "fault",
            "broken", "alarm", "repair", "leak"),
    PARTS("备件", "备件", "配件", "零件", "采购", "订购", "spare part", "parts"),
    INQUIRY("咨询", "咨询", "说明书", "资料", "询问", "请教", "报价", "manual", "question", "quotation");

    private final String tag;
    private final List<String> words;

    RequestKind(String tag, String... words) {
        this.tag = tag;
        this.words = List.of(words);
    }

    /** What its cases are tagged with, the same whatever language the clerk reads. */
    public String tag() {
        return tag;
    }

    /** Those told in the subject count before those in the text. */
    List<String> words() {
        return words;
    }
}
