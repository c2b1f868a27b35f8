package org.shouhou.adapters.out.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouhou.adapters.testing.TestDatabase;
import org.shouhou.application.finding.FindingQueries.Found;
import org.shouhou.application.finding.FindingQueries.Question;
import org.shouhou.application.finding.Kind;
import org.shouhou.application.reading.Visibility;
import org.shouhou.domain.catalogue.ModelDetails;
import org.shouhou.domain.catalogue.ProductModel;
import org.shouhou.domain.catalogue.ProductType;
import org.shouhou.domain.contract.Contract;
import org.shouhou.domain.contract.ContractDetails;
import org.shouhou.domain.contract.ContractKind;
import org.shouhou.domain.contract.Promises;
import org.shouhou.domain.correspondence.Attachment;
import org.shouhou.domain.correspondence.Channel;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.correspondence.MessageId;
import org.shouhou.domain.customer.Customer;
import org.shouhou.domain.customer.CustomerDetails;
import org.shouhou.domain.equipment.Equipment;
import org.shouhou.domain.equipment.EquipmentDetails;
import org.shouhou.domain.equipment.SerialNumber;
import org.shouhou.domain.field.WorkOrder;
import org.shouhou.domain.knowledge.About;
import org.shouhou.domain.knowledge.Article;
import org.shouhou.domain.knowledge.Wording;
import org.shouhou.domain.knowledge.Writer;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.organisation.Employee;
import org.shouhou.domain.referral.Referral;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.ServiceCase;

/** One text finds whatever is meant by it, of every kind, and nothing that may not be seen. */
class JdbcFindingQueriesTest {

    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
    private static final DepartmentCode TECHNICAL = new DepartmentCode("TECHNICAL");
    private static final Visibility EVERYTHING = new Visibility(Optional.empty());
    private static final Visibility TECHNICAL_ONLY = new Visibility(Optional.of(TECHNICAL));

    private EntityManager entityManager;
    private JdbcFindingQueries queries;

