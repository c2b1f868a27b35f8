package org.shouhou.adapters.out.jpa;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.shouhou.domain.customer.EmailAddress;

/** Keeps a mail address as text. */
@Converter(autoApply = true)
public class EmailAddressConverter implements AttributeConverter<EmailAddress, String> {

    @Override
    public String convertToDatabaseColumn(EmailAddress value) {
        return value == null ? null : value.value();
    }

    @Override
    public EmailAddress convertToEntityAttribute(String column) {
        return column == null ? null : new EmailAddress(column);
    }
}
