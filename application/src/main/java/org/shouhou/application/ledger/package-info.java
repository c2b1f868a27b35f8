/** How a change of data that people keep gets into the audit trail: who, what, and each field before and after. */
package org.shouhou.application.ledger;
