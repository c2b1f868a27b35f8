package org.shouhou.adapters.in.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shouhou.adapters.out.mime.Mime4jMailReader;
import org.shouhou.application.contract.MemoryStores;
import org.shouhou.application.memory.MemoryRejectedMessages;
import org.shouhou.application.memory.MemoryServiceCases;
import org.shouhou.application.port.MailReader.ParsedMail;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.correspondence.Direction;
import org.shouhou.domain.correspondence.MessageId;
import org.shouhou.domain.correspondence.Subject;
import org.shouhou.domain.correspondence.Threading;
import org.shouhou.domain.customer.EmailAddress;
import org.shouhou.domain.organisation.Department;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.ReplyToken;
import org.shouhou.domain.servicecase.ServiceCase;

/** The stories hold together by themselves: at any hour, and as the mail in them would be read and filed. */
class StoriesTest {

    private static final Instant MIDNIGHT = Instant.parse("2026-03-01T16:00:00Z");

    @Test
    void each_story_runs_forward_whatever_the_hour() {
        for (int hour = 0; hour < 24; hour++) {
            ZonedDateTime now = MIDNIGHT.plus(Duration.ofHours(hour)).atZone(SampleHouse.SHANGHAI);
            for (Resources.Story story : Resources.stories()) {
                List<Instant> times = story.steps().stream()
                        .map(step -> Moment.of(step.doneAt(), now))
                        .toList();
                assertThat(times).as("%s at %s", story.steps().get(0), now).isSorted();
            }
        }
    }

    @Test
    void the_stories_can_be_told_at_any_hour() {
        for (int hour : new int[] {0, 7, 23}) {
            assertThat(told(MIDNIGHT.plus(Duration.ofHours(hour))).all()).hasSize(60);
        }
    }

    @Test
    void every_mail_would_be_filed_where_the_story_files_it() throws IOException {
        MemoryStores stores = stores();
        SampleHouse.on(stores, stores.outbox(), new MemoryRejectedMessages(), true, MIDNIGHT)
                .fill();
        List<Correspondence> earlier = new ArrayList<>();
        List<Correspondence> all = ((MemoryServiceCases) stores.cases())
                .all().stream()
                        .map(ServiceCase::id)
                        .flatMap(id -> stores.correspondences().ofCase(id).stream())
                        .toList();
        for (Correspondence entry : all) {
            if (entry.direction() == Direction.IN && entry.deliveryId() != null) {
                ParsedMail mail = read(stores, entry);
                assertThat(mail.text()).isEqualTo(entry.text());
                assertThat(caseFor(mail, earlier))
                        .as(entry.subject())
                        .isEqualTo(
                                earlier.stream().anyMatch(e -> e.caseId().equals(entry.caseId()))
                                        ? List.of(entry.caseId())
                                        : List.of());
            }
            earlier.add(entry);
        }
    }

    private static List<Long> caseFor(ParsedMail mail, List<Correspondence> earlier) {
        var clues = new Threading.Clues(
                mail.messageId(), mail.answered(), new Subject(mail.subject()), mail.text(), mail.sender());
        return Threading.caseFor(clues, new Threading.Register() {
                    @Override
                    public Optional<Long> caseOfAny(List<org.shouhou.domain.correspondence.MessageId> ids) {
                        return earlier.stream()
                                .filter(entry -> entry.messageId() != null && ids.contains(entry.messageId()))
                                .map(Correspondence::caseId)
                                .reduce((first, second) -> second);
                    }

                    @Override
                    public Optional<Long> caseOf(ReplyToken token) {
                        return Optional.empty();
                    }

                    @Override
                    public Optional<Long> caseOfAnswerTo(MessageId id) {
                        return Optional.empty();
                    }

                    @Override
                    public Optional<Long> caseNumbered(CaseNumber number) {
                        return Optional.empty();
                    }

                    @Override
                    public Set<EmailAddress> participants(long caseId) {
                        return Set.of();
                    }

                    @Override
                    public List<Threading.OpenMatter> openMattersOf(EmailAddress sender) {
                        return List.of();
                    }
                })
                .stream()
                .toList();
    }

    private static ParsedMail read(MemoryStores stores, Correspondence entry) throws IOException {
        try (InputStream raw = stores.documents().open(entry.rawDocumentId())) {
            return new Mime4jMailReader().read(raw, (part, content) -> InputStream::nullInputStream);
        }
    }

    private static MemoryServiceCases told(Instant now) {
        MemoryStores stores = stores();
        SampleHouse.on(stores, stores.outbox(), new MemoryRejectedMessages(), true, now)
                .fill();
        return (MemoryServiceCases) stores.cases();
    }

    private static MemoryStores stores() {
        MemoryStores stores = new MemoryStores();
        Stream.of(
                        "SERVICE_HQ",
                        "QUALITY",
                        "MARKETING",
                        "SALES",
                        "PURCHASING",
                        "PLANNING",
                        "CONTRACTS",
                        "WAREHOUSE",
                        "SHIPPING",
                        "FINANCE")
                .map(code -> new Department(new DepartmentCode(code), code, code, true, false))
                .forEach(stores.departments()::add);
        return stores;
    }
}
