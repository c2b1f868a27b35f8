package org.shouhou.adapters.out.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.eclipse.persistence.logging.DefaultSessionLog;
import org.eclipse.persistence.logging.SessionLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouhou.adapters.out.outbox.JdbcOutbox;
import org.shouhou.adapters.out.outbox.JdbcOutboxQueue;
import org.shouhou.adapters.testing.TestDatabase;
import org.shouhou.application.memory.RecordedSignals;
import org.shouhou.application.port.Deadlines;
import org.shouhou.application.port.OutboxQueue;
import org.shouhou.application.reading.CasePage;
import org.shouhou.application.reading.CaseRow;
import org.shouhou.application.reading.CaseSearch;
import org.shouhou.application.reading.CaseSearch.Holder;
import org.shouhou.application.reading.CaseSearch.Order;
import org.shouhou.application.reading.CaseView;
import org.shouhou.application.reading.Visibility;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.Attachment;
import org.shouhou.domain.correspondence.Channel;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.correspondence.Fate;
import org.shouhou.domain.correspondence.MessageId;
import org.shouhou.domain.correspondence.Progress;
import org.shouhou.domain.customer.Contact;
import org.shouhou.domain.customer.EmailAddress;
import org.shouhou.domain.field.WorkOrder;
import org.shouhou.domain.note.InternalNote;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.organisation.Employee;
import org.shouhou.domain.referral.Referral;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.CaseStatus;
import org.shouhou.domain.servicecase.Priority;
import org.shouhou.domain.servicecase.ServiceCase;

class JpaCaseQueriesTest {

    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
    private static final DepartmentCode TECHNICAL = new DepartmentCode("TECHNICAL");
    private static final Visibility EVERYTHING = new Visibility(Optional.empty());
    private static final Visibility TECHNICAL_ONLY = new Visibility(Optional.of(TECHNICAL));

    private EntityManager entityManager;
    private JpaCaseQueries queries;
    private long clerk;

    @BeforeEach
    void sevenCasesTwoOfThemAtTheSameMomentAndOneReferred() {
        TestDatabase.get().clean();
        entityManager = TestDatabase.get().entityManager();
        queries = new JpaCaseQueries(entityManager, TestDatabase.get().dataSource());
        TestDatabase.inTransaction(entityManager, () -> {
            var employee = new Employee("wangfang", "王芳", null, DepartmentCode.SERVICE_OFFICE, Set.of("CLERK"), "h");
            entityManager.persist(employee);
            clerk = employee.id();
            entityManager
                    .createNativeQuery("insert into document values (1, 0, '', now())")
                    .executeUpdate();
            Contact contact = Contact.fromFirstMail("周工", new EmailAddress("zhou@jinhui.example"));
            entityManager.persist(contact);
            for (int i = 1; i <= 7; i++) {
                Instant at = START.plusSeconds(3600L * (i / 2));
                ServiceCase it = ServiceCase.open(
                                CaseNumber.of(2026, i), Channel.EMAIL, "100%_主轴异响" + i, contact.id(), null, at, at)
                        .made();
                entityManager.persist(it);
                if (i == 3) {
                    it.assign(clerk, "王芳", at);
                    it.refer("TECHNICAL", at);
                    entityManager.persist(new Referral(it.id(), TECHNICAL, "轴承型号?", at.plusSeconds(9), clerk, at));
                    entityManager.persist(new InternalNote(it.id(), clerk, "先查图纸", at));
                    entityManager.persist(entry(it.id(), contact.id(), at));
                }
            }
            return null;
        });
    }

    @AfterEach
    void close() {
        entityManager.close();
    }

    @Test
    void paging_forward_shows_each_case_once_and_paging_back_the_same_pages() {
        for (Order order : Order.values()) {
            List<List<CaseRow>> pages = new ArrayList<>();
            CasePage page = find(order, Optional.empty());
            pages.add(page.rows());
            assertThat(page.previous()).isEmpty();
            while (page.next().isPresent()) {
                page = find(order, page.next());
                pages.add(page.rows());
            }
            assertThat(pages.stream().flatMap(List::stream)).hasSize(7).doesNotHaveDuplicates();
            for (int i = pages.size() - 2; i >= 0; i--) {
                page = find(order, page.previous());
                assertThat(page.rows()).isEqualTo(pages.get(i));
            }
            assertThat(page.previous()).isEmpty();
        }
    }

