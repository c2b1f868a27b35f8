package org.shouhou.domain.quotation;

/** What a customer says to a quotation. */
public enum Decision {
    ACCEPT(QuotationStatus.ACCEPTED),
    DECLINE(QuotationStatus.DECLINED);

    private final QuotationStatus leadsTo;

    Decision(QuotationStatus leadsTo) {
        this.leadsTo = leadsTo;
    }

    QuotationStatus leadsTo() {
        return leadsTo;
    }
}
