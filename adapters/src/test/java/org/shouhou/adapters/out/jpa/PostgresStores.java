package org.shouhou.adapters.out.jpa;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.shouhou.adapters.testing.TestDatabase;
import org.shouhou.adapters.testing.ThreadTransactions;
import org.shouhou.application.contract.Stores;
import org.shouhou.application.coverage.CoverageQueries;
import org.shouhou.application.port.ApiTokens;
import org.shouhou.application.port.Articles;
import org.shouhou.application.port.AssignmentRules;
import org.shouhou.application.port.AuditTrail;
import org.shouhou.application.port.CallBacks;
import org.shouhou.application.port.CaseCoverages;
import org.shouhou.application.port.CaseLinks;
import org.shouhou.application.port.CaseMerges;
import org.shouhou.application.port.CaseTags;
import org.shouhou.application.port.Contacts;
import org.shouhou.application.port.Contracts;
import org.shouhou.application.port.Correspondences;
import org.shouhou.application.port.Customers;
import org.shouhou.application.port.Deadlines;
import org.shouhou.application.port.Deliveries;
import org.shouhou.application.port.Departments;
import org.shouhou.application.port.DocumentStore;
import org.shouhou.application.port.Employees;
import org.shouhou.application.port.FetchPlaces;
import org.shouhou.application.port.HandlingOpinions;
import org.shouhou.application.port.HostedMailboxes;
import org.shouhou.application.port.ImportJobs;
import org.shouhou.application.port.Inbox;
import org.shouhou.application.port.IncomingCalls;
import org.shouhou.application.port.Jottings;
import org.shouhou.application.port.LetterNumbers;
import org.shouhou.application.port.Machines;
import org.shouhou.application.port.MailDrafts;
import org.shouhou.application.port.Mailboxes;
import org.shouhou.application.port.Notes;
import org.shouhou.application.port.Notices;
import org.shouhou.application.port.Outbox;
import org.shouhou.application.port.Parts;
import org.shouhou.application.port.ProductModels;
import org.shouhou.application.port.ProductTypes;
import org.shouhou.application.port.Quotations;
import org.shouhou.application.port.Referrals;
import org.shouhou.application.port.Regions;
import org.shouhou.application.port.RepeatRepairs;
import org.shouhou.application.port.Roles;
import org.shouhou.application.port.SavedViews;
import org.shouhou.application.port.Scans;
import org.shouhou.application.port.ServiceCases;
import org.shouhou.application.port.SetupTokens;
import org.shouhou.application.port.SpecialDays;
import org.shouhou.application.port.TextTemplates;
import org.shouhou.application.port.Turns;
import org.shouhou.application.port.Watchers;
import org.shouhou.application.port.WebReports;
import org.shouhou.application.port.WorkOrders;

/** The stores on a real, freshly emptied PostgreSQL. */
public final class PostgresStores implements Stores {

    private final ThreadTransactions transactions;

    public PostgresStores() {
        TestDatabase.get().clean();
        transactions = new ThreadTransactions(TestDatabase.get());
    }

    /** The connection of the current transaction. */
    public DataSource dataSource() {
        return transactions.dataSource();
    }

    @Override
    public Deliveries deliveries() {
        return new JpaDeliveries(transactions.entityManager());
    }

    @Override
    public DocumentStore documents() {
        return new JdbcDocumentStore(transactions.dataSource());
    }

    @Override
    public Correspondences correspondences() {
        return new JpaCorrespondences(transactions.entityManager());
    }

    @Override
    public ServiceCases cases() {
        return new JpaServiceCases(transactions.entityManager());
    }

    @Override
    public Contacts contacts() {
        return new JpaContacts(transactions.entityManager());
    }

    @Override
    public Customers customers() {
        return new JpaCustomers(transactions.entityManager());
    }

    @Override
    public Regions regions() {
        return new JpaRegions(transactions.entityManager());
    }

    @Override
    public ProductTypes productTypes() {
        return new JpaProductTypes(transactions.entityManager());
    }

    @Override
    public ProductModels models() {
        return new JpaProductModels(transactions.entityManager());
    }

    @Override
    public Parts parts() {
        return new JpaParts(transactions.entityManager());
    }

    @Override
    public Machines machines() {
        return new JpaMachines(transactions.entityManager());
    }

    @Override
    public Contracts contracts() {
        return new JpaContracts(transactions.entityManager());
    }

    @Override
    public Mailboxes mailboxes() {
        return new JpaMailboxes(transactions.entityManager());
    }

    @Override
    public HostedMailboxes hostedMailboxes() {
        return new JpaHostedMailboxes(transactions.entityManager());
    }

    @Override
    public FetchPlaces fetchPlaces() {
        return new JpaFetchPlaces(transactions.entityManager());
    }

    @Override
    public Outbox outbox() {
        throw new IllegalStateException("the outbox's adapter has a test of its own");
    }

