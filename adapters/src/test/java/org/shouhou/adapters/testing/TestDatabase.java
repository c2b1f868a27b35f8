package org.shouhou.adapters.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** A real PostgreSQL with our schema and our persistence unit, one for all tests of this module. */
public final class TestDatabase {

    private static TestDatabase only;

    private final EmbeddedPostgres postgres;
    private final EntityManagerFactory factory;

    private TestDatabase() throws IOException {
        postgres = EmbeddedPostgres.start();
        Flyway.configure().dataSource(postgres.getPostgresDatabase()).load().migrate();
        rememberTheSeededOrganisation();
        Map<String, Object> settings = new HashMap<>();
        settings.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
        settings.put("jakarta.persistence.jtaDataSource", null);
        settings.put("jakarta.persistence.nonJtaDataSource", postgres.getPostgresDatabase());
        settings.put("eclipselink.weaving", "false");
        factory = Persistence.createEntityManagerFactory("main", settings);
    }

    /** The one database, started when first asked for. */
    public static synchronized TestDatabase get() {
        if (only == null) {
            try {
                only = new TestDatabase();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
        return only;
    }

    public DataSource dataSource() {
        return postgres.getPostgresDatabase();
    }

    public EntityManager entityManager() {
        return factory.createEntityManager();
    }

    /** Runs in one transaction of this entity manager and clears it, so that what follows reads the database. */
    public static <T> T inTransaction(EntityManager entityManager, Supplier<T> work) {
        entityManager.getTransaction().begin();
        try {
            T result = work.get();
            entityManager.getTransaction().commit();
            return result;
        } catch (RuntimeException broken) {
            if (entityManager.getTransaction().isActive()) {
                entityManager.getTransaction().rollback();
            }
            throw broken;
        } finally {
            entityManager.clear();
        }
    }

    /** Empties what tests write; the seeded organisation stays. */
    public void clean() {
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter table audit_entry disable trigger user");
            statement.execute(
                    "truncate web_report_entry, web_report, letter_number, scanned_page, scanned_letter, scan_file, article_use, article_edition, article, saved_view, list_columns, fetch_place, fetch_aside, hosted_mailbox, turn, text_template, jotting, mail_upload, mail_draft, attachment, outbox, inbox, incoming_call, call_back, rejected_message, audit_entry, internal_note, import_row, import_job, assignment_rule, case_tag, notice, case_watcher, deadline_warning, case_merge_entry, case_merge_note, case_merge, case_link, handling_opinion, work_order, referral, message_claim, search_text, search_due, delivery, correspondence_fate, correspondence, attachment_text, attachment_due, repeat_repair, case_ruling, case_charge, chargeable_work, case_coverage, quotation_line, quotation,"
                            + " service_case, document_chunk, document, contact_email, contact_phone, contact, customer, region, installed_part, equipment, contract_document, contract, part_model, part, model_leaflet, product_model, product_type, record_text, record_due, mailbox, setup_token, api_token, employee_role, employee");
            statement.execute("alter table audit_entry enable trigger user");
            statement.execute("delete from role_right where role_id in"
                    + " (select id from role where code not in (select code from seeded))");
            statement.execute("delete from role where code not in (select code from seeded)");
            statement.execute("delete from department where code not in (select code from seeded)");
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void rememberTheSeededOrganisation() {
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table seeded as select code from role union select code from department");
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
