package org.shouhou.domain.organisation;

/** What a role may do. Which role has which right is data; the code asks only for rights. */
public enum Right {
    /** See every case, its conversation and its register entries. */
    READ_CASES,
    /** Work on cases: assign, answer the customer, refer, note, resolve, close, reopen. */
    HANDLE_CASES,
    /** Decide against the rule whether a machine was in warranty and who pays; with a reason (S1). */
    OVERRULE_COVERAGE,
    /** Go to customers: be sent there by work orders. */
    WORK_ON_SITE,
    /** See and answer what was referred to the own department, and the cases it belongs to. */
    ANSWER_REFERRALS,
    /** Make quotations, revise them, and send them to customers. */
    MAKE_QUOTATIONS,
    /** Let chargeable work begin before the customer has accepted what it costs. */
    WAIVE_ACCEPTANCE,
    /** See the register of everything received, and take up what was quarantined. */
    WORK_REGISTER,
    /** See customers, their machines and contracts, and the catalogue. */
    READ_CUSTOMERS,
    /** Keep customers, the people there, their machines and contracts. */
    KEEP_CUSTOMERS,
    /** Keep the catalogue: product types, models, parts; and the sales regions. */
    KEEP_CATALOGUE,
    /** Write articles of what was learnt, and read those that aren't approved yet. */
    KEEP_KNOWLEDGE,
    /** Approve articles somebody else wrote, give them back, withdraw them. */
    APPROVE_KNOWLEDGE,
    /** Employees, roles, departments, mail addresses, rejected messages. */
    ADMINISTER,
    /** Read the audit trail of everything. */
    READ_AUDIT
}
