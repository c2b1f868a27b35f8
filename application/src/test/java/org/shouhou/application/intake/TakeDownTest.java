package org.shouhou.application.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouhou.application.intake.TakeDown.Caller;
import org.shouhou.application.intake.TakeDown.Command;
import org.shouhou.application.intake.TakeDown.TakenDown;
import org.shouhou.application.ledger.Ledger;
import org.shouhou.application.memory.ActingAs;
import org.shouhou.application.memory.MemoryCaseTags;
import org.shouhou.application.memory.MemoryScans;
import org.shouhou.application.security.Actor;
import org.shouhou.application.security.CaseAccess;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.catalogue.ModelDetails;
import org.shouhou.domain.catalogue.ProductModel;
import org.shouhou.domain.catalogue.ProductType;
import org.shouhou.domain.correspondence.Channel;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.correspondence.Direction;
import org.shouhou.domain.coverage.WarrantyEvent;
import org.shouhou.domain.customer.Contact;
import org.shouhou.domain.customer.ContactDetails;
import org.shouhou.domain.customer.CorrespondentKind;
import org.shouhou.domain.customer.Customer;
import org.shouhou.domain.customer.CustomerDetails;
import org.shouhou.domain.customer.PhoneNumber;
import org.shouhou.domain.equipment.Equipment;
import org.shouhou.domain.equipment.EquipmentDetails;
import org.shouhou.domain.equipment.SerialNumber;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.scan.LetterState;
import org.shouhou.domain.scan.ScannedLetter;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.CaseStatus;
import org.shouhou.domain.servicecase.Disposition;
import org.shouhou.domain.servicecase.ServiceCase;
import org.shouhou.domain.servicecase.Tag;

class TakeDownTest {

    private static final String NOTHING = "";

    private final Intake intake = new Intake();
    private final ActingAs acting = new ActingAs();
    private final MemoryScans scans = new MemoryScans();
    private final MemoryCaseTags tags = new MemoryCaseTags();
    private final TakeDown takeDown = new TakeDown(
            intake.cases,
            intake.register,
            intake.contacts,
            intake.customers,
            intake.machines,
            intake.models,
            scans,
            tags,
            intake.coverCase,
            intake.filing,
            intake.tellOfCase,
            new CaseAccess(intake.referrals),
            new Ledger(intake.audit, acting, intake.clock),
            intake.clock,
            ZoneId.of("Asia/Shanghai"));
    private Customer mill;
    private Contact zhou;

    @BeforeEach
    void a_mill_with_somebody_who_calls() {
        acting.now(new Actor(
                1, "wangfang", "王芳", DepartmentCode.SERVICE_OFFICE, Set.of(Right.HANDLE_CASES, Right.READ_CASES)));
        mill = new Customer(CustomerDetails.named("太湖纺织"));
        intake.customers.add(mill);
        zhou = new Contact(new ContactDetails(
                mill.id(),
                "周工",
                "",
                CorrespondentKind.CUSTOMER,
                List.of(),
                List.of(new PhoneNumber("0510-88886666")),
                ""));
        intake.contacts.add(zhou);
    }

    private Instant anHourAgo() {
        return intake.clock.instant().minus(Duration.ofHours(1));
    }

    private Caller known(String phone) {
        return new Caller(zhou.id(), "", CorrespondentKind.CUSTOMER, phone, null);
    }

    private Command call(String key, Caller caller, Long machine, Optional<CaseNumber> joins, String answered) {
        return new Command(
                key,
                Channel.PHONE,
                caller,
                anHourAgo(),
                "排气温度高",
                "3 号机排气温度 105 度。",
                machine,
                joins,
                answered,
                TakeDown.Paper.NONE,
                "",
                Optional.empty());
    }

    private ServiceCase of(TakenDown taken) {
        return intake.cases.byNumber(taken.number()).orElseThrow();
    }

    @Test
    void a_call_opens_a_case_whose_clock_runs_from_the_call() {
        TakenDown taken = takeDown.takeDown(call("k1", known("13800138000"), null, Optional.empty(), NOTHING));

        ServiceCase opened = of(taken);
        assertThat(taken.opened()).isTrue();
        assertThat(opened.channel()).isEqualTo(Channel.PHONE);
        assertThat(opened.customerId()).isEqualTo(mill.id());
        assertThat(opened.contactId()).isEqualTo(zhou.id());
        assertThat(opened.firstReply().dueAt()).isEqualTo(anHourAgo().plus(Duration.ofHours(24)));
        assertThat(opened.firstReply().metAt()).isNull();
        Correspondence entry = intake.register.ofCase(opened.id()).get(0);
        assertThat(entry.channel()).isEqualTo(Channel.PHONE);
        assertThat(entry.fromName()).isEqualTo("周工");
        assertThat(entry.phone()).isEqualTo("13800138000");
        assertThat(entry.authorId()).isEqualTo(1L);
        assertThat(zhou.phones()).extracting(PhoneNumber::digits).containsExactly("051088886666", "13800138000");
        assertThat(intake.outbox.typesFor("shouhou.events")).contains("shouhou.case.opened");
    }

