/**
 * Keeping customers, the people there and the sales regions. Every change is refused when the page it was made on is stale,
 * and stands in the audit trail.
 */
package org.shouhou.application.customers;
