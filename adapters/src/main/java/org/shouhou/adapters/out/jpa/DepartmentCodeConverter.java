package org.shouhou.adapters.out.jpa;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.shouhou.domain.organisation.DepartmentCode;

/** Keeps a department by its code. */
@Converter(autoApply = true)
public class DepartmentCodeConverter implements AttributeConverter<DepartmentCode, String> {

    @Override
    public String convertToDatabaseColumn(DepartmentCode value) {
        return value == null ? null : value.value();
    }

    @Override
    public DepartmentCode convertToEntityAttribute(String column) {
        return column == null ? null : new DepartmentCode(column);
    }
}
