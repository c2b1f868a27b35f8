package org.shouhou.portal.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.shouhou.application.administration.AuditRow;
import org.shouhou.application.administration.ListRoles;
import org.shouhou.application.administration.RoleRow;
import org.shouhou.domain.organisation.DepartmentCode;

/** The audit trail in words: its entries keep codes, which mean the same in every language and for ever. */
@Named
@RequestScoped
public class AuditWords {

    private static final String ARROW = " → ";
    private static final String SOFTWARE = "system";
    private static final String BROKER = "jms:";
    private static final String LINK = "link:";
    private static final String FIELD = "audit.field";

    @Inject
    private Words words;

    @Inject
    private Names names;

    @Inject
    private ListRoles listRoles;

    private List<RoleRow> roles;

    /** Who did it: a person's name, the software itself, or a department's own system. */
    public String actor(String actor, String name) {
        if (actor.startsWith(BROKER)) {
            String code =
                    DepartmentCode.fromAddress(actor.substring(BROKER.length())).value();
            return words.say("audit.own-system", names.department(code));
        }
        if (actor.startsWith(LINK)) {
            return words.say("audit.by-link", actor.substring(LINK.length()));
        }
        return SOFTWARE.equals(actor) ? words.raw("audit.system") : name == null ? actor : name;
    }

    /** What was done. */
    public String action(AuditRow row) {
        return words.named("action", row.action());
    }

    /** On what: the kind of thing in words, and its name. */
    public String object(AuditRow row) {
        int space = row.object().indexOf(' ');
        return space < 0
                ? words.named("audit.object", row.object())
                : words.named("audit.object", row.object().substring(0, space)) + " "
                        + row.object().substring(space + 1);
    }

    /** What changed: a line a field, its name and its values in words; anything else as it was written. */
    public String detail(String action, String detail) {
        return switch (action) {
            case "case.referred", "case.referral-acknowledged", "case.referral-breached" -> names.department(detail);
            case "case.referral-ended" -> referral(detail);
            default -> detail.lines().map(this::line).collect(Collectors.joining("\n"));
        };
    }

    /** To whom it was referred, and how it ended. */
    private String referral(String detail) {
        int space = detail.indexOf(' ');
        return space < 0
                ? detail
                : names.department(detail.substring(0, space))
                        + words.raw("audit.colon")
                        + words.named("status.referralStatus", detail.substring(space + 1));
    }

    private String line(String line) {
        int colon = line.indexOf(": ");
        String field = colon < 0 ? "" : line.substring(0, colon);
        String named = words.named(FIELD, field);
        if (colon < 0 || named.equals(field)) {
            return line;
        }
        return named + words.raw("audit.colon") + values(field, line.substring(colon + 2));
    }

    private String values(String field, String values) {
        // with -1 an empty value at the end counts too: something was taken away
        return Arrays.stream(values.split(ARROW.strip(), -1))
                .map(value -> value(field, value.strip()))
                .collect(Collectors.joining(ARROW));
    }

    private String value(String field, String value) {
        if (value.isEmpty()) {
            return words.raw("audit.nothing");
        }
        return switch (field) {
            case "department" -> names.department(value);
            case "roles" ->
                Arrays.stream(value.split(", ")).map(this::role).collect(Collectors.joining(words.raw("audit.comma")));
            case "rights" ->
                Arrays.stream(value.split(", "))
                        .map(right -> words.named("right", right))
                        .collect(Collectors.joining(words.raw("audit.comma")));
            case "active", "takes-referrals", "owns-system" -> words.named("audit.value", value);
            case "transport", "sign-in", "afterwards", "start-with" ->
                words.named("administration_hosting." + field, value);
            case "result" -> words.named("mailbox.trouble", value);
            case "language" -> words.named("audit.language", value);
            default -> value;
        };
    }

    private String role(String code) {
        if (roles == null) {
            roles = listRoles.list();
        }
        return roles.stream()
                .filter(row -> row.code().equals(code))
                .map(row -> names.either(row.nameZh(), row.nameEn()))
                .findFirst()
                .orElse(code);
    }
}