    @BeforeEach
    void fill() {
        TestDatabase.get().clean();
        entityManager = TestDatabase.get().entityManager();
        queries = new JdbcFindingQueries(TestDatabase.get().dataSource());
        TestDatabase.inTransaction(entityManager, () -> {
            var clerk = new Employee("sunqiang", "孙强", null, DepartmentCode.SERVICE_OFFICE, Set.of("CLERK"), "h");
            entityManager.persist(clerk);
            var type = new ProductType("空压机", "Compressors");
            entityManager.persist(type);
            var model = new ProductModel(new ModelDetails("ZLV-75", "永磁变频空压机", "Variable speed", type.id(), 18));
            entityManager.persist(model);
            var owner = new Customer(new CustomerDetails("浙江绍锦纺织有限公司", "绍锦", "KH-0077", null, "绍兴", false, ""));
            entityManager.persist(owner);
            entityManager
                    .createNativeQuery("insert into contact (id, name, kind, customer_id, position, remark, active,"
                            + " version) values (900, '周建国', 'CUSTOMER', ?1, '设备科长', '', true, 1)")
                    .setParameter(1, owner.id())
                    .executeUpdate();
            entityManager
                    .createNativeQuery("insert into contact_phone values (900, 0, '+86 138-0575 1234', '13805751234')")
                    .executeUpdate();
            entityManager
                    .createNativeQuery("insert into contact_email values ('zhou@shaojin.example', 900)")
                    .executeUpdate();
            entityManager.persist(new Contract(new ContractDetails(
                    "ZL-XS-23-0210",
                    ContractKind.CONTRACT,
                    owner.id(),
                    null,
                    null,
                    new Promises(null, null, null, null, false, null, null),
                    "包安装")));
            entityManager.persist(new Equipment(new EquipmentDetails(
                    model.id(),
                    new SerialNumber("ZL23-06117"),
                    owner.id(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    "二号车间",
                    "",
                    "")));
            for (int i = 1; i <= 4; i++) {
                Instant at = START.plusSeconds(3600L * i);
                ServiceCase it = ServiceCase.open(
                                CaseNumber.of(2026, i), Channel.EMAIL, i == 2 ? "联轴器漏油" : "主轴异响", null, null, at, at)
                        .made();
                entityManager.persist(it);
                if (i == 2) {
                    it.refer("TECHNICAL", at);
                    entityManager.persist(
                            new Referral(it.id(), TECHNICAL, "密封圈型号?", at.plusSeconds(9), clerk.id(), at));
                }
                if (i == 3) {
                    entityManager.persist(letter(it.id(), "您好！" + "机组运行正常。".repeat(200) + "<b>联轴器</b> 有裂纹", at));
                    entityManager.persist(new WorkOrder(
                            it.id(),
                            clerk.id(),
                            new WorkOrder.Job("更换联轴器", "绍兴", "周师傅", at.plusSeconds(9)),
                            clerk.id(),
                            at));
                }
            }
            return null;
        });
        Readers.makeTextsFindable(TestDatabase.get().dataSource());
    }

    @AfterEach
    void close() {
        entityManager.close();
    }

    @Test
    void numbers_phones_addresses_and_names_lead_to_what_they_belong_to() {
        assertThat(exact("sh2026-000003")).extracting(Found::number).containsExactly("SH2026-000003");
        assertThat(exact("zl23 06117")).extracting(Found::kind).containsExactly(Kind.MACHINE);
        assertThat(exact("138 0575 1234")).extracting(Found::title).containsExactly("周建国");
        assertThat(exact("ZHOU@shaojin.example")).extracting(Found::title).containsExactly("周建国");
        assertThat(exact("kh-0077")).extracting(Found::kind).containsExactly(Kind.CUSTOMER);
        assertThat(exact("zl-xs-23-0210")).extracting(Found::kind).containsExactly(Kind.CONTRACT);
    }

    @Test
    void a_phone_is_found_however_it_is_written() {
        assertThat(find("0086 138 0575 1234", EVERYTHING))
                .extracting(Found::kind)
                .contains(Kind.CONTACT, Kind.CUSTOMER);
    }

    @Test
    void words_of_two_characters_are_found_in_subjects_mails_jobs_and_master_data() {
        assertThat(find("轴器", EVERYTHING))
                .extracting(Found::kind, Found::number)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(Kind.CASE, "SH2026-000002"),
                        org.assertj.core.groups.Tuple.tuple(Kind.CASE, "SH2026-000003"),
                        org.assertj.core.groups.Tuple.tuple(Kind.WORK_ORDER, "SH2026-000003"))
                .hasSize(3);
        assertThat(find("绍锦", EVERYTHING))
                .extracting(Found::kind)
                .containsExactlyInAnyOrder(Kind.CUSTOMER, Kind.CONTACT, Kind.MACHINE, Kind.CONTRACT);
        assertThat(find("孙强", EVERYTHING)).extracting(Found::kind).containsExactly(Kind.WORK_ORDER);
    }

