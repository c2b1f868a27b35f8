package org.shouhou.adapters.out.jpa;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.shouhou.domain.servicecase.CaseNumber;

/** Keeps a case number as text. */
@Converter(autoApply = true)
public class CaseNumberConverter implements AttributeConverter<CaseNumber, String> {

    @Override
    public String convertToDatabaseColumn(CaseNumber value) {
        return value == null ? null : value.value();
    }

    @Override
    public CaseNumber convertToEntityAttribute(String column) {
        return column == null ? null : new CaseNumber(column);
    }
}