    @Test
    void a_department_sees_only_what_was_referred_to_it() {
        CaseSearch all = search(Order.NEWEST, Optional.empty(), "", 50);
        assertThat(queries.find(all, TECHNICAL_ONLY).rows())
                .extracting(CaseRow::number)
                .containsExactly(CaseNumber.of(2026, 3));
        assertThat(queries.count(all, TECHNICAL_ONLY, 1000)).isEqualTo(1);
        assertThat(queries.view(CaseNumber.of(2026, 4), TECHNICAL_ONLY)).isEmpty();
        assertThat(queries.view(CaseNumber.of(2026, 3), TECHNICAL_ONLY)
                        .orElseThrow()
                        .earlier())
                .isEmpty();
    }

    @Test
    void a_mail_that_waits_says_since_when_and_why_and_whether_somebody_has_it() {
        CaseNumber number = CaseNumber.of(2026, 4);
        long caseId = queries.view(number, EVERYTHING).orElseThrow().row().id();
        var content = new Correspondence.Content(
                "service@localhost", "", "zhou@jinhui.example", "", "Re: 异响", "您好", null, null, null, List.of());
        long mail = TestDatabase.inTransaction(entityManager, () -> {
            var queued = Correspondence.queued(content, caseId, null, null, clerk, START);
            entityManager.persist(queued);
            return queued.id();
        });
        var queue = new JdbcOutboxQueue(TestDatabase.get().dataSource());
        new JdbcOutbox(TestDatabase.get().dataSource(), Clock.fixed(START, ZoneOffset.UTC), new RecordedSignals())
                .mail(number, mail, List.of(), START.plusSeconds(10));
        assertThat(sending(number)).isEqualTo(new CaseView.Sending(START, START.plusSeconds(10), null, true));

        var claimed = queue.claimDue(OutboxQueue.Lane.MAIL, START.plusSeconds(10), START.plusSeconds(70), 1);
        assertThat(sending(number).takeable()).isFalse();
        queue.postpone(List.of(claimed.get(0).id()), START.plusSeconds(90), "connection refused");
        assertThat(sending(number))
                .isEqualTo(new CaseView.Sending(START, START.plusSeconds(90), "connection refused", true));
        queue.sent(List.of(claimed.get(0).id()), START.plusSeconds(91));
        assertThat(sending(number)).isNull();
    }

    @Test
    void a_mail_tells_who_has_it_and_whether_it_may_have_arrived_without_a_word() {
        CaseNumber number = CaseNumber.of(2026, 4);
        long caseId = queries.view(number, EVERYTHING).orElseThrow().row().id();
        var li = new Fate(new EmailAddress("li@jinhui.example"), Progress.TAKEN, "", START);
        var gone = new Fate(new EmailAddress("gone@jinhui.example"), Progress.REFUSED, "550 no such user", START);
        var content = new Correspondence.Content(
                "service@localhost",
                "",
                "li@jinhui.example, gone@jinhui.example",
                "",
                "Re: 异响",
                "您好",
                null,
                null,
                null,
                List.of());
        long mail = TestDatabase.inTransaction(entityManager, () -> {
            var queued = Correspondence.queued(content, caseId, null, null, clerk, START);
            queued.fared(li);
            queued.fared(gone);
            entityManager.persist(queued);
            return queued.id();
        });
        var queue = new JdbcOutboxQueue(TestDatabase.get().dataSource());
        new JdbcOutbox(TestDatabase.get().dataSource(), Clock.fixed(START, ZoneOffset.UTC), new RecordedSignals())
                .mail(number, mail, List.of(), START);
        CaseView.Entry entry =
                queries.view(number, EVERYTHING).orElseThrow().entries().get(0);
        assertThat(entry.fates()).containsExactly(gone, li);
        assertThat(entry.doubtful()).isFalse();
        assertThat(entry.sending().takeable()).as("somebody has it").isFalse();

        var claimed = queue.claimDue(OutboxQueue.Lane.MAIL, START, START.plusSeconds(60), 1);
        queue.failed(claimed.get(0).id(), START.plusSeconds(60), "connection reset", true);

        assertThat(queries.view(number, EVERYTHING)
                        .orElseThrow()
                        .entries()
                        .get(0)
                        .doubtful())
                .isTrue();
        TestDatabase.inTransaction(entityManager, () -> {
            entityManager.find(Correspondence.class, mail).deliveryFailed("550 no such user");
            return null;
        });
        assertThat(sending(number).problem()).as("others wait for it").isEqualTo("connection reset");
    }

