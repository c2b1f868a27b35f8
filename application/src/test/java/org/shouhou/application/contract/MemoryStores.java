package org.shouhou.application.contract;

import java.util.List;
import java.util.Set;
import org.shouhou.application.coverage.CoverageQueries;
import org.shouhou.application.memory.MemoryApiTokens;
import org.shouhou.application.memory.MemoryArticles;
import org.shouhou.application.memory.MemoryAssignmentRules;
import org.shouhou.application.memory.MemoryAuditTrail;
import org.shouhou.application.memory.MemoryCallBacks;
import org.shouhou.application.memory.MemoryCaseCoverages;
import org.shouhou.application.memory.MemoryCaseLinks;
import org.shouhou.application.memory.MemoryCaseMerges;
import org.shouhou.application.memory.MemoryCaseTags;
import org.shouhou.application.memory.MemoryContacts;
import org.shouhou.application.memory.MemoryContracts;
import org.shouhou.application.memory.MemoryCorrespondences;
import org.shouhou.application.memory.MemoryCoverageQueries;
import org.shouhou.application.memory.MemoryCustomers;
import org.shouhou.application.memory.MemoryDeadlines;
import org.shouhou.application.memory.MemoryDeliveries;
import org.shouhou.application.memory.MemoryDepartments;
import org.shouhou.application.memory.MemoryDocumentStore;
import org.shouhou.application.memory.MemoryEmployees;
import org.shouhou.application.memory.MemoryFetchPlaces;
import org.shouhou.application.memory.MemoryHandlingOpinions;
import org.shouhou.application.memory.MemoryHostedMailboxes;
import org.shouhou.application.memory.MemoryImportJobs;
import org.shouhou.application.memory.MemoryInbox;
import org.shouhou.application.memory.MemoryIncomingCalls;
import org.shouhou.application.memory.MemoryJottings;
import org.shouhou.application.memory.MemoryLetterNumbers;
import org.shouhou.application.memory.MemoryMachines;
import org.shouhou.application.memory.MemoryMailDrafts;
import org.shouhou.application.memory.MemoryMailboxes;
import org.shouhou.application.memory.MemoryNotes;
import org.shouhou.application.memory.MemoryNotices;
import org.shouhou.application.memory.MemoryOutbox;
import org.shouhou.application.memory.MemoryParts;
import org.shouhou.application.memory.MemoryProductModels;
import org.shouhou.application.memory.MemoryProductTypes;
import org.shouhou.application.memory.MemoryQuotations;
import org.shouhou.application.memory.MemoryReferrals;
import org.shouhou.application.memory.MemoryRegions;
import org.shouhou.application.memory.MemoryRepeatRepairs;
import org.shouhou.application.memory.MemoryRoles;
import org.shouhou.application.memory.MemorySavedViews;
import org.shouhou.application.memory.MemoryScans;
import org.shouhou.application.memory.MemoryServiceCases;
import org.shouhou.application.memory.MemorySetupTokens;
import org.shouhou.application.memory.MemorySpecialDays;
import org.shouhou.application.memory.MemoryTextTemplates;
import org.shouhou.application.memory.MemoryTurns;
import org.shouhou.application.memory.MemoryWatchers;
import org.shouhou.application.memory.MemoryWebReports;
import org.shouhou.application.memory.MemoryWorkOrders;
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
import org.shouhou.domain.organisation.Department;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.organisation.Role;

/** The stores in memory; they know no transactions, so a step simply runs. */
public final class MemoryStores implements Stores {

