package org.shouhou.application.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shouhou.application.outgoing.TellOfCase;
import org.shouhou.application.port.Correspondences;
import org.shouhou.application.port.MailReader.Notice;
import org.shouhou.application.port.MailReader.ParsedMail;
import org.shouhou.application.port.MailReader.Told;
import org.shouhou.application.port.ServiceCases;
import org.shouhou.application.telling.TellUndelivered;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.correspondence.Delivery;
import org.shouhou.domain.correspondence.Fate;
import org.shouhou.domain.correspondence.Progress;
import org.shouhou.domain.customer.EmailAddress;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.ReplyToken;
import org.shouhou.domain.servicecase.ServiceCase;

/**
 * Finds the mail of ours that a notice is about, that it came back, is late, has arrived or was read, and marks it. A
 * notice is believed from a mail server only, and anybody can play one: so it has to name what only who had our mail
 * knows, its id or the case's token, and it shows who sent it. That a mail was read its reader says. A notice that names
 * but the case's number, which anybody may guess, stands in the case and marks nothing.
 */
@ApplicationScoped
class NewsOfMail {

    private final Correspondences register;
    private final ServiceCases cases;
    private final TellOfCase tellOfCase;
    private final TellUndelivered tellUndelivered;

    protected NewsOfMail() {
        this(null, null, null, null);
    }

    @Inject
    NewsOfMail(Correspondences register, ServiceCases cases, TellOfCase tellOfCase, TellUndelivered tellUndelivered) {
        this.register = register;
        this.cases = cases;
        this.tellOfCase = tellOfCase;
        this.tellUndelivered = tellUndelivered;
    }

    /**
     * A mail of ours, and the notice of it.
     *
     * @param byServer whether a mail server says so, not somebody
     * @param named whether it names what only who had our mail knows
     */
    record News(Correspondence ours, Notice notice, String reporter, boolean byServer, boolean named) {

        /** How far it came a mail server says; what they did with it each reader says of themselves alone. */
        private boolean believes(Told told) {
            if (told.progress() != Progress.READ && told.progress() != Progress.DELETED) {
                return byServer;
            }
            boolean ofThemselves = told.recipient().value().equals(reporter)
                    || ours.recipients().size() == 1;
            return ofThemselves && (byServer || byOneItWentTo());
        }

        private boolean byOneItWentTo() {
            return EmailAddress.parse(reporter).filter(ours::wentTo).isPresent();
        }
    }

    /** By the id the notice names; else by the case it names and whom it says was not reached. */
    Optional<News> in(ParsedMail mail, Delivery delivery) {
        boolean byServer = delivery.envelopeFrom().isEmpty()
                || mail.sender().filter(EmailAddress::machine).isPresent();
        String reporter = mail.sender().map(EmailAddress::value).orElse("<>");
        return mail.notice().filter(notice -> mail.automatic()).flatMap(notice -> Stream.concat(
                        notice.about().stream(), mail.answered().stream())
                .flatMap(id -> register.outgoing(id).stream())
                .findFirst()
                .or(() -> byToken(notice, words(notice, mail)))
                .map(ours -> new News(ours, notice, reporter, byServer, true))
                .or(() -> byNumber(notice, words(notice, mail))
                        .map(ours -> new News(ours, notice, reporter, byServer, false))));
    }

    private static String words(Notice notice, ParsedMail mail) {
        return String.join("\n", notice.subject(), mail.subject(), mail.text());
    }

    private Optional<Correspondence> byToken(Notice notice, String words) {
        return ReplyToken.in(words)
                .flatMap(token -> cases.byNumber(token.number()).filter(it -> it.isNamedBy(token)))
                .flatMap(serviceCase -> latestTo(notice.recipients(), serviceCase));
    }

    private Optional<Correspondence> byNumber(Notice notice, String words) {
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

    /** Where it is believed, it shows on the mail; of one that came back who looks at the case sees why. */
    void mark(News news, Optional<ServiceCase> serviceCase, Instant now, String actor) {
        if (!news.named()) {
            return;
        }
        Optional<String> returned =
                news.notice().returned().filter(why -> news.byServer()).map(why -> why + " [" + news.reporter() + "]");
        for (Told told : news.notice().told()) {
            if (news.believes(told)) {
                String said = told.progress().failed() ? told.said() + " [" + news.reporter() + "]" : told.said();
                whom(told.recipient(), news.ours()).ifPresent(recipient -> news.ours()
                        .fared(new Fate(recipient, told.progress(), said.strip(), now)));
            }
        }
        returned.ifPresent(reason -> {
            news.ours().cameBack(fromWhom(news), reason, now);
            serviceCase.ifPresent(it -> tellOfCase.noted(it, "case.mail-returned", now, actor, reason));
            tellUndelivered.tell(news.ours(), reason, now);
        });
    }

    /** Those it says so of; where it has no part for programs, whom it names, unless that is everybody. */
    private static List<EmailAddress> fromWhom(News news) {
        Stream<EmailAddress> told = news.notice().told().stream()
                .filter(it -> it.progress().failed())
                .map(Told::recipient);
        List<EmailAddress> by =
                told.flatMap(it -> whom(it, news.ours()).stream()).distinct().toList();
        if (!by.isEmpty()) {
            return by;
        }
        List<EmailAddress> named = news.ours().recipients().stream()
                .filter(news.notice().recipients()::contains)
                .toList();
        return named.size() < news.ours().recipients().size() ? named : List.of();
    }

    /** A mailbox may have another name than it was written to; where there is but one recipient, it is theirs. */
    private static Optional<EmailAddress> whom(EmailAddress named, Correspondence ours) {
        List<EmailAddress> recipients = ours.recipients();
        return recipients.contains(named)
                ? Optional.of(named)
                : recipients.stream().filter(only -> recipients.size() == 1).findFirst();
    }
}