    @Override
    public AuditTrail audit() {
        return new JpaAuditTrail(transactions.entityManager());
    }

    @Override
    public Departments departments() {
        return new JpaDepartments(transactions.entityManager());
    }

    @Override
    public Employees employees() {
        return new JpaEmployees(transactions.entityManager());
    }

    @Override
    public Roles roles() {
        return new JpaRoles(transactions.entityManager());
    }

    @Override
    public CaseLinks caseLinks() {
        return new JpaCaseLinks(transactions.entityManager());
    }

    @Override
    public CaseMerges caseMerges() {
        return new JpaCaseMerges(transactions.entityManager());
    }

    @Override
    public Notices notices() {
        return new JpaNotices(transactions.entityManager());
    }

    @Override
    public Watchers watchers() {
        return new JpaWatchers(transactions.entityManager());
    }

    @Override
    public Deadlines deadlines() {
        return new JpaDeadlines(transactions.entityManager());
    }

    @Override
    public CaseTags caseTags() {
        return new JpaCaseTags(transactions.entityManager());
    }

    @Override
    public AssignmentRules assignmentRules() {
        return new JpaAssignmentRules(transactions.entityManager());
    }

    public JpaAssignmentRules pastCases() {
        return new JpaAssignmentRules(transactions.entityManager());
    }

    @Override
    public ImportJobs importJobs() {
        return new JpaImportJobs(transactions.entityManager());
    }

    @Override
    public HandlingOpinions handlingOpinions() {
        return new JpaHandlingOpinions(transactions.entityManager());
    }

    @Override
    public SpecialDays specialDays() {
        return new JpaSpecialDays(transactions.entityManager());
    }

    @Override
    public WorkOrders workOrders() {
        return new JpaWorkOrders(transactions.entityManager());
    }

    @Override
    public Quotations quotations() {
        return new JpaQuotations(transactions.entityManager());
    }

    @Override
    public Referrals referrals() {
        return new JpaReferrals(transactions.entityManager());
    }

    @Override
    public CaseCoverages caseCoverages() {
        return new JpaCaseCoverages(transactions.entityManager());
    }

    @Override
    public RepeatRepairs repeatRepairs() {
        return new JpaRepeatRepairs(transactions.entityManager());
    }

    @Override
    public CoverageQueries coverageQueries() {
        return new JdbcCoverageQueries(transactions.dataSource());
    }

    @Override
    public Notes notes() {
        return new JpaNotes(transactions.entityManager());
    }

    @Override
    public IncomingCalls incomingCalls() {
        return new JpaIncomingCalls(transactions.entityManager());
    }

    @Override
    public LetterNumbers letterNumbers() {
        return new JpaLetterNumbers(transactions.entityManager());
    }

    @Override
    public Scans scans() {
        return new JpaScans(transactions.entityManager());
    }

    @Override
    public WebReports webReports() {
        return new JpaWebReports(transactions.entityManager());
    }

    @Override
    public CallBacks callBacks() {
        return new JpaCallBacks(transactions.entityManager());
    }

    @Override
    public Inbox inbox() {
        return new JpaInbox(transactions.entityManager());
    }

    @Override
    public SetupTokens setupTokens() {
        return new JpaSetupTokens(transactions.entityManager());
    }

    @Override
    public ApiTokens apiTokens() {
        return new JpaApiTokens(transactions.entityManager());
    }

    @Override
    public MailDrafts mailDrafts() {
        return new JpaMailDrafts(transactions.entityManager());
    }

    @Override
    public Jottings jottings() {
        return new JpaJottings(transactions.entityManager());
    }

    @Override
    public SavedViews savedViews() {
        return new JpaSavedViews(transactions.entityManager());
    }

    @Override
    public Articles articles() {
        return new JpaArticles(transactions.entityManager());
    }

    @Override
    public TextTemplates templates() {
        return new JpaTextTemplates(transactions.entityManager());
    }

    @Override
    public Turns turns() {
        return new JpaTurns(transactions.entityManager());
    }

    @Override
    public List<Outbox.Message> waiting() {
        throw new IllegalStateException("the outbox's adapter has a test of its own");
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<AuditTrail.Entry> recorded() {
        List<Object[]> rows = transactions
                .entityManager()
                .createNativeQuery(
                        "select at, actor, action, case_id, object_name, detail from audit_entry order by id")
                .getResultList();
        List<AuditTrail.Entry> entries = new ArrayList<>();
        for (Object[] row : rows) {
            entries.add(new AuditTrail.Entry(
                    ((Timestamp) row[0]).toInstant(),
                    (String) row[1],
                    (String) row[2],
                    row[3] == null ? null : ((Number) row[3]).longValue(),
                    (String) row[4],
                    (String) row[5]));
        }
        return entries;
    }

    @Override
    public <T> T inTransaction(Step<T> step) throws Exception {
        return transactions.run(step::run);
    }
}