    @Test
    void what_somebody_else_says_or_was_changed_since_is_not_dropped_in_silence() {
        Command call = call("k1", known("13800138000"), null, Optional.empty(), NOTHING);
        TakenDown taken = takeDown.takeDown(call);
        assertThat(takeDown.takeDown(call)).as("pressed twice").isEqualTo(new TakenDown(taken.number(), false));

        var changed = new Command(
                "k1",
                Channel.PHONE,
                known(""),
                anHourAgo(),
                "排气温度高",
                "5 号机也一样。",
                null,
                Optional.empty(),
                NOTHING,
                TakeDown.Paper.NONE,
                "",
                Optional.empty());
        refused("entry.settled", changed);
        acting.now(new Actor(
                2, "liujing", "刘静", DepartmentCode.SERVICE_OFFICE, Set.of(Right.HANDLE_CASES, Right.READ_CASES)));
        refused("entry.settled", call);
        refused("entry.key.missing", call("letter-7", known(""), null, Optional.empty(), NOTHING));
    }

    @Test
    void what_was_answered_on_the_spot_is_not_dropped_where_the_form_comes_once_more_with_it() {
        takeDown.takeDown(call("k1", known(""), null, Optional.empty(), NOTHING));
        refused("entry.settled", call("k1", known(""), null, Optional.empty(), "请先检查油位。"));
    }

    @Test
    void a_letter_that_was_scanned_says_in_the_end_what_a_person_reads_on_it() {
        var content = new Correspondence.Content("", "", "", "", "", "", null, null, null, List.of());
        Correspondence entry =
                Correspondence.received(Channel.LETTER, content, null, null, null, anHourAgo(), anHourAgo());
        intake.register.add(entry);
        var letter = new ScannedLetter(1, 1, entry.id(), anHourAgo());
        scans.add(letter);
        entry.wasRead("太湖纺织", "关于停机的逐", "3号机停机");
        var scan = new TakeDown.Scan(letter.id(), letter.version());
        var command = new Command(
                "k1",
                Channel.LETTER,
                known(""),
                anHourAgo(),
                "关于停机的函",
                "3 号机停机。",
                null,
                Optional.empty(),
                NOTHING,
                new TakeDown.Paper("太湖函〔2026〕3号", LocalDate.of(2026, 2, 27)),
                "报修",
                Optional.of(scan));

        ServiceCase opened = of(takeDown.takeDown(command));

        assertThat(opened.channel()).isEqualTo(Channel.LETTER);
        assertThat(opened.subject()).isEqualTo("关于停机的函");
        assertThat(opened.firstReply().dueAt()).isEqualTo(anHourAgo().plus(Duration.ofHours(24)));
        assertThat(intake.register.ofCase(opened.id())).containsExactly(entry);
        assertThat(entry.text()).isEqualTo("3 号机停机。");
        assertThat(entry.fromName()).isEqualTo("周工");
        assertThat(entry.isCorrectable()).isTrue();
        assertThat(letter.state()).isEqualTo(LetterState.FILED);
        assertThat(entry.letterNumber()).isEqualTo("太湖函〔2026〕3号");
        assertThat(entry.writtenOn()).isEqualTo(LocalDate.of(2026, 2, 27));
        assertThat(tags.remove(opened.id(), Tag.of("报修"))).isTrue();
        assertThat(takeDown.takeDown(command).number()).as("handed in twice").isEqualTo(opened.number());
    }

    @Test
    void the_same_form_handed_in_twice_is_one_entry() {
        TakenDown first = takeDown.takeDown(call("k1", known(""), null, Optional.empty(), NOTHING));
        TakenDown again = takeDown.takeDown(call("k1", known(""), null, Optional.empty(), NOTHING));

        assertThat(again.number()).isEqualTo(first.number());
        assertThat(intake.register.ofCase(of(first).id())).hasSize(1);
    }

    @Test
    void what_was_answered_on_the_spot_meets_the_clock() {
        ServiceCase opened = of(takeDown.takeDown(call("k1", known(""), null, Optional.empty(), "先清洗冷却器滤网。")));

        assertThat(opened.firstReply().metAt()).isEqualTo(anHourAgo());
        assertThat(opened.disposition()).isEqualTo(Disposition.DIRECT_ANSWER);
        assertThat(opened.status()).isEqualTo(CaseStatus.IN_PROGRESS);
        assertThat(intake.register.ofCase(opened.id()))
                .extracting(Correspondence::direction)
                .containsExactly(Direction.IN, Direction.OUT);
    }

