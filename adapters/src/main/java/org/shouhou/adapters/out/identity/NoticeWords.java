package org.shouhou.adapters.out.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.shouhou.application.port.Deadlines;
import org.shouhou.application.port.NoticeLetters;
import org.shouhou.application.port.PublicAddress;
import org.shouhou.domain.notice.Notice;
import org.shouhou.domain.servicecase.ServiceCase;

/** What staff are told by mail, in Chinese or English; times in the company's zone. */
@ApplicationScoped
public class NoticeWords implements NoticeLetters {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final ZoneId companyZone;
    private final PublicAddress publicAddress;

    protected NoticeWords() {
        this(null, null);
    }

    @Inject
    public NoticeWords(ZoneId companyZone, PublicAddress publicAddress) {
        this.companyZone = companyZone;
        this.publicAddress = publicAddress;
    }

    @Override
    public Words about(Notice notice, ServiceCase serviceCase, boolean english) {
        String what =
                switch (notice.kind()) {
                    case MENTIONED -> english ? "You were named in a note" : "备注中提到了您";
                    case HANDED_OVER -> english ? "A case was given to you" : "有服务单交给您";
                    case DUE_SOON -> english ? "Nearly due" : "时限将到";
                    case BREACHED -> english ? "Late" : "已超时限";
                    case CALL_BACK -> english ? "Time to call back" : "该回电了";
                    case UNDELIVERED -> english ? "A mail was not delivered" : "邮件未送达";
                };
        String detail =
                switch (notice.kind()) {
                    case MENTIONED -> notice.words();
                    // not in the words of whatever server: this mail goes out, too
                    case UNDELIVERED ->
                        english ? "Who doesn’t get it, and why, stands in the case." : "未收到的收件人及原因见服务单。";
                    case HANDED_OVER -> english ? "Given by " + notice.words() + "." : notice.words() + " 交办。";
                    case DUE_SOON, BREACHED -> due(notice.what(), english);
                    case CALL_BACK -> english ? "Call " + notice.words() + "." : "请回电：" + notice.words() + "。";
                };
        return new Words(
                "[" + serviceCase.number() + "] " + what + (english ? ": " : "：") + serviceCase.subject(),
                serviceCase.number() + " " + serviceCase.subject() + "\n\n" + detail + "\n\n"
                        + publicAddress.of(serviceCase.number()) + "\n\n"
                        + (english
                                ? "Please answer in the case: what is answered to this mail reaches nobody."
                                : "请在服务单中处理；回复本邮件无人收到。"));
    }

    private String due(String what, boolean english) {
        String[] parts = what.replaceFirst("^late ", "").split(" ", 2);
        String at = MINUTE.format(Instant.parse(parts[1]).atZone(companyZone));
        return switch (Deadlines.Kind.valueOf(parts[0])) {
            case FIRST_REPLY ->
                english ? "The customer is to be answered by a person by " + at + "." : "须在 " + at + " 前由人工答复用户。";
            case ARRIVAL -> english ? "The customer wants somebody on site by " + at + "." : "用户要求在 " + at + " 前到达现场。";
            case ANSWER -> english ? "The department’s answer is due by " + at + "." : "部门须在 " + at + " 前答复。";
        };
    }
}
