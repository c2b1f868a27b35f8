package org.shouhou.application.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.shouhou.application.outgoing.TellOfCase;
import org.shouhou.application.port.Correspondences;
import org.shouhou.application.port.MailReader.Bounce;
import org.shouhou.application.port.MailReader.ParsedMail;
import org.shouhou.application.port.ServiceCases;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.correspondence.Delivery;
import org.shouhou.domain.customer.EmailAddress;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.ReplyToken;
import org.shouhou.domain.servicecase.ServiceCase;

/**
 * Finds the mail of ours that a notice says came back, and marks it. A notice is believed from a mail server only, and
 * anybody can play one: so it has to name what only who had our mail knows, its id or the case's token, and it shows who
 * sent it. One that names but the case's number, which anybody may guess, stands in the case and marks nothing.
 */
@ApplicationScoped
class ReturnedMail {

    private final Correspondences register;
    private final ServiceCases cases;
    private final TellOfCase tellOfCase;

    protected ReturnedMail() {
        this(null, null, null);
    }

    @Inject
    ReturnedMail(Correspondences register, ServiceCases cases, TellOfCase tellOfCase) {
        this.register = register;
        this.cases = cases;
        this.tellOfCase = tellOfCase;
    }

    /**
     * A mail of ours that came back, and the notice of it.
     *
     * @param believed whether a mail server says so that had our mail
     */
    record Return(Correspondence ours, Bounce notice, String reporter, boolean believed) {}

    /** By the id the notice names; else by the case it names and whom it says was not reached. */
    Optional<Return> in(ParsedMail mail, Delivery delivery) {
        boolean byServer = delivery.envelopeFrom().isEmpty()
                || mail.sender().filter(EmailAddress::machine).isPresent();
        String reporter = mail.sender().map(EmailAddress::value).orElse("<>");
        return mail.bounce().filter(notice -> mail.automatic()).flatMap(notice -> notice.returned().stream()
                .flatMap(id -> register.outgoing(id).stream())
                .findFirst()
                .or(() -> byToken(notice, words(notice, mail)))
                .map(ours -> new Return(ours, notice, reporter, byServer))
                .or(() ->
                        byNumber(notice, words(notice, mail)).map(ours -> new Return(ours, notice, reporter, false))));
    }

    private static String words(Bounce notice, ParsedMail mail) {
        return String.join("\n", notice.subject(), mail.subject(), mail.text());
    }

    private Optional<Correspondence> byToken(Bounce notice, String words) {
        return ReplyToken.in(words)
                .flatMap(token -> cases.byNumber(token.number()).filter(it -> it.isNamedBy(token)))
                .flatMap(serviceCase -> latestTo(notice.recipients(), serviceCase));
    }

    private Optional<Correspondence> byNumber(Bounce notice, String words) {
        return CaseNumber.allIn(words).stream()
                .flatMap(number -> cases.byNumber(number).stream())
                .flatMap(serviceCase -> latestTo(notice.recipients(), serviceCase).stream())
                .findFirst();
    }

    private Optional<Correspondence> latestTo(List<EmailAddress> recipients, ServiceCase serviceCase) {
        return register.ofCase(serviceCase.id()).stream()
                .filter(entry -> recipients.stream().anyMatch(entry::wentTo))
                .reduce((earlier, later) -> later);
    }

    /** Where it is believed, it shows on the mail, and who looks at the case sees why. */
    void mark(Return returned, Optional<ServiceCase> serviceCase, Instant now, String actor) {
        if (!returned.believed()) {
            return;
        }
        String reason = returned.notice().reason() + " [" + returned.reporter() + "]";
        returned.ours().deliveryFailed(reason);
        serviceCase.ifPresent(it -> tellOfCase.noted(it, "case.mail-returned", now, actor, reason));
    }
}
