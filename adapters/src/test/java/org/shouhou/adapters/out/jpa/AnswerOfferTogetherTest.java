package org.shouhou.adapters.out.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.shouhou.application.memory.FixedSenderIdentity;
import org.shouhou.application.memory.MemoryOutbox;
import org.shouhou.application.memory.RecordedSignals;
import org.shouhou.application.outgoing.TellOfCase;
import org.shouhou.application.quotation.AnswerOffer;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.Attachment;
import org.shouhou.domain.correspondence.Channel;
import org.shouhou.domain.correspondence.WritingLanguage;
import org.shouhou.domain.customer.EmailAddress;
import org.shouhou.domain.quotation.Decision;
import org.shouhou.domain.quotation.LineKind;
import org.shouhou.domain.quotation.Offer;
import org.shouhou.domain.quotation.Quotation;
import org.shouhou.domain.quotation.QuotationLine;
import org.shouhou.domain.quotation.QuotationStatus;
import org.shouhou.domain.servicecase.ServiceCase;

/** However many decide on a quotation at the same moment, one does, and nobody is told of a collision. */
class AnswerOfferTogetherTest {

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final String SECRET = "s".repeat(43);
    private static final int AT_ONCE = 6;

    private final PostgresStores stores = new PostgresStores();
    private final MemoryOutbox outbox = new MemoryOutbox();
    private final AnswerOffer answer = new AnswerOffer(
            stores.quotations(),
            stores.cases(),
            stores.documents(),
            new FixedSenderIdentity(),
            new TellOfCase(outbox, stores.audit(), new RecordedSignals()),
            Clock.fixed(NOON, ZoneOffset.UTC),
            ZoneOffset.UTC);

    @Test
    void the_second_of_two_clicks_finds_it_accepted() throws Exception {
        long id = sent();

        List<Boolean> decided = together(() -> answer.decide(SECRET, Decision.ACCEPT, "", "203.0.113.7"));

        assertThat(decided).containsOnlyOnce(true);
        assertThat(outbox.typesFor("shouhou.events")).containsExactly("shouhou.case.quotation-ended");
        Quotation quotation =
                stores.inTransaction(() -> stores.quotations().byId(id).orElseThrow());
        assertThat(quotation.status()).isEqualTo(QuotationStatus.ACCEPTED);
        ServiceCase serviceCase = stores.inTransaction(
                () -> stores.cases().byId(quotation.caseId()).orElseThrow());
        assertThat(serviceCase.openWorkItems()).isZero();
    }

    @Test
    void of_those_who_say_different_things_the_first_is_heard() throws Exception {
        sent();
        CyclicBarrier turns = new CyclicBarrier(2);

        List<Boolean> decided = together(() -> {
            Decision mine = turns.await() == 0 ? Decision.ACCEPT : Decision.DECLINE;
            try {
                return answer.decide(SECRET, mine, "贵", "203.0.113.7");
            } catch (RuleBroken broken) {
                assertThat(broken.code()).isEqualTo("quotation.decided");
                return false;
            }
        });

        assertThat(decided).containsOnlyOnce(true);
    }

    private List<Boolean> together(Callable<Boolean> step) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            CyclicBarrier start = new CyclicBarrier(AT_ONCE);
            List<Future<Boolean>> running = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                running.add(threads.submit(() -> {
                    start.await();
                    return stores.inTransaction(step::call);
                }));
            }
            List<Boolean> results = new ArrayList<>();
            for (Future<Boolean> one : running) {
                results.add(one.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }

    private long sent() throws Exception {
        return stores.inTransaction(() -> {
            ServiceCase serviceCase = ServiceCase.open(
                            stores.cases().nextNumber(2026), Channel.EMAIL, "轴承异响", null, null, NOON, NOON)
                    .made();
            stores.cases().add(serviceCase);
            var line = new QuotationLine(LineKind.LABOUR, "", "更换", "h", BigDecimal.ONE, BigDecimal.TEN);
            var quotation = new Quotation(
                    "BJ2026-000001",
                    serviceCase.id(),
                    new Offer("太湖纺织", "", WritingLanguage.CHINESE, List.of(line), BigDecimal.TEN, TODAY, ""),
                    "周涛",
                    NOON);
            serviceCase.quotationDrafted(quotation.label(), NOON);
            var pdf = stores.documents().store(new ByteArrayInputStream(new byte[1]));
            quotation.send(
                    new EmailAddress("li@customer.example"),
                    "王芳",
                    HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256")
                                    .digest(SECRET.getBytes(StandardCharsets.UTF_8))),
                    new Attachment("q.pdf", "application/pdf", 1, pdf.sha256(), pdf.documentId()),
                    TODAY,
                    NOON);
            stores.quotations().add(quotation);
            return quotation.id();
        });
    }
}
