package org.shouhou.adapters.out.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouhou.adapters.testing.CountedStatements;
import org.shouhou.adapters.testing.RegisterRows;
import org.shouhou.adapters.testing.TestDatabase;
import org.shouhou.adapters.testing.ThreadTransactions;
import org.shouhou.application.reading.DeliveryRow;
import org.shouhou.application.reading.DeliverySearch;
import org.shouhou.application.reading.EntryRow;
import org.shouhou.application.reading.EntrySearch;
import org.shouhou.application.reading.Place;
import org.shouhou.application.reading.RegisterPage;
import org.shouhou.application.reading.RegisterQueries.Document;
import org.shouhou.application.reading.RegisterQueries.HtmlMail;
import org.shouhou.application.reading.RegisterVisibility;
import org.shouhou.application.reading.Visibility;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.Attachment;
import org.shouhou.domain.correspondence.Channel;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.correspondence.Delivery;
import org.shouhou.domain.correspondence.Direction;
import org.shouhou.domain.correspondence.Outcome;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.organisation.Employee;
import org.shouhou.domain.servicecase.ServiceCase;

class JdbcRegisterQueriesTest {

    private static final RegisterVisibility WHOLE = new RegisterVisibility(true, new Visibility(Optional.empty()));
    private static final RegisterVisibility CASES = new RegisterVisibility(false, new Visibility(Optional.empty()));
    private static final RegisterVisibility TECHNICAL =
            new RegisterVisibility(false, new Visibility(Optional.of(RegisterRows.TECHNICAL)));

    private static final RegisterVisibility QUALITY =
            new RegisterVisibility(true, new Visibility(Optional.of(new DepartmentCode("QUALITY"))));

    private CountedStatements counted;
    private JdbcRegisterQueries queries;
    private JdbcDocumentStore documents;
    private Correspondence opening;
    private Correspondence quarantined;
    private Delivery duplicate;

    @BeforeEach
    void twoCasesOneReferredAndMailOfEveryKind() throws Exception {
        TestDatabase.get().clean();
        ThreadTransactions transactions = new ThreadTransactions(TestDatabase.get());
        transactions.run(() -> {
            var rows = new RegisterRows(transactions.entityManager(), new JdbcDocumentStore(transactions.dataSource()));
            var clerk = new Employee("wangfang", "王芳", null, DepartmentCode.SERVICE_OFFICE, Set.of("CLERK"), "h");
            transactions.entityManager().persist(clerk);
            ServiceCase first = rows.serviceCase(1);
            ServiceCase second = rows.serviceCase(2);
            opening = rows.mail(first, Outcome.OPENED_CASE, "主轴异响，请派人。", "现场.jpg", "铭牌.jpg");
            rows.answer(first, "已收到。");
            rows.mail(first, Outcome.JOINED_CASE, "补充照片", "近照.jpg");
            rows.heard(second, Channel.PHONE, RegisterRows.MORNING);
            rows.heard(second, Channel.LETTER, RegisterRows.MORNING.plusSeconds(60));
            quarantined = rows.mail(null, Outcome.QUARANTINED, "\u0001");
            rows.mail(null, Outcome.AUTOMATIC, "不在办公室");
            duplicate = rows.duplicate(opening);
            rows.referToTechnical(first, clerk.id());
            return null;
        });
        counted = new CountedStatements(TestDatabase.get().dataSource());
        queries = new JdbcRegisterQueries(counted.dataSource());
        documents = new JdbcDocumentStore(TestDatabase.get().dataSource());
    }

    @Test
    void each_entry_says_what_became_of_its_arrival() {
        assertThat(everything(WHOLE, false, 500))
                .extracting(EntryRow::channel, EntryRow::direction, EntryRow::outcome, JdbcRegisterQueriesTest::number)
                .containsExactly(
                        tuple(Channel.EMAIL, Direction.IN, Outcome.OPENED_CASE, "SH2026-000001"),
                        tuple(Channel.EMAIL, Direction.OUT, null, "SH2026-000001"),
                        tuple(Channel.EMAIL, Direction.IN, Outcome.JOINED_CASE, "SH2026-000001"),
                        tuple(Channel.PHONE, Direction.IN, Outcome.OPENED_CASE, "SH2026-000002"),
                        tuple(Channel.LETTER, Direction.IN, Outcome.JOINED_CASE, "SH2026-000002"),
                        tuple(Channel.EMAIL, Direction.IN, Outcome.QUARANTINED, null),
                        tuple(Channel.EMAIL, Direction.IN, Outcome.AUTOMATIC, null));
    }

