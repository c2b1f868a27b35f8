package org.shouhou.application.administration;

import java.util.List;
import java.util.Optional;

/**
 * One page of the audit trail, newest first.
 *
 * @param next the cursor of the following page, empty on the last
 * @param previous the cursor of the page before, empty on the first
 */
public record AuditPage(List<AuditRow> rows, Optional<String> next, Optional<String> previous) {}