    private CaseView.Sending sending(CaseNumber number) {
        return queries.view(number, EVERYTHING).orElseThrow().entries().get(0).sending();
    }

    @Test
    void the_page_of_a_case_has_everything_on_it() {
        CaseView view = queries.view(CaseNumber.of(2026, 3), EVERYTHING).orElseThrow();
        assertThat(view.row().assigneeName()).isEqualTo("王芳");
        assertThat(view.contact().email()).isEqualTo("zhou@jinhui.example");
        assertThat(view.entries()).hasSize(1);
        assertThat(view.notes()).extracting(CaseView.Note::author).containsExactly("王芳");
        assertThat(view.referrals()).extracting(CaseView.Referral::departmentZh).containsExactly("技术中心");
        assertThat(view.earlier()).hasSize(6);
    }

    @Test
    void a_case_that_changes_while_it_is_read_is_shown_at_one_state_of_it() {
        AtomicInteger asked = new AtomicInteger();
        EntityManager disturbed = (EntityManager) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, arguments) -> {
                    // behind the first statement, the row itself, and before what belongs to it
                    if (method.getName().equals("createQuery") && asked.incrementAndGet() == 2) {
                        somebodyElse(
                                "update service_case set version = version + 1, subject = '后来' where number = 'SH2026-000003'");
                        somebodyElse("insert into internal_note (id, case_id, author_id, text, written_at)"
                                + " select 99, id, " + clerk + ", '后来的备注', now() from service_case"
                                + " where number = 'SH2026-000003'");
                    }
                    try {
                        return method.invoke(entityManager, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
        long before = versionOf("SH2026-000003");

        CaseView view = TestDatabase.inTransaction(entityManager, () -> new CaseViewReader(disturbed)
                .read(CaseNumber.of(2026, 3), EVERYTHING)
                .orElseThrow());

        assertThat(asked.get()).isGreaterThan(2);
        assertThat(view.version()).isEqualTo(before + 1);
        assertThat(view.row().subject()).isEqualTo("后来");
        assertThat(view.notes()).extracting(CaseView.Note::text).contains("后来的备注");
    }

    @Test
    void a_line_says_what_the_case_is_about() {
        somebodyElse("insert into case_tag select id, t from service_case, (values ('试用'), ('急')) as v(t)"
                + " where number = 'SH2026-000004'");
        somebodyElse("update service_case set priority = 'URGENT' where number = 'SH2026-000004'");
        Map<String, CaseRow> rows =
                queries.find(search(Order.NEWEST, Optional.empty(), "", 50), EVERYTHING).rows().stream()
                        .collect(Collectors.toMap(it -> it.number().value(), it -> it));
        assertThat(rows).hasSize(7);
        assertThat(rows.get("SH2026-000004").traits().priority()).isEqualTo(Priority.URGENT);
        assertThat(rows.get("SH2026-000004").traits().tags()).containsExactlyInAnyOrder("试用", "急");
        assertThat(rows.get("SH2026-000005").traits())
                .isEqualTo(new CaseRow.Traits(Priority.NORMAL, List.of(), null, null, null, null));
    }

    private static void somebodyElse(String does) {
        try (Connection connection = TestDatabase.get().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(does);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static long versionOf(String number) {
        return Rows.of(
                        TestDatabase.get().dataSource(),
                        "select version from service_case where number = ?",
                        row -> row.getLong(1),
                        number)
                .get(0);
    }

    @Test
    void filters_narrow_and_counts_go_no_further_than_the_cap() {
        assertThat(queries.count(search(Order.NEWEST, Optional.empty(), "", 50), EVERYTHING, 5))
                .isEqualTo(5);
        var mine = new CaseSearch(
                Set.of(CaseStatus.IN_PROGRESS),
                Set.of(),
                Holder.EMPLOYEE,
                clerk,
                "",
                Order.NEWEST,
                Optional.empty(),
                9);
        assertThat(queries.find(mine, EVERYTHING).rows()).hasSize(1);
    }

    @Test
    void words_are_found_wherever_they_stand_in_a_case() {
        assertThat(found("主轴")).isEmpty();
        while (new JdbcSearchIndex(TestDatabase.get().dataSource()).indexDue(5) > 0) {
            // some of it at a time
        }
        assertThat(found("主轴")).hasSize(7);
        assertThat(found("异响5")).containsExactly(CaseNumber.of(2026, 5));
        assertThat(found("SH2026-000004")).containsExactly(CaseNumber.of(2026, 4));
        assertThat(found("周工 主轴")).hasSize(7);
        assertThat(found("zhou@jinhui.example")).hasSize(7);
        assertThat(found("正文")).containsExactly(CaseNumber.of(2026, 3));
        assertThat(found("图纸.pdf")).containsExactly(CaseNumber.of(2026, 3));
        assertThat(found("先查")).containsExactly(CaseNumber.of(2026, 3));
        assertThat(found("轴承型号")).containsExactly(CaseNumber.of(2026, 3));
        assertThat(found("正文 主轴异响")).containsExactly(CaseNumber.of(2026, 3));
        assertThat(found("没有这个词")).isEmpty();
        assertThat(found("%_")).isEmpty();
    }

    @Test
    void words_that_stand_in_most_of_many_cases_are_found_and_counted_like_rare_ones() {
        TestDatabase.inTransaction(entityManager, () -> {
            for (String sql : List.of(
                    "insert into service_case (id, number, status, subject, channel, occurred_at, recorded_at,"
                            + " last_activity_at, first_reply_due, open_work_items, reply_secret, version)"
                            + " select 100000 + n, 'SH2025-' || lpad(n::text, 6, '0'), 'CLOSED', '振动', 'EMAIL',"
                            + " timestamptz '2025-01-01' + n * interval '1 minute', now(), now(), now(), 0, '', 1"
                            + " from generate_series(1, 15000) n",
                    "insert into search_text select 100000 + n, array_to_tsvector(case when n % 5000 = 1"
                            + " then array['振动', '罕见', '异响'] else array['振动', '动静'] end)"
                            + " from generate_series(1, 15000) n",
                    "delete from search_due",
                    "analyze search_text")) {
                entityManager.createNativeQuery(sql).executeUpdate();
            }
            return null;
        });

        assertThat(numbers("振动", 2)).containsExactly("SH2025-015000", "SH2025-014999");
        assertThat(queries.count(search(Order.NEWEST, Optional.empty(), "振动", 50), EVERYTHING, 1000))
                .isEqualTo(1000);
        assertThat(numbers("罕见", 50)).containsExactly("SH2025-010001", "SH2025-005001", "SH2025-000001");
        assertThat(numbers("振动 罕见", 50)).hasSize(3);
        assertThat(queries.count(search(Order.NEWEST, Optional.empty(), "振动 罕见", 50), EVERYTHING, 1000))
                .isEqualTo(3);
        assertThat(numbers("动静 罕见", 50)).isEmpty();
        assertThat(queries.count(search(Order.NEWEST, Optional.empty(), "动静 罕见", 50), EVERYTHING, 1000))
                .isZero();
        assertThat(queries.find(search(Order.NEWEST, Optional.empty(), "振动", 50), TECHNICAL_ONLY)
                        .rows())
                .isEmpty();
        assertThat(queries.count(search(Order.NEWEST, Optional.empty(), "振动", 50), TECHNICAL_ONLY, 1000))
                .isZero();
    }

    private List<String> numbers(String words, int size) {
        return queries.find(search(Order.NEWEST, Optional.empty(), words, size), EVERYTHING).rows().stream()
                .map(row -> row.number().value())
                .toList();
    }

    @Test
    void what_is_written_later_or_changes_is_found_by_its_new_words() {
        var index = new JdbcSearchIndex(TestDatabase.get().dataSource());
        index.indexDue(1000);
        assertThat(index.indexDue(1000)).isZero();
        TestDatabase.inTransaction(entityManager, () -> {
            long caseId = queries.view(CaseNumber.of(2026, 5), EVERYTHING)
                    .orElseThrow()
                    .row()
                    .id();
            entityManager.persist(new InternalNote(caseId, clerk, "客户要求周五前到货", START));
            entityManager.createNativeQuery("update contact set name = '周建国'").executeUpdate();
            return null;
        });
        // the note, seven cases of the contact, and the contact
        assertThat(index.indexDue(1000)).isEqualTo(9);
        assertThat(index.indexDue(1000)).isZero();
        assertThat(found("周五")).containsExactly(CaseNumber.of(2026, 5));
        assertThat(found("周建国")).hasSize(7);
        assertThat(found("周工")).containsExactly(CaseNumber.of(2026, 3));
    }

    private List<CaseNumber> found(String text) {
        return queries.find(search(Order.NEWEST, Optional.empty(), text, 50), EVERYTHING).rows().stream()
                .map(CaseRow::number)
                .toList();
    }

    @Test
    void a_cursor_that_is_not_ours_is_refused() {
        assertThatThrownBy(() -> find(Order.NEWEST, Optional.of("n1_2; drop")))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("list.cursor.malformed");
    }

    @Test
    void late_cases_are_those_where_a_time_is_up_before_that_time() {
        Instant threeHoursLater = START.plusSeconds(27 * 3600L);
        var late = new CaseSearch(
                Set.of(), Set.of(), Holder.ANYBODY, 0, "", threeHoursLater, Order.MOST_URGENT, Optional.empty(), 9);
        assertThat(queries.find(late, EVERYTHING).rows())
                .extracting(CaseRow::number)
                .as("the third by its department's answer, which is up first")
                .containsExactly(
                        CaseNumber.of(2026, 3),
                        CaseNumber.of(2026, 1),
                        CaseNumber.of(2026, 2),
                        CaseNumber.of(2026, 4),
                        CaseNumber.of(2026, 5));
    }

    @Test
    void an_arrival_or_an_answer_that_is_due_presses_like_the_first_reply() {
        CaseNumber sent = CaseNumber.of(2026, 7);
        CaseNumber referred = CaseNumber.of(2026, 3);
        Instant arriveBy = START.plusSeconds(5);
        TestDatabase.inTransaction(entityManager, () -> {
            ServiceCase it = entityManager
                    .createQuery("select c from ServiceCase c where c.number = :number", ServiceCase.class)
                    .setParameter("number", sent)
                    .getSingleResult();
            it.assign(clerk, "王芳", it.occurredAt());
            it.sendEngineer("李强", arriveBy, it.occurredAt());
            entityManager.persist(
                    new WorkOrder(it.id(), clerk, new WorkOrder.Job("换轴承", "厂区", "", arriveBy), clerk, START));
            return null;
        });

        var late = new CaseSearch(
                Set.of(),
                Set.of(),
                Holder.ANYBODY,
                0,
                "",
                START.plusSeconds(3700),
                Order.MOST_URGENT,
                Optional.empty(),
                9);
        assertThat(queries.find(late, EVERYTHING).rows())
                .extracting(CaseRow::number)
                .as("the arrival, then the answer")
                .containsExactly(sent, referred);
        assertThat(queries.count(late, EVERYTHING, 1000)).isEqualTo(2);
        assertThat(queries.find(search(Order.NEWEST, Optional.empty(), "", 9), EVERYTHING)
                        .rows())
                .filteredOn(it -> it.number().equals(sent))
                .extracting(CaseRow::pressing)
                .containsExactly(new CaseRow.Pressing(Deadlines.Kind.ARRIVAL, arriveBy));
        assertThat(queries.view(referred, EVERYTHING).orElseThrow().pressing().kind())
                .isEqualTo(Deadlines.Kind.ANSWER);
    }

    @Test
    void a_clock_that_runs_no_more_is_not_urgent() throws Exception {
        TestDatabase.inTransaction(entityManager, () -> {
            entityManager
                    .createQuery("select c from ServiceCase c where c.number = :number", ServiceCase.class)
                    .setParameter("number", CaseNumber.of(2026, 1))
                    .getSingleResult()
                    .dismiss(ServiceCase.Dismissal.SPAM, START);
            return null;
        });

        assertThat(queries.find(search(Order.MOST_URGENT, Optional.empty(), "", 9), EVERYTHING)
                        .rows())
                .extracting(CaseRow::number)
                .doesNotContain(CaseNumber.of(2026, 1))
                .hasSize(6);
    }

    @Test
    void the_page_of_a_case_takes_the_same_number_of_queries_however_long_the_conversation() {
        long few = statementsOf(() -> queries.view(CaseNumber.of(2026, 3), EVERYTHING));
        TestDatabase.inTransaction(entityManager, () -> {
            long caseId = queries.view(CaseNumber.of(2026, 3), EVERYTHING)
                    .orElseThrow()
                    .row()
                    .id();
            for (int i = 0; i < 20; i++) {
                entityManager.persist(entry(caseId, 0, START.plusSeconds(i)));
                entityManager.persist(new InternalNote(caseId, clerk, "第" + i, START));
                entityManager.persist(new Referral(caseId, TECHNICAL, "问" + i, START.plusSeconds(9), clerk, START));
            }
            return null;
        });
        long many = statementsOf(() -> {
            CaseView view = queries.view(CaseNumber.of(2026, 3), EVERYTHING).orElseThrow();
            assertThat(view.entries()).hasSize(21).allSatisfy(entry -> assertThat(entry.attachments())
                    .extracting(Attachment::fileName)
                    .containsExactly("铭牌.jpg", "图纸.pdf"));
            assertThat(view.referrals()).hasSize(21);
        });
        assertThat(many).isEqualTo(few).isPositive();
    }

    private long statementsOf(Runnable reading) {
        entityManager.clear();
        var session = entityManager.unwrap(org.eclipse.persistence.sessions.Session.class);
        var log = new StringWriter();
        var before = session.getSessionLog();
        var recording = new DefaultSessionLog(log);
        recording.setLevel(SessionLog.FINE);
        session.setSessionLog(recording);
        try {
            reading.run();
        } finally {
            session.setSessionLog(before);
        }
        return log.toString()
                .lines()
                .filter(line -> line.contains("SELECT") || line.contains("select"))
                .count();
    }

    private CasePage find(Order order, Optional<String> cursor) {
        return queries.find(search(order, cursor, "", 3), EVERYTHING);
    }

    private static CaseSearch search(Order order, Optional<String> cursor, String text, int size) {
        return new CaseSearch(Set.of(), Set.of(), Holder.ANYBODY, 0, text, order, cursor, size);
    }

    private static Correspondence entry(long caseId, long contactId, Instant at) {
        var content = new Correspondence.Content(
                "zhou@jinhui.example",
                "周工",
                "s@x.example",
                "",
                "主题",
                "正文",
                null,
                new MessageId("1@b"),
                null,
                List.of(
                        new Attachment("铭牌.jpg", "image/jpeg", 3, "aa", 1),
                        new Attachment("图纸.pdf", "application/pdf", 3, "bb", 1)));
        var entry =
                Correspondence.received(Channel.EMAIL, content, null, null, contactId == 0 ? null : contactId, at, at);
        entry.file(caseId);
        return entry;
    }
}
