package org.shouhou.adapters.out.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.RollbackException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouhou.adapters.testing.TestDatabase;
import org.shouhou.application.port.AuditTrail;
import org.shouhou.domain.correspondence.Attachment;
import org.shouhou.domain.correspondence.Channel;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.correspondence.MessageId;
import org.shouhou.domain.customer.Contact;
import org.shouhou.domain.customer.EmailAddress;
import org.shouhou.domain.note.InternalNote;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.organisation.Employee;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.organisation.Role;
import org.shouhou.domain.referral.Referral;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.CaseStatus;
import org.shouhou.domain.servicecase.Disposition;
import org.shouhou.domain.servicecase.FaultCause;
import org.shouhou.domain.servicecase.Resolution;
import org.shouhou.domain.servicecase.ServiceCase;

/** Every aggregate goes to PostgreSQL and comes back whole. */
class MappingTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:02:03.456789Z");

    private final TestDatabase database = TestDatabase.get();
    private EntityManager entityManager;

    @BeforeEach
    void open() {
        database.clean();
        entityManager = database.entityManager();
    }

    @AfterEach
    void close() {
        entityManager.close();
    }

    @Test
    void a_case_comes_back_with_its_clock_and_state() {
        ServiceCase stored = storedCase();
        ServiceCase found = TestDatabase.inTransaction(entityManager, () -> new JpaServiceCases(entityManager)
                .byNumber(stored.number())
                .orElseThrow());
        assertThat(found.status()).isEqualTo(CaseStatus.IN_PROGRESS);
        assertThat(found.disposition()).isEqualTo(Disposition.DIRECT_ANSWER);
        assertThat(found.occurredAt()).isEqualTo(NOW);
        assertThat(found.firstReply().metAt()).isEqualTo(NOW.plusSeconds(5));
        assertThat(found.firstReply().dueAt()).isEqualTo(NOW.plusSeconds(86400));
        assertThat(found.subject()).isEqualTo("主轴异响，𠮷林客户");
    }

    @Test
    void an_entry_of_the_register_comes_back_with_its_attachments_in_order() {
        ServiceCase serviceCase = storedCase();
        var documents = new JdbcDocumentStore(database.dataSource());
        Long id = TestDatabase.inTransaction(entityManager, () -> {
            long document = store(documents, new byte[] {1, 2, 3});
            var attachments = List.of(
                    new Attachment("现场照片.jpg", "image/jpeg", 3, "aa", document),
                    new Attachment("报告.pdf", "application/pdf", 3, "bb", document));
            var content = new Correspondence.Content(
                    "a@b.example",
                    "周工",
                    "service@localhost",
                    "",
                    "主题",
                    "正文",
                    null,
                    new MessageId("1@b"),
                    null,
                    attachments);
            var entry = Correspondence.received(Channel.EMAIL, content, null, document, null, NOW, NOW);
            new JpaCorrespondences(entityManager).add(entry);
            entry.file(serviceCase.id());
            return entry.id();
        });
        Correspondence found = TestDatabase.inTransaction(entityManager, () -> {
            var entry = new JpaCorrespondences(entityManager).byId(id).orElseThrow();
            assertThat(entry.attachments()).extracting(Attachment::fileName).containsExactly("现场照片.jpg", "报告.pdf");
            return entry;
        });
        assertThat(found.messageId()).isEqualTo(new MessageId("1@b"));
        assertThat(found.caseId()).isEqualTo(serviceCase.id());
    }

    @Test
    void employees_roles_referrals_and_notes_come_back() {
        ServiceCase serviceCase = storedCase();
        Long employeeId = TestDatabase.inTransaction(entityManager, () -> {
            var clerk = new Employee(
                    "wangfang",
                    "王芳",
                    new EmailAddress("w@x.example"),
                    DepartmentCode.SERVICE_OFFICE,
                    Set.of("CLERK"),
                    "h");
            entityManager.persist(clerk);
            return clerk.id();
        });
        TestDatabase.inTransaction(entityManager, () -> {
            entityManager.persist(new Referral(
                    serviceCase.id(), new DepartmentCode("TECHNICAL"), "?", NOW.plusSeconds(9), employeeId, NOW));
            entityManager.persist(new InternalNote(serviceCase.id(), employeeId, "注意", NOW));
            return null;
        });
        TestDatabase.inTransaction(entityManager, () -> {
            assertThat(entityManager.find(Employee.class, employeeId).roles()).containsExactly("CLERK");
            assertThat(entityManager
                            .createQuery("select r from Referral r", Referral.class)
                            .getSingleResult()
                            .department())
                    .isEqualTo(new DepartmentCode("TECHNICAL"));
            assertThat(entityManager
                            .createQuery("select n from InternalNote n", InternalNote.class)
                            .getSingleResult()
                            .writtenAt())
                    .isEqualTo(NOW);
            assertThat(entityManager
                            .createQuery("select r from Role r where r.code = 'CLERK'", Role.class)
                            .getSingleResult()
                            .rights())
                    .contains(Right.HANDLE_CASES);
            return null;
        });
    }

    @Test
    void two_who_change_the_same_case_do_not_overwrite_each_other() {
        ServiceCase stored = storedCase();
        EntityManager other = database.entityManager();
        entityManager.getTransaction().begin();
        ServiceCase mine = entityManager.find(ServiceCase.class, stored.id());
        TestDatabase.inTransaction(other, () -> {
            other.find(ServiceCase.class, stored.id()).resolve(new Resolution(FaultCause.NO_FAULT, "", "先解决了"), NOW);
            return null;
        });
        other.close();
        mine.resolve(new Resolution(FaultCause.NO_FAULT, "", "我也解决了"), NOW);
        assertThatThrownBy(() -> entityManager.getTransaction().commit())
                .isInstanceOf(RollbackException.class)
                .hasCauseInstanceOf(OptimisticLockException.class);
    }

    @Test
    void audit_entries_can_only_be_added() {
        TestDatabase.inTransaction(entityManager, () -> {
            new JpaAuditTrail(entityManager)
                    .record(new AuditTrail.Entry(NOW, "wangfang", "case.resolved", null, "case x", ""));
            return null;
        });
        assertThatThrownBy(() -> {
                    try (var connection = database.dataSource().getConnection();
                            var statement = connection.createStatement()) {
                        statement.executeUpdate("update audit_entry set actor = 'else'");
                    }
                })
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("never changed");
    }

    private ServiceCase storedCase() {
        return TestDatabase.inTransaction(entityManager, () -> {
            var cases = new JpaServiceCases(entityManager);
            Contact contact = Contact.fromFirstMail("周工", new EmailAddress("zhou@jinhui.example"));
            CaseNumber number = cases.nextNumber(2026);
            new JpaContacts(entityManager).add(contact);
            ServiceCase made = ServiceCase.open(number, Channel.EMAIL, "主轴异响，𠮷林客户", contact.id(), null, NOW, NOW)
                    .made();
            made.answer(Disposition.DIRECT_ANSWER, NOW.plusSeconds(5));
            cases.add(made);
            return made;
        });
    }

    private static long store(JdbcDocumentStore documents, byte[] bytes) {
        try {
            return documents.store(new java.io.ByteArrayInputStream(bytes)).documentId();
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
