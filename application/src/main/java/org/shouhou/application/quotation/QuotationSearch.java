package org.shouhou.application.quotation;

import java.util.Optional;
import org.shouhou.application.reading.Place;
import org.shouhou.domain.quotation.QuotationStatus;

/** Which quotations to list, and which page of them. */
public record QuotationSearch(Optional<QuotationStatus> status, Place place) {}