    @Test
    void a_stranger_is_known_from_then_on_and_belongs_to_whom_they_call_for() {
        var stranger = new Caller(null, "销售员小吴", CorrespondentKind.SALESPERSON, "13900139000", mill.id());

        ServiceCase opened = of(takeDown.takeDown(call("k1", stranger, null, Optional.empty(), NOTHING)));

        Contact contact = intake.contacts.byId(opened.contactId()).orElseThrow();
        assertThat(contact.name()).isEqualTo("销售员小吴");
        assertThat(contact.kind()).isEqualTo(CorrespondentKind.SALESPERSON);
        assertThat(contact.customerId()).isEqualTo(mill.id());
        assertThat(opened.customerId()).isEqualTo(mill.id());
    }

    @Test
    void the_machine_that_was_named_is_the_cases() {
        var type = new ProductType("空压机", "Compressors");
        intake.productTypes.add(type);
        var model = new ProductModel(new ModelDetails("ZLV-75", "变频机", "Variable", type.id(), 18));
        intake.models.add(model);
        var machine = new Equipment(new EquipmentDetails(
                model.id(),
                new SerialNumber("ZL25-00001"),
                mill.id(),
                null,
                null,
                null,
                null,
                WarrantyEvent.DELIVERY,
                null,
                "",
                "",
                ""));
        intake.machines.add(machine);

        ServiceCase opened = of(takeDown.takeDown(call("k1", known(""), machine.id(), Optional.empty(), NOTHING)));

        var coverage = intake.coverages.ofCase(opened.id()).orElseThrow();
        assertThat(coverage.equipmentId()).isEqualTo(machine.id());
        assertThat(coverage.productTypeId()).isEqualTo(type.id());
    }

    @Test
    void a_call_about_an_open_case_joins_it() {
        TakenDown first = takeDown.takeDown(call("k1", known(""), null, Optional.empty(), NOTHING));

        TakenDown second = takeDown.takeDown(new Command(
                "k2",
                Channel.VISIT,
                known(""),
                anHourAgo(),
                "",
                "送来损坏的温度传感器。",
                null,
                Optional.of(first.number()),
                "",
                TakeDown.Paper.NONE,
                "",
                Optional.empty()));

        assertThat(second).isEqualTo(new TakenDown(first.number(), false));
        assertThat(intake.register.ofCase(of(first).id()))
                .extracting(Correspondence::channel)
                .containsExactly(Channel.PHONE, Channel.VISIT);
    }

    @Test
    void what_can_not_have_been_so_is_refused_and_leaves_nothing() {
        Instant tomorrow = intake.clock.instant().plus(Duration.ofDays(1));
        refused(
                "entry.at.future",
                new Command(
                        "k",
                        Channel.PHONE,
                        known(""),
                        tomorrow,
                        "a",
                        "b",
                        null,
                        Optional.empty(),
                        "",
                        TakeDown.Paper.NONE,
                        "",
                        Optional.empty()));
        refused(
                "entry.channel.wrong",
                new Command(
                        "k",
                        Channel.WEB,
                        known(""),
                        anHourAgo(),
                        "a",
                        "b",
                        null,
                        Optional.empty(),
                        "",
                        TakeDown.Paper.NONE,
                        "",
                        Optional.empty()));
        refused(
                "entry.letter-answered",
                new Command(
                        "k",
                        Channel.LETTER,
                        known(""),
                        anHourAgo(),
                        "a",
                        "b",
                        null,
                        Optional.empty(),
                        "c",
                        TakeDown.Paper.NONE,
                        "",
                        Optional.empty()));
        refused(
                "entry.text.missing",
                new Command(
                        "k",
                        Channel.PHONE,
                        known(""),
                        anHourAgo(),
                        "a",
                        " ",
                        null,
                        Optional.empty(),
                        "",
                        TakeDown.Paper.NONE,
                        "",
                        Optional.empty()));
        refused("phone.malformed", call("k", known("abc"), null, Optional.empty(), ""));
        refused("case.unknown", call("k", known(""), null, Optional.of(CaseNumber.of(2026, 999)), ""));
        refused(
                "contact.name.missing",
                call("k", new Caller(null, " ", CorrespondentKind.CUSTOMER, "", null), null, Optional.empty(), ""));
        refused(
                "customer.unknown",
                call("k", new Caller(null, "x", CorrespondentKind.CUSTOMER, "", 999L), null, Optional.empty(), ""));
        refused("equipment.unknown", call("k", known(""), 999L, Optional.empty(), ""));
    }

    private void refused(String code, Command command) {
        assertThatThrownBy(() -> takeDown.takeDown(command))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining(code);
    }
}
