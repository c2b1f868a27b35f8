package org.shouhou.adapters.out.jpa;

import jakarta.persistence.EntityManager;
import javax.sql.DataSource;
import org.shouhou.adapters.testing.TestDatabase;
import org.shouhou.application.coverage.ReadCoverage;
import org.shouhou.application.customers.CustomerQueries;
import org.shouhou.application.equipment.MachineQueries;
import org.shouhou.application.finding.FindingQueries;
import org.shouhou.application.knowledge.ReadArticles;
import org.shouhou.application.port.Departments;
import org.shouhou.application.port.DocumentStore;
import org.shouhou.application.quotation.ChargeableWork;
import org.shouhou.application.quotation.QuotationQueries;
import org.shouhou.application.quotation.ViewQuotations;
import org.shouhou.application.reading.ArrivalsSeen;
import org.shouhou.application.reading.CaseQueries;
import org.shouhou.application.reading.RegisterQueries;
import org.shouhou.application.security.CaseAccess;
import org.shouhou.application.security.CurrentActor;

/** What reads from the test database, for tests of those who ask. */
public final class Readers {

    private final EntityManager entityManager = TestDatabase.get().entityManager();

    public CaseQueries cases() {
        return new JpaCaseQueries(entityManager, TestDatabase.get().dataSource());
    }

    public RegisterQueries register() {
        return new JdbcRegisterQueries(TestDatabase.get().dataSource());
    }

    public DocumentStore documents() {
        return new JdbcDocumentStore(TestDatabase.get().dataSource());
    }

    /** The arrivals this actor may see. */
    public ArrivalsSeen arrivals(CurrentActor current) {
        return new ArrivalsSeen(
                new JpaDeliveries(entityManager),
                new JpaCorrespondences(entityManager),
                new JpaServiceCases(entityManager),
                new CaseAccess(new JpaReferrals(entityManager)),
                current);
    }

    public CustomerQueries customers() {
        return new JpaCustomerQueries(entityManager, TestDatabase.get().dataSource());
    }

    public MachineQueries machines() {
        return new JdbcMachineQueries(TestDatabase.get().dataSource());
    }

    public FindingQueries findings() {
        return new JdbcFindingQueries(TestDatabase.get().dataSource());
    }

    public ReadCoverage coverage() {
        return new ReadCoverage(
                new JpaServiceCases(entityManager),
                new JpaCaseCoverages(entityManager),
                new JdbcCoverageQueries(TestDatabase.get().dataSource()),
                new JpaContacts(entityManager),
                new JpaProductTypes(entityManager),
                new JpaEmployees(entityManager),
                new JpaReferrals(entityManager),
                new JpaCaseMerges(entityManager),
                new JpaMachines(entityManager),
                new JpaContracts(entityManager));
    }

    public QuotationQueries quotations() {
        return new JdbcQuotationQueries(TestDatabase.get().dataSource());
    }

    /** Shows quotations to this actor. */
    public ViewQuotations viewQuotations(CurrentActor current) {
        return ViewQuotations.on(
                new JpaQuotations(entityManager),
                new JpaServiceCases(entityManager),
                new JpaContacts(entityManager),
                new JpaCustomers(entityManager),
                new ChargeableWork(new JpaQuotations(entityManager), new JpaCaseCoverages(entityManager)),
                new CaseAccess(new JpaReferrals(entityManager)),
                current);
    }

    /** Shows articles to this actor. */
    public ReadArticles articles(CurrentActor current) {
        return ReadArticles.on(
                new JpaArticles(entityManager),
                new JdbcKnowledgeQueries(TestDatabase.get().dataSource()),
                new JpaServiceCases(entityManager),
                new JpaProductTypes(entityManager),
                new JpaProductModels(entityManager),
                current);
    }

    public Departments departments() {
        return new JpaDepartments(entityManager);
    }

    /** A document store within transactions of the given source. */
    public static DocumentStore documents(javax.sql.DataSource dataSource) {
        return new JdbcDocumentStore(dataSource);
    }

    /** Makes findable what was written so far. */
    public static void makeTextsFindable(DataSource dataSource) {
        var index = new JdbcSearchIndex(dataSource);
        while (index.indexDue(100) > 0) {
            // there may be more
        }
    }
}
