package org.shouhou.domain.template;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the fields of a text stand for in one case: {@code {客户}} or {@code {customer}}, {@code {编号}} or {@code
 * {number}}, {@code {主题}} or {@code {subject}}, {@code {我}} or {@code {me}}, {@code {部门}} or {@code {department}}.
 */
public record Fields(String customer, String number, String subject, String me, String department) {

    private static final Pattern FIELD = Pattern.compile("[{｛]\\s*([\\p{IsHan}A-Za-z]{1,20})\\s*[}｝]");

    public Fields {
        customer = customer == null ? "" : customer;
        number = number == null ? "" : number;
        subject = subject == null ? "" : subject;
        me = me == null ? "" : me;
        department = department == null ? "" : department;
    }

    /** The text with its fields filled in; what is no field of ours stays as it is. */
    public String fill(String text) {
        return FIELD.matcher(text)
                .replaceAll(field -> Matcher.quoteReplacement(valueOf(field.group(1), field.group())));
    }

    private String valueOf(String name, String asItStands) {
        return switch (name) {
            case "客户", "customer" -> customer;
            case "编号", "number" -> number;
            case "主题", "subject" -> subject;
            case "我", "me" -> me;
            case "部门", "department" -> department;
            default -> asItStands;
        };
    }
}
