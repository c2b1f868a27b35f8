/**
 * Keeping delivered machines and the parts in them, and judging their warranty (S1). Every change is refused when stale, and
 * stands in the audit trail.
 */
package org.shouhou.application.equipment;
