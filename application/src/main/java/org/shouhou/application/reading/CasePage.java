package org.shouhou.application.reading;

import java.util.List;
import java.util.Optional;

/**
 * One page of a list.
 *
 * @param next the cursor of the following page, empty on the last
 * @param previous the cursor of the page before, empty on the first
 */
public record CasePage(List<CaseRow> rows, Optional<String> next, Optional<String> previous) {}
