package org.shouhou.application.contract;

import java.util.List;
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

/**
 * One set of adapters that belong together, and how to run something in a transaction on them. A contract asks for a set
 * before each test; it holds no arrivals, entries, cases, contacts, messages or audit entries. Departments {@code
 * SERVICE_OFFICE} and {@code TECHNICAL} and role {@code CLERK} are there, other seeded data may be.
 */
public interface Stores {

    Articles articles();

    Deliveries deliveries();

    DocumentStore documents();

    Correspondences correspondences();

    ServiceCases cases();

    Contacts contacts();

    Customers customers();

    Regions regions();

    Contracts contracts();

    Machines machines();

    Parts parts();

    ProductModels models();

    ProductTypes productTypes();

    Mailboxes mailboxes();

    HostedMailboxes hostedMailboxes();

    FetchPlaces fetchPlaces();

    Outbox outbox();

    AuditTrail audit();

    Departments departments();

    Employees employees();

    Roles roles();

    Referrals referrals();

    CaseCoverages caseCoverages();

    RepeatRepairs repeatRepairs();

    CoverageQueries coverageQueries();

    Quotations quotations();

    CaseLinks caseLinks();

    CaseMerges caseMerges();

    Notices notices();

    Watchers watchers();

    Deadlines deadlines();

    CaseTags caseTags();

    AssignmentRules assignmentRules();

    ImportJobs importJobs();

    HandlingOpinions handlingOpinions();

    WorkOrders workOrders();

    SpecialDays specialDays();

    Notes notes();

    CallBacks callBacks();

    Inbox inbox();

    IncomingCalls incomingCalls();

    Scans scans();

    WebReports webReports();

    LetterNumbers letterNumbers();

    SetupTokens setupTokens();

    ApiTokens apiTokens();

    Turns turns();

    SavedViews savedViews();

    TextTemplates templates();

    Jottings jottings();

    MailDrafts mailDrafts();

    /** What the outbox holds, in the order it was written. */
    List<Outbox.Message> waiting();

    /** What the audit trail holds, oldest first. */
    List<AuditTrail.Entry> recorded();

    /** Runs the step in a transaction of its own and commits it; rolls back and throws when the step throws. */
    <T> T inTransaction(Step<T> step) throws Exception;

    /** Something done in one transaction. */
    @FunctionalInterface
    interface Step<T> {
        T run() throws Exception;
    }
}
