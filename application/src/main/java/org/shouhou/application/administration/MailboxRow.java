package org.shouhou.application.administration;

/** An address customers write to, and whose it is. */
public record MailboxRow(
        long id,
        String address,
        String displayName,
        String department,
        String departmentZh,
        String departmentEn,
        boolean active,
        long version) {}
