/** Quotations: making, sending, the customer's decision, and the rule that chargeable work waits for it (S2). */
package org.shouhou.application.quotation;