    @Test
    void an_article_is_found_as_it_was_approved_and_as_it_is_going_to_be() {
        TestDatabase.inTransaction(entityManager, () -> {
            var wang = new Writer(
                    entityManager
                            .createQuery("select x from Employee x", Employee.class)
                            .getResultList()
                            .get(0)
                            .id(),
                    "孙强");
            var anything = new About(null, null);
            var approved = new Article("ZS000001", null, anything, new Wording("露点偏高", "查冷凝器。", "", ""), wang, START);
            approved.submit();
            approved.approve(new Writer(wang.employeeId() + 1, "张伟"), START);
            approved.change(anything, new Wording("露点偏高（改）", "先查排水器。", "", ""), wang, START);
            entityManager.persist(approved);
            var other = new Article("ZS000002", null, anything, new Wording("露点仪", "校准。", "", ""), wang, START);
            other.withdraw("没写完");
            entityManager.persist(other);
            return null;
        });
        Readers.makeTextsFindable(TestDatabase.get().dataSource());

        assertThat(find("露点", EVERYTHING))
                .extracting(Found::kind, Found::title)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(Kind.ARTICLE, "露点偏高"),
                        org.assertj.core.groups.Tuple.tuple(Kind.ARTICLE_DRAFT, "露点偏高（改）"));
        assertThat(exact("zs000001")).extracting(Found::kind).containsExactly(Kind.ARTICLE, Kind.ARTICLE_DRAFT);
        assertThat(find("排水器", EVERYTHING)).extracting(Found::kind).containsExactly(Kind.ARTICLE_DRAFT);
        assertThat(exact("ZS000002")).isEmpty();
    }

    @Test
    void the_passage_is_where_the_words_stand() {
        Found found = find("裂纹", EVERYTHING).get(0);

        assertThat(found.passage()).contains("<b>联轴器</b> 有裂纹").hasSizeLessThan(401);
        assertThat(find("密封圈", EVERYTHING).get(0).passage()).isEqualTo("密封圈型号?");
    }

    @Test
    void words_in_an_attachment_are_found_once_it_was_read() {
        var texts = new JdbcAttachmentTexts(TestDatabase.get().dataSource());
        TestDatabase.inTransaction(entityManager, () -> {
            long caseId = ((Number) entityManager
                            .createNativeQuery("select id from service_case where number = 'SH2026-000001'")
                            .getSingleResult())
                    .longValue();
            entityManager
                    .createNativeQuery("insert into document values (77, 9, '', now())")
                    .executeUpdate();
            var content = new Correspondence.Content(
                    "li@taihu.example",
                    "",
                    "service@localhost",
                    "",
                    "清单",
                    "见附件",
                    null,
                    new MessageId("f@taihu.example"),
                    null,
                    List.of(new Attachment("清单.PDF", "application/pdf", 9, "0".repeat(64), 77L)));
            Correspondence entry = Correspondence.received(Channel.EMAIL, content, null, null, null, START, START);
            entry.file(caseId);
            entityManager.persist(entry);
            return null;
        });
        Instant now = Instant.now().plusSeconds(60);
        var due = texts.claim(now, now.plusSeconds(300)).orElseThrow();
        assertThat(due.fileName()).isEqualTo("清单.PDF");
        assertThat(due.tries()).isEqualTo(1);
        assertThat(texts.claim(now, now.plusSeconds(300))).isEmpty();
        assertThat(texts.claim(now.plusSeconds(301), now.plusSeconds(600))
                        .orElseThrow()
                        .tries())
                .isEqualTo(2);

        texts.keep(due, "附件第三页提到膨胀阀\0。");
        Readers.makeTextsFindable(TestDatabase.get().dataSource());

        assertThat(find("膨胀阀", EVERYTHING)).extracting(Found::number).containsExactly("SH2026-000001");
        assertThat(find("膨胀阀", EVERYTHING).get(0).passage()).contains("附件第三页提到膨胀阀");
        assertThat(texts.claim(now.plusSeconds(999), now.plusSeconds(1999))).isEmpty();
    }

    @Test
    void a_department_finds_only_what_was_referred_to_it() {
        assertThat(find("轴器", TECHNICAL_ONLY))
                .extracting(Found::kind, Found::number)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Kind.CASE, "SH2026-000002"));
        assertThat(find("SH2026-000003", TECHNICAL_ONLY)).isEmpty();
        assertThat(find("主轴", TECHNICAL_ONLY)).isEmpty();
    }

    @Test
    void only_the_kinds_asked_for_are_found_and_no_more_of_each_than_asked_for() {
        var one = new Question("主轴", EnumSet.of(Kind.CASE), EVERYTHING, 1);
        assertThat(queries.find(one)).extracting(Found::number).containsExactly("SH2026-000004");
        assertThat(queries.find(new Question("联轴器", EnumSet.of(Kind.CONTRACT), EVERYTHING, 9)))
                .isEmpty();
    }

    @Test
    void signs_that_mean_something_to_the_database_are_only_signs() {
        for (String signs : List.of("'", "a' | 'b", "%", "!!!", "&", "\\", ":*", "主轴'; drop table x")) {
            assertThat(find(signs, EVERYTHING)).isNotNull();
        }
    }

    private List<Found> exact(String text) {
        List<Found> exact = new ArrayList<>(find(text, EVERYTHING));
        exact.removeIf(it -> !it.exact());
        return exact;
    }

    private List<Found> find(String text, Visibility visibility) {
        return queries.find(new Question(text, EnumSet.allOf(Kind.class), visibility, 20));
    }

    private static Correspondence letter(long caseId, String text, Instant at) {
        List<Attachment> none = List.of();
        var content = new Correspondence.Content(
                "li@taihu.example",
                "",
                "service@localhost",
                "",
                "咨询",
                text,
                null,
                new MessageId("m" + caseId + "@taihu.example"),
                null,
                none);
        Correspondence entry = Correspondence.received(Channel.EMAIL, content, null, null, null, at, at);
        entry.file(caseId);
        return entry;
    }
}
