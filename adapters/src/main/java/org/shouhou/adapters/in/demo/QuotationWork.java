package org.shouhou.adapters.in.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.shouhou.application.outgoing.TellOfCase;
import org.shouhou.application.port.AuditTrail;
import org.shouhou.application.port.DocumentStore;
import org.shouhou.application.port.PublicAddress;
import org.shouhou.application.port.QuotationPrinter;
import org.shouhou.application.port.Quotations;
import org.shouhou.domain.correspondence.Attachment;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.correspondence.WritingLanguage;
import org.shouhou.domain.organisation.Employee;
import org.shouhou.domain.quotation.Decision;
import org.shouhou.domain.quotation.LineKind;
import org.shouhou.domain.quotation.Offer;
import org.shouhou.domain.quotation.Quotation;
import org.shouhou.domain.quotation.QuotationLine;
import org.shouhou.domain.servicecase.CaseEvent;
import org.shouhou.domain.servicecase.Disposition;
import org.shouhou.domain.servicecase.ServiceCase;

/** What is quoted in the stories, and what customers say to it (S2). The links in those mails work. */
@ApplicationScoped
class QuotationWork {

    private static final BigDecimal TAX = new BigDecimal("13");

    private final Quotations quotations;
    private final QuotationPrinter printer;
    private final DocumentStore documents;
    private final Letters letters;
    private final PublicAddress publicAddress;
    private final TellOfCase tellOfCase;

    protected QuotationWork() {
        this(null, null, null, null, null, null);
    }

    @Inject
    QuotationWork(
            Quotations quotations,
            QuotationPrinter printer,
            DocumentStore documents,
            Letters letters,
            PublicAddress publicAddress,
            AuditTrail audit) {
        this.quotations = quotations;
        this.printer = printer;
        this.documents = documents;
        this.letters = letters;
        this.publicAddress = publicAddress;
        this.tellOfCase = new TellOfCase(new Stillness(), audit, new Stillness());
    }

    Map<String, Act> acts() {
        return Map.of(
                "quote", this::quote,
                "offer", this::offer,
                "revise", this::revise,
                "decide", this::decide,
                "expire", this::expire,
                "unquote", this::withdraw);
    }

    private void quote(Act.Scene scene) {
        Employee author = author(scene);
        int year = day(scene).getYear();
        var quotation = new Quotation(
                Quotation.numbered(year, quotations.nextRunning(year)),
                scene.told().serviceCase().id(),
                said(scene),
                author.name(),
                scene.at());
        begin(scene, quotation, author);
    }

    private void begin(Act.Scene scene, Quotation quotation, Employee author) {
        var drafted = scene.told().serviceCase().quotationDrafted(quotation.label(), scene.at());
        quotations.add(quotation);
        did(scene, drafted, author.loginName(), quotation.label() + " CNY " + quotation.gross());
    }

    private static Offer said(Act.Scene scene) {
        Person customer = scene.told().customer();
        List<QuotationLine> lines = new ArrayList<>();
        for (JsonObject it : scene.step().written().getJsonArray("lines").getValuesAs(JsonObject.class)) {
            lines.add(new QuotationLine(
                    LineKind.valueOf(it.getString("kind")),
                    it.getString("part", ""),
                    it.getString("text"),
                    it.getString("unit"),
                    new BigDecimal(it.getString("quantity")),
                    new BigDecimal(it.getString("price"))));
        }
        return new Offer(
                customer.company() == null ? customer.name() : customer.company(),
                customer.name(),
                WritingLanguage.of(scene.told().serviceCase().subject()),
                lines,
                TAX,
                day(scene).plusDays(scene.step().written().getInt("days")),
                scene.step().maybe("remark").orElse(""));
    }

    private void offer(Act.Scene scene) {
        ServiceCase serviceCase = scene.told().serviceCase();
        Quotation quotation = latest(scene);
        Employee author = author(scene);
        String secret = secret(quotation);
        quotation.send(
                scene.told().contact().email(),
                author.name(),
                HexFormat.of().formatHex(sha256(secret)),
                printed(scene, quotation),
                day(scene),
                scene.at());
        boolean chinese = quotation.offer().language() == WritingLanguage.CHINESE;
        String subject = (chinese ? "报价单 " : "Quotation ") + quotation.label();
        String text = scene.step().text("text") + "\n\n" + publicAddress.offer(secret);
        Correspondence mail =
                letters.send(scene.told(), author, subject, text, List.of(quotation.document()), scene.at());
        mail.conceal(secret);
        mail.countAsAnswer();
        String to = scene.told().contact().email().value();
        did(scene, serviceCase.answer(Disposition.DIRECT_ANSWER, scene.at()), author.loginName(), to);
        var sent = serviceCase.quotationSent(
                quotation.label(),
                quotation.gross().toPlainString(),
                quotation.offer().validUntil().toString(),
                scene.at());
        did(scene, sent, author.loginName(), quotation.label() + " → " + to);
    }

    /** The same in every telling, so that a bookmark of the sample data still opens it. */
    private static String secret(Quotation quotation) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256("sample " + quotation.label()));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java runtime lacks SHA-256", e);
        }
    }

    private Attachment printed(Act.Scene scene, Quotation quotation) {
        Office office = scene.told().cast().office();
        var sheet = new QuotationPrinter.Sheet(
                quotation,
                scene.told().serviceCase().number(),
                office.name(),
                office.address().value());
        try (InputStream pdf = printer.print(sheet)) {
            var stored = documents.store(pdf);
            return new Attachment(
                    quotation.label() + ".pdf", "application/pdf", stored.size(), stored.sha256(), stored.documentId());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void revise(Act.Scene scene) {
        Employee author = author(scene);
        Quotation former = latest(scene);
        Quotation next = former.revise(true, author.name(), scene.at());
        ended(scene, former, author.loginName());
        next.change(said(scene));
        begin(scene, next, author);
    }

    private void decide(Act.Scene scene) {
        Quotation quotation = latest(scene);
        Decision decision = Decision.valueOf(scene.step().word("decision"));
        quotation.decide(decision, scene.step().maybe("reason").orElse(""), day(scene), scene.at());
        ended(scene, quotation, "link:" + quotation.label());
    }

    private void expire(Act.Scene scene) {
        Quotation quotation = latest(scene);
        if (!quotation.checkValidity(day(scene), scene.at())) {
            throw new IllegalStateException(quotation.label() + " is still valid");
        }
        ended(scene, quotation, "system");
    }

    private void withdraw(Act.Scene scene) {
        Quotation quotation = latest(scene);
        quotation.withdraw(scene.step().word("reason"), author(scene).name(), scene.at());
        ended(scene, quotation, author(scene).loginName());
    }

    private void ended(Act.Scene scene, Quotation quotation, String actor) {
        String status = quotation.status().name();
        String reason = quotation.endReason().isEmpty() ? "" : ": " + quotation.endReason();
        did(
                scene,
                scene.told().serviceCase().quotationEnded(quotation.label(), status, scene.at()),
                actor,
                quotation.label() + " " + status + reason);
    }

    private Quotation latest(Act.Scene scene) {
        List<Quotation> all = quotations.ofCase(scene.told().serviceCase().id());
        return all.get(all.size() - 1);
    }

    private static LocalDate day(Act.Scene scene) {
        return LocalDate.ofInstant(scene.at(), scene.now().getZone());
    }

    private void did(Act.Scene scene, CaseEvent event, String actor, String detail) {
        tellOfCase.happened(scene.told().serviceCase(), event, actor, detail);
    }

    private static Employee author(Act.Scene scene) {
        return scene.told().cast().employee(scene.step().word("by"));
    }
}
