package org.shouhou.adapters.out.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouhou.adapters.testing.TestDatabase;
import org.shouhou.application.reading.Visibility;
import org.shouhou.application.register.RegisterFilter;
import org.shouhou.application.register.RegisterLine;
import org.shouhou.application.register.RegisterLines;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.Channel;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.correspondence.Direction;
import org.shouhou.domain.customer.Contact;
import org.shouhou.domain.customer.ContactDetails;
import org.shouhou.domain.customer.CorrespondentKind;
import org.shouhou.domain.customer.Customer;
import org.shouhou.domain.customer.CustomerDetails;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.organisation.Employee;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.Disposition;
import org.shouhou.domain.servicecase.ServiceCase;

/** The register of an office, over all ways and both directions. */
class JdbcRegisterLinesTest {

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final Visibility ALL = new Visibility(Optional.empty());

    private final EntityManager entityManager = TestDatabase.get().entityManager();
    private final RegisterLines register =
            new JdbcRegisterLines(TestDatabase.get().dataSource());
    private long clerk;

    @BeforeEach
    void fill() {
        TestDatabase.get().clean();
        TestDatabase.inTransaction(entityManager, () -> {
            var employee = new Employee("wangfang", "王芳", null, DepartmentCode.SERVICE_OFFICE, Set.of("CLERK"), null);
            entityManager.persist(employee);
            clerk = employee.id();
            var mill = new Customer(CustomerDetails.named("太湖纺织"));
            entityManager.persist(mill);
            var agent = new Contact(
                    new ContactDetails(mill.id(), "吴代理", "", CorrespondentKind.AGENT, List.of(), List.of(), ""));
            entityManager.persist(agent);
            ServiceCase answered = aCase(1, mill.id(), agent.id());
            entityManager.persist(in(answered, Channel.PHONE, agent.id(), NOON));
            answered.answer(Disposition.DIRECT_ANSWER, NOON.plusSeconds(600), NOON.plusSeconds(600));
            entityManager.persist(told(answered, NOON.plusSeconds(600)));
            entityManager.persist(in(answered, Channel.EMAIL, agent.id(), NOON.plusSeconds(900)));
            ServiceCase open = aCase(2, mill.id(), null);
            entityManager.persist(in(open, Channel.LETTER, null, NOON.plusSeconds(900)));
            Correspondence machines = in(open, Channel.EMAIL, null, NOON.plusSeconds(950));
            entityManager.persist(machines);
            Correspondence automatic = Correspondence.received(
                    Channel.EMAIL, content("自动回复"), null, null, null, NOON.plusSeconds(960), NOON.plusSeconds(960));
            automatic.setAsideAsAutomatic(open.id());
            entityManager.persist(automatic);
            return null;
        });
    }

    @Test
    void a_line_tells_who_what_how_and_when_it_was_answered() {
        List<RegisterLine> lines = lines(everything(), 10);

        assertThat(lines)
                .extracting(RegisterLine::channel)
                .containsExactly(Channel.EMAIL, Channel.LETTER, Channel.EMAIL, Channel.PHONE, Channel.PHONE);
        RegisterLine call = lines.get(4);
        assertThat(call.direction()).isEqualTo(Direction.IN);
        assertThat(call.person()).isEqualTo("吴代理");
        assertThat(call.kind()).isEqualTo(CorrespondentKind.AGENT);
        assertThat(call.customer()).isEqualTo("太湖纺织");
        assertThat(call.caseNumber()).isEqualTo(CaseNumber.of(2026, 1));
        assertThat(call.way()).isEqualTo(Disposition.DIRECT_ANSWER);
        assertThat(call.answeredAt()).isEqualTo(NOON.plusSeconds(600));
        assertThat(call.answeredBy()).isEqualTo("王芳");
        assertThat(lines.get(2).answeredAt()).as("written after the answer").isNull();
        assertThat(lines.get(3).direction()).isEqualTo(Direction.OUT);
        assertThat(lines).extracting(RegisterLine::number).doesNotHaveDuplicates();
    }

