package org.shouhou.adapters.out.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.Optional;
import org.shouhou.application.port.Mailboxes;
import org.shouhou.application.port.SenderIdentity;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.WritingLanguage;
import org.shouhou.domain.customer.EmailAddress;
import org.shouhou.domain.organisation.Mailbox;
import org.shouhou.domain.servicecase.CaseNumber;

/** We write as the Customer Service Office's oldest address in use; what its customers answer comes back to it. */
@ApplicationScoped
public class OfficeIdentity implements SenderIdentity {

    private static final String ACKNOWLEDGEMENT =
            """
            您好！

            您的来函已收到，服务单编号为 %s。我们会在 24 小时内答复您。
            如需补充情况，请直接回复本邮件并保留主题中的编号。

            Thank you for your message. It is registered as case %s; one of us will answer within 24 hours.
            To add something, simply reply to this mail.

            %s
            """;

    private static final String REPORT_RECEIVED =
            """
            您好！

            您在网上提交的报修已收到，服务单编号为 %s。我们会在 24 小时内答复您。
            查看进度或补充情况：
            %s
            请勿将此链接转给无关人员。如果报修不是您提交的，请回复本邮件告知我们。

            Thank you. The fault you reported on our web page is registered as case %s; one of us will answer
            within 24 hours. Follow it, or add something, at the link above. Whoever has the link can read along.
            If it wasn't you who reported it, please tell us by a reply to this mail.

            %s
            """;

    private static final long KNOWN_NANOS = 2_000_000_000L;

    private final Mailboxes mailboxes;
    private volatile Known known;

    protected OfficeIdentity() {
        this(null);
    }

    @Inject
    public OfficeIdentity(Mailboxes mailboxes) {
        this.mailboxes = mailboxes;
    }

    @Override
    public boolean exists() {
        return lookedLately().isPresent();
    }

    @Override
    public EmailAddress address() {
        return office().address();
    }

    @Override
    public String name() {
        return office().displayName();
    }

    @Override
    public String signature(WritingLanguage language) {
        return language == WritingLanguage.CHINESE ? office().signatureZh() : office().signatureEn();
    }

    @Override
    public String acknowledgement(CaseNumber number) {
        return ACKNOWLEDGEMENT.formatted(number, number, name());
    }

    @Override
    public String acknowledgement(CaseNumber number, String link) {
        return REPORT_RECEIVED.formatted(number, link, number, name());
    }

    private Mailbox office() {
        return lookedLately().orElseThrow(() -> new RuleBroken("mailbox.none"));
    }

    /** Each mail asks several times, and the answer hardly ever changes; a change shows two seconds later. */
    private Optional<Mailbox> lookedLately() {
        Known before = known;
        if (before == null || System.nanoTime() - before.since() > KNOWN_NANOS) {
            before = new Known(looked(), System.nanoTime());
            known = before;
        }
        return before.office();
    }

    private Optional<Mailbox> looked() {
        return mailboxes.all().stream().filter(Mailbox::active).min(Comparator.comparing(Mailbox::id));
    }

    private record Known(Optional<Mailbox> office, long since) {}
}
