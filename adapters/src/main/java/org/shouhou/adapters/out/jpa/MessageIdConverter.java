package org.shouhou.adapters.out.jpa;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.shouhou.domain.correspondence.MessageId;

/** Keeps a Message-ID without its brackets. */
@Converter(autoApply = true)
public class MessageIdConverter implements AttributeConverter<MessageId, String> {

    @Override
    public String convertToDatabaseColumn(MessageId value) {
        return value == null ? null : value.value();
    }

    @Override
    public MessageId convertToEntityAttribute(String column) {
        return column == null ? null : new MessageId(column);
    }
}
