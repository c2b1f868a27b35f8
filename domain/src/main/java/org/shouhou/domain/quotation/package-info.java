/**
 * Chargeable work that is offered to a customer (报价单, S2): what it costs, what they say to it, and whether work may begin.
 */
package org.shouhou.domain.quotation;
