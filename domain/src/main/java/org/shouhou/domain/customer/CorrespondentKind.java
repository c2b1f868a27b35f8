package org.shouhou.domain.customer;

/** Who writes to us (来源): the customer, or a salesperson or agent for them. */
public enum CorrespondentKind {
    CUSTOMER,
    SALESPERSON,
    AGENT
}
