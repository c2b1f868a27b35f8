package org.shouhou.application.reading;

import java.util.List;
import java.util.Optional;

/**
 * One page of a department's referrals.
 *
 * @param next the cursor of the following page, empty on the last
 * @param previous the cursor of the page before, empty on the first
 */
public record ReferralPage(List<ReferralRow> rows, Optional<String> next, Optional<String> previous) {}