    private final MemoryDeliveries deliveries = new MemoryDeliveries();
    private final MemoryDocumentStore documents = new MemoryDocumentStore();
    private final MemoryCorrespondences correspondences = new MemoryCorrespondences();
    private final MemoryServiceCases cases = new MemoryServiceCases();
    private final MemoryCustomers customers = new MemoryCustomers();
    private final MemoryContacts contacts = new MemoryContacts(customers);
    private final MemoryRegions regions = new MemoryRegions();
    private final MemoryContracts contracts = new MemoryContracts();
    private final MemoryMachines machines = new MemoryMachines();
    private final MemoryParts parts = new MemoryParts();
    private final MemoryArticles articles = new MemoryArticles();
    private final MemoryProductModels models = new MemoryProductModels();
    private final MemoryProductTypes productTypes = new MemoryProductTypes();
    private final MemoryMailboxes mailboxes = new MemoryMailboxes();
    private final MemoryHostedMailboxes hostedMailboxes = new MemoryHostedMailboxes(mailboxes);
    private final MemoryFetchPlaces fetchPlaces = new MemoryFetchPlaces();
    private final MemoryOutbox outbox = new MemoryOutbox();
    private final MemoryAuditTrail audit = new MemoryAuditTrail();
    private final MemoryDepartments departments = new MemoryDepartments();
    private final MemoryEmployees employees = new MemoryEmployees();
    private final MemoryTurns turns = new MemoryTurns();
    private final MemoryRoles roles = new MemoryRoles();
    private final MemoryQuotations quotations = new MemoryQuotations();
    private final MemoryReferrals referrals = new MemoryReferrals();
    private final MemoryCaseLinks caseLinks = new MemoryCaseLinks();
    private final MemoryCaseMerges caseMerges = new MemoryCaseMerges();
    private final MemoryCaseTags caseTags = new MemoryCaseTags();
    private final MemoryAssignmentRules assignmentRules = new MemoryAssignmentRules();
    private final MemoryImportJobs importJobs = new MemoryImportJobs();
    private final MemoryHandlingOpinions handlingOpinions = new MemoryHandlingOpinions();
    private final MemorySpecialDays specialDays = new MemorySpecialDays();
    private final MemoryWorkOrders workOrders = new MemoryWorkOrders();
    private final MemoryCaseCoverages caseCoverages = new MemoryCaseCoverages();
    private final MemoryRepeatRepairs repeatRepairs = new MemoryRepeatRepairs();
    private final MemoryCoverageQueries coverageQueries = new MemoryCoverageQueries(
            models,
            machines,
            customers,
            contracts,
            cases,
            correspondences,
            caseCoverages,
            repeatRepairs,
            referrals,
            employees);

    private final MemoryNotices notices = new MemoryNotices();
    private final MemoryWatchers watchers = new MemoryWatchers();
    private final MemoryDeadlines deadlines = new MemoryDeadlines(cases, workOrders, referrals);
    private final MemoryNotes notes = new MemoryNotes();
    private final MemoryCallBacks callBacks = new MemoryCallBacks();
    private final MemoryScans scans = new MemoryScans();
    private final MemoryWebReports webReports = new MemoryWebReports(correspondences);
    private final MemoryLetterNumbers letterNumbers = new MemoryLetterNumbers();
    private final MemoryInbox inbox = new MemoryInbox();
    private final MemoryIncomingCalls incomingCalls = new MemoryIncomingCalls();
    private final MemorySetupTokens setupTokens = new MemorySetupTokens();
    private final MemoryMailDrafts mailDrafts = new MemoryMailDrafts();
    private final MemoryJottings jottings = new MemoryJottings();
    private final MemorySavedViews savedViews = new MemorySavedViews();
    private final MemoryTextTemplates templates = new MemoryTextTemplates();
    private final MemoryApiTokens apiTokens = new MemoryApiTokens();

    public MemoryStores() {
        departments.add(
                new Department(DepartmentCode.SERVICE_OFFICE, "用户服务室", "Customer Service Office", false, false));
        departments.add(new Department(new DepartmentCode("TECHNICAL"), "技术中心", "Technical Centre", true, true));
        roles.add(new Role("CLERK", "用户服务员", "Service clerk", Set.of(Right.READ_CASES, Right.HANDLE_CASES)));
    }

    @Override
    public Deliveries deliveries() {
        return deliveries;
    }

    @Override
    public DocumentStore documents() {
        return documents;
    }

