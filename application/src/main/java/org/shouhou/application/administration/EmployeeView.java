package org.shouhou.application.administration;

import java.time.Instant;
import java.util.Set;

/**
 * What the employee's page shows.
 *
 * @param version what the administrator has seen; goes back with each change
 * @param email null where there is none
 * @param hasPassword whether any password was set
 * @param oneTimeUntil until when the one-time password counts; null where the password is the employee's own
 */
public record EmployeeView(
        long id,
        long version,
        String loginName,
        String name,
        String email,
        String department,
        Set<String> roles,
        boolean active,
        boolean hasPassword,
        Instant oneTimeUntil) {}