    @Test
    void an_entry_has_its_words_attachments_and_the_fingerprint_of_its_original() {
        EntryRow entry = everything(WHOLE, false, 500).get(0);
        assertThat(entry.fromAddress()).isEqualTo("zhou@jinhui.example");
        assertThat(entry.fromName()).isEqualTo("周工");
        assertThat(entry.to()).isEqualTo("service@localhost");
        assertThat(entry.text()).isEqualTo("主轴异响，请派人。");
        assertThat(entry.messageId()).endsWith("@jinhui.example");
        assertThat(entry.receivedAt()).isEqualTo(RegisterRows.MORNING);
        assertThat(entry.attachments()).extracting(Attachment::fileName).containsExactly("现场.jpg", "铭牌.jpg");
        assertThat(entry.rawSha256())
                .isEqualTo(queries.original(entry.id(), WHOLE).orElseThrow().sha256());
    }

    @Test
    void pages_show_each_entry_once_in_both_orders_by_two_queries_each() {
        for (boolean newestFirst : List.of(true, false)) {
            for (int size : List.of(1, 2, 3, 7, 8)) {
                List<EntryRow> all = everything(WHOLE, newestFirst, size);
                assertThat(all).hasSize(7).extracting(EntryRow::id).doesNotHaveDuplicates();
                assertThat(counted.sinceLastAsked()).isEqualTo(2 * ((7 + size - 1) / size));
            }
        }
    }

    @Test
    void long_texts_make_short_pages_and_none_is_left_out() throws Exception {
        ThreadTransactions transactions = new ThreadTransactions(TestDatabase.get());
        transactions.run(() -> {
            var rows = new RegisterRows(transactions.entityManager(), new JdbcDocumentStore(transactions.dataSource()));
            ServiceCase third = rows.serviceCase(3);
            for (int i = 0; i < 4; i++) {
                rows.mail(third, Outcome.JOINED_CASE, i + "长".repeat(1_000_000));
            }
            return null;
        });
        RegisterPage<EntryRow> page = queries.entries(EntrySearch.everything(Place.beginning(true, 500)), WHOLE);
        assertThat(page.rows()).hasSize(3);
        assertThat(page.next()).isPresent();
        assertThat(everything(WHOLE, true, 500)).hasSize(11);
    }

    @Test
    void without_the_register_only_what_belongs_to_a_case_is_seen_and_a_department_sees_its_referrals_cases() {
        assertThat(everything(CASES, true, 3)).hasSize(5).noneMatch(entry -> entry.caseNumber() == null);
        assertThat(everything(TECHNICAL, true, 2)).hasSize(3).allMatch(entry -> number(entry)
                .equals("SH2026-000001"));
        assertThat(queries.original(quarantined.id(), CASES)).isEmpty();
        assertThat(queries.original(opening.id(), TECHNICAL)).isPresent();
        assertThat(queries.original(quarantined.id(), WHOLE)).isPresent();
        assertThat(queries.original(Long.MAX_VALUE, WHOLE)).isEmpty();
    }

    @Test
    void entries_of_one_case_channel_or_direction_are_found() {
        Place place = Place.beginning(false, 100);
        Optional<org.shouhou.domain.servicecase.CaseNumber> second =
                Optional.of(new org.shouhou.domain.servicecase.CaseNumber("SH2026-000002"));
        assertThat(queries.entries(new EntrySearch(second, Optional.empty(), Optional.empty(), place), WHOLE)
                        .rows())
                .hasSize(2);
        assertThat(queries.entries(
                                new EntrySearch(Optional.empty(), Optional.of(Channel.PHONE), Optional.empty(), place),
                                WHOLE)
                        .rows())
                .hasSize(1);
        assertThat(queries.entries(
                                new EntrySearch(Optional.empty(), Optional.empty(), Optional.of(Direction.OUT), place),
                                WHOLE)
                        .rows())
                .hasSize(1);
    }

