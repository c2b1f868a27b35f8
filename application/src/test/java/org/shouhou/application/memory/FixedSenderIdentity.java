package org.shouhou.application.memory;

import org.shouhou.application.port.SenderIdentity;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.WritingLanguage;
import org.shouhou.domain.customer.EmailAddress;
import org.shouhou.domain.servicecase.CaseNumber;

/** The office of a test company. */
public final class FixedSenderIdentity implements SenderIdentity {

    public boolean exists = true;

    @Override
    public boolean exists() {
        return exists;
    }

    @Override
    public EmailAddress address() {
        if (!exists) {
            throw new RuleBroken("mailbox.none");
        }
        return new EmailAddress("service@example.com");
    }

    @Override
    public String name() {
        return "用户服务室";
    }

    @Override
    public String signature(WritingLanguage language) {
        return language == WritingLanguage.CHINESE ? "{我}\n{部门}" : "{me}\n{department}";
    }

    @Override
    public String acknowledgement(CaseNumber number) {
        return "您的来信已收到，编号 " + number + "。";
    }

    @Override
    public String acknowledgement(CaseNumber number, String link) {
        return "您的报修已收到，编号 " + number + "，进度见 " + link + " 。";
    }
}
