package org.shouhou.adapters.in.rest;

import org.shouhou.application.reading.DeliveryRow;
import org.shouhou.application.reading.EntryRow;
import org.shouhou.domain.correspondence.Attachment;

/** Entries and arrivals as {@code Entry} and {@code Delivery} of {@code openapi.yaml}. */
final class RegisterJson {

    private RegisterJson() {}

    static Fields entry(EntryRow it) {
        return new Fields()
                .with("id", it.id())
                .with("channel", it.channel())
                .with("direction", it.direction())
                .with("outcome", it.outcome())
                .with("caseNumber", it.caseNumber())
                .with("from", it.fromAddress())
                .with("fromName", it.fromName())
                .with("to", it.to())
                .with("cc", it.cc())
                .with("subject", it.subject())
                .with("text", it.text())
                .with("attachments", it.attachments(), RegisterJson::attachment)
                .with("messageId", it.messageId())
                .with("rawSha256", it.rawSha256())
                .with("receivedAt", it.receivedAt())
                .with("status", it.status())
                .with("problem", it.problem());
    }

    static Fields delivery(DeliveryRow it) {
        return new Fields()
                .with("id", it.id())
                .with("source", it.source())
                .with("envelopeFrom", it.envelopeFrom())
                .with("envelopeTo", it.envelopeTo())
                .with("receivedAt", it.receivedAt())
                .with("size", it.rawSize())
                .with("rawSha256", it.rawSha256())
                .with("outcome", it.outcome())
                .with("duplicateOf", it.duplicateOf())
                .with("correspondenceId", it.correspondenceId())
                .with("caseNumber", it.caseNumber())
                .with("problem", it.problem());
    }

    private static Fields attachment(Attachment it) {
        return new Fields()
                .with("name", it.fileName())
                .with("type", it.mediaType())
                .with("size", it.size())
                .with("sha256", it.sha256());
    }
}