    @Test
    void documents_are_read_without_a_transaction() throws Exception {
        Document attachment = queries.attachment(opening.id(), 1, TECHNICAL).orElseThrow();
        assertThat(attachment.fileName()).isEqualTo("铭牌.jpg");
        try (var content = documents.open(attachment.documentId())) {
            assertThat(new String(content.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("铭牌.jpg");
        }
        assertThat(queries.attachment(opening.id(), 2, WHOLE)).isEmpty();
    }

    @Test
    void the_html_of_a_mail_is_read_by_those_who_see_its_case() throws Exception {
        try (var connection = TestDatabase.get().dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("update correspondence set body_html = '<p>异响</p>' where id in (" + opening.id() + ", "
                    + quarantined.id() + ")");
            statement.execute("update attachment set content_id = 'plate' where file_name = '铭牌.jpg'"
                    + " and correspondence_id = " + opening.id());
        }
        HtmlMail shown = queries.html(opening.id(), TECHNICAL).orElseThrow();
        assertThat(shown.html()).isEqualTo("<p>异响</p>");
        assertThat(shown.enclosed()).extracting(Attachment::fileName).containsExactly("铭牌.jpg");
        assertThat(queries.html(quarantined.id(), WHOLE).orElseThrow().enclosed())
                .isEmpty();
        assertThat(queries.html(quarantined.id(), CASES)).isEmpty();
        assertThat(queries.html(Long.MAX_VALUE, WHOLE)).isEmpty();
    }

    @Test
    void every_arrival_is_listed_duplicates_too() {
        List<DeliveryRow> arrivals = new ArrayList<>();
        Place place = Place.beginning(true, 2);
        RegisterPage<DeliveryRow> page = queries.deliveries(new DeliverySearch(Optional.empty(), place), WHOLE);
        arrivals.addAll(page.rows());
        while (page.next().isPresent()) {
            page = queries.deliveries(new DeliverySearch(Optional.empty(), place.at(page.next())), WHOLE);
            arrivals.addAll(page.rows());
        }
        assertThat(arrivals).hasSize(5).extracting(DeliveryRow::id).doesNotHaveDuplicates();
        assertThat(counted.sinceLastAsked()).isEqualTo(3);
        DeliveryRow again = queries.deliveries(new DeliverySearch(Optional.of(Outcome.DUPLICATE), place), WHOLE)
                .rows()
                .get(0);
        assertThat(again.id()).isEqualTo(duplicate.id());
        assertThat(again.duplicateOf()).isEqualTo(opening.deliveryId());
        assertThat(again.correspondenceId()).isNull();
    }

    @Test
    void who_works_the_register_but_may_not_see_a_case_sees_nothing_that_came_for_it() {
        DeliverySearch all = new DeliverySearch(Optional.empty(), Place.beginning(true, 50));
        assertThat(queries.deliveries(all, QUALITY).rows())
                .extracting(DeliveryRow::outcome)
                .containsExactlyInAnyOrder(Outcome.QUARANTINED, Outcome.AUTOMATIC);
        assertThat(queries.deliveries(all, TECHNICAL).rows()).hasSize(5);
        assertThat(everything(QUALITY, true, 50))
                .extracting(EntryRow::outcome)
                .containsExactlyInAnyOrder(Outcome.QUARANTINED, Outcome.AUTOMATIC);
        assertThat(queries.original(opening.id(), QUALITY)).isEmpty();
        assertThat(queries.original(quarantined.id(), QUALITY)).isPresent();
    }

    @Test
    void a_cursor_of_the_other_order_or_none_of_ours_is_refused() {
        Place place = Place.beginning(true, 5);
        for (String cursor : List.of("o5", "n", "n-1", "n99999999999999999999", "5; drop", "")) {
            assertThatThrownBy(() -> place.at(Optional.of(cursor)))
                    .isInstanceOf(RuleBroken.class)
                    .hasMessageContaining("list.cursor.malformed");
        }
    }

    private List<EntryRow> everything(RegisterVisibility visibility, boolean newestFirst, int size) {
        List<EntryRow> all = new ArrayList<>();
        EntrySearch search = EntrySearch.everything(Place.beginning(newestFirst, size));
        RegisterPage<EntryRow> page = queries.entries(search, visibility);
        all.addAll(page.rows());
        while (page.next().isPresent()) {
            page = queries.entries(search.at(search.place().at(page.next())), visibility);
            all.addAll(page.rows());
        }
        return all;
    }

    private static String number(EntryRow entry) {
        return entry.caseNumber() == null ? null : entry.caseNumber().value();
    }
}