    @Override
    public Correspondences correspondences() {
        return correspondences;
    }

    @Override
    public ServiceCases cases() {
        return cases;
    }

    @Override
    public Contacts contacts() {
        return contacts;
    }

    @Override
    public Customers customers() {
        return customers;
    }

    @Override
    public Regions regions() {
        return regions;
    }

    @Override
    public ProductTypes productTypes() {
        return productTypes;
    }

    @Override
    public ProductModels models() {
        return models;
    }

    @Override
    public Parts parts() {
        return parts;
    }

    @Override
    public Machines machines() {
        return machines;
    }

    @Override
    public Contracts contracts() {
        return contracts;
    }

    @Override
    public Mailboxes mailboxes() {
        return mailboxes;
    }

    @Override
    public HostedMailboxes hostedMailboxes() {
        return hostedMailboxes;
    }

    @Override
    public FetchPlaces fetchPlaces() {
        return fetchPlaces;
    }

    @Override
    public Outbox outbox() {
        return outbox;
    }

    @Override
    public AuditTrail audit() {
        return audit;
    }

    @Override
    public Departments departments() {
        return departments;
    }

    @Override
    public Employees employees() {
        return employees;
    }

    @Override
    public Roles roles() {
        return roles;
    }

    @Override
    public CaseLinks caseLinks() {
        return caseLinks;
    }

    @Override
    public CaseMerges caseMerges() {
        return caseMerges;
    }

    @Override
    public Notices notices() {
        return notices;
    }

    @Override
    public Watchers watchers() {
        return watchers;
    }

    @Override
    public Deadlines deadlines() {
        return deadlines;
    }

    @Override
    public CaseTags caseTags() {
        return caseTags;
    }

    @Override
    public AssignmentRules assignmentRules() {
        return assignmentRules;
    }

    @Override
    public ImportJobs importJobs() {
        return importJobs;
    }

    @Override
    public HandlingOpinions handlingOpinions() {
        return handlingOpinions;
    }

    @Override
    public SpecialDays specialDays() {
        return specialDays;
    }

    @Override
    public WorkOrders workOrders() {
        return workOrders;
    }

    @Override
    public Quotations quotations() {
        return quotations;
    }

    @Override
    public Referrals referrals() {
        return referrals;
    }

    @Override
    public CaseCoverages caseCoverages() {
        return caseCoverages;
    }

    @Override
    public RepeatRepairs repeatRepairs() {
        return repeatRepairs;
    }

    @Override
    public CoverageQueries coverageQueries() {
        return coverageQueries;
    }

    @Override
    public Notes notes() {
        return notes;
    }

    @Override
    public IncomingCalls incomingCalls() {
        return incomingCalls;
    }

    @Override
    public CallBacks callBacks() {
        return callBacks;
    }

    @Override
    public LetterNumbers letterNumbers() {
        return letterNumbers;
    }

    @Override
    public Scans scans() {
        return scans;
    }

    @Override
    public WebReports webReports() {
        return webReports;
    }

    @Override
    public Inbox inbox() {
        return inbox;
    }

    @Override
    public SetupTokens setupTokens() {
        return setupTokens;
    }

    @Override
    public ApiTokens apiTokens() {
        return apiTokens;
    }

    @Override
    public MailDrafts mailDrafts() {
        return mailDrafts;
    }

    @Override
    public Jottings jottings() {
        return jottings;
    }

    @Override
    public SavedViews savedViews() {
        return savedViews;
    }

    @Override
    public Articles articles() {
        return articles;
    }

    @Override
    public TextTemplates templates() {
        return templates;
    }

    @Override
    public Turns turns() {
        return turns;
    }

    @Override
    public List<Outbox.Message> waiting() {
        return outbox.waiting();
    }

    @Override
    public List<AuditTrail.Entry> recorded() {
        return audit.entries();
    }

    @Override
    public <T> T inTransaction(Step<T> step) throws Exception {
        return step.run();
    }
}
