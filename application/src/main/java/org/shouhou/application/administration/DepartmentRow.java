package org.shouhou.application.administration;

/**
 * A department with the number of its employees who may sign in.
 *
 * @param requestAddress where its system takes requests over JMS
 */
public record DepartmentRow(
        String code,
        String nameZh,
        String nameEn,
        boolean takesReferrals,
        boolean ownsSystem,
        String requestAddress,
        boolean active,
        long employees,
        long version) {}
