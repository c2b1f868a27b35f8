/**
 * Keeping the organisation: employees, roles, departments, the addresses customers write to, and the trail of what was
 * done. Every change is refused when the page it was made on is stale, and stands in the audit trail.
 */
package org.shouhou.application.administration;
