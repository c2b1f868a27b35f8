package org.shouhou.application.administration;

import java.util.List;

/** Reads what the administrator's lists show. */
public interface OrganisationQueries {

    /** By login name, no more than the given number. */
    List<EmployeeRow> employees(EmployeeSearch search, int atMost);

    /** Every role, in the order they were made. */
    List<RoleRow> roles();

    /** Every department, in the order they were made. */
    List<DepartmentRow> departments();

    /** Every mail address, also those out of use, by address. */
    List<MailboxRow> mailboxes();
}
