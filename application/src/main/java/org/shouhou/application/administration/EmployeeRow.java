package org.shouhou.application.administration;

import java.util.List;

/** A line of the list of employees; the mail address is null where there is none. */
public record EmployeeRow(
        long id,
        String loginName,
        String name,
        String email,
        String departmentZh,
        String departmentEn,
        List<RoleName> roles,
        boolean active,
        boolean choosesPassword) {

    /** A role's name in both languages. */
    public record RoleName(String zh, String en) {}
}