    @Test
    void it_is_narrowed_by_what_an_office_asks_for() {
        assertThat(lines(filter(Optional.of(Channel.PHONE), Optional.of(Direction.IN), false), 10))
                .hasSize(1);
        assertThat(lines(filter(Optional.empty(), Optional.empty(), true), 10))
                .extracting(RegisterLine::channel)
                .containsExactly(Channel.EMAIL, Channel.LETTER, Channel.EMAIL);
        var agents = new RegisterFilter(
                NOON,
                NOON.plus(Duration.ofDays(1)),
                Optional.empty(),
                Optional.empty(),
                Optional.of(CorrespondentKind.AGENT),
                Optional.empty(),
                false);
        assertThat(lines(agents, 10)).hasSize(2);
        var later = new RegisterFilter(
                NOON.plusSeconds(1),
                NOON.plusSeconds(601),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Disposition.DIRECT_ANSWER),
                false);
        assertThat(lines(later, 10)).extracting(RegisterLine::direction).containsExactly(Direction.OUT);
        assertThat(register.lines(
                        everything(),
                        new Visibility(Optional.of(new DepartmentCode("TECHNICAL"))),
                        Optional.empty(),
                        10))
                .isEmpty();
    }

    @Test
    void page_by_page_each_line_comes_once() {
        List<RegisterLine> whole = lines(everything(), 10);
        for (int size = 1; size <= 3; size++) {
            List<RegisterLine> paged = new ArrayList<>();
            Optional<String> before = Optional.empty();
            List<RegisterLine> page;
            do {
                page = register.lines(everything(), ALL, before, size);
                paged.addAll(page);
                before = page.isEmpty() ? before : Optional.of(RegisterLines.place(page.get(page.size() - 1)));
            } while (!page.isEmpty());
            assertThat(paged).as("pages of " + size).isEqualTo(whole);
        }
        assertThatThrownBy(() -> register.lines(everything(), ALL, Optional.of("1.x"), 3))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("list.cursor.malformed");
    }

    @Test
    void its_totals_are_those_of_its_lines() {
        var totals = register.totals(everything(), ALL);
        assertThat(totals.in()).isEqualTo(Map.of(Channel.EMAIL, 2L, Channel.LETTER, 1L, Channel.PHONE, 1L));
        assertThat(totals.out()).isEqualTo(Map.of(Channel.PHONE, 1L));
        assertThat(totals.unanswered()).isEqualTo(3);
        assertThat(totals.allIn()).isEqualTo(4);
    }

    private List<RegisterLine> lines(RegisterFilter filter, int atMost) {
        return register.lines(filter, ALL, Optional.empty(), atMost);
    }

    private static RegisterFilter everything() {
        return filter(Optional.empty(), Optional.empty(), false);
    }

    private static RegisterFilter filter(Optional<Channel> channel, Optional<Direction> direction, boolean unanswered) {
        return new RegisterFilter(
                NOON,
                NOON.plus(Duration.ofDays(1)),
                channel,
                direction,
                Optional.empty(),
                Optional.empty(),
                unanswered);
    }

    private ServiceCase aCase(int number, long of, Long contact) {
        ServiceCase made = ServiceCase.open(CaseNumber.of(2026, number), Channel.PHONE, "轴承异响", contact, of, NOON, NOON)
                .made();
        entityManager.persist(made);
        return made;
    }

    private static Correspondence.Content content(String subject) {
        return new Correspondence.Content("", "李雷", "", "", subject, "请派人。", null, null, null, List.of());
    }

    private static Correspondence in(ServiceCase of, Channel channel, Long contact, Instant at) {
        Correspondence entry = Correspondence.received(channel, content("轴承异响"), null, null, contact, at, at);
        entry.file(of.id());
        return entry;
    }

    private Correspondence told(ServiceCase of, Instant at) {
        return Correspondence.told(Channel.PHONE, content("轴承异响"), of.id(), null, clerk, at, at);
    }
}
