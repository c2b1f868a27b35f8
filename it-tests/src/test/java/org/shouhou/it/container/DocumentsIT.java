package org.shouhou.it.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouhou.application.intake.TakeDelivery;

/** Bytes are stored by JDBC, what refers to them by JPA, both in one transaction. */
class DocumentsIT extends InContainer {

    private static final int MORE_THAN_A_CHUNK = 300 * 1024;

    @Inject
    private TakeDelivery takeDelivery;

    @Inject
    private Mailroom mailroom;

    private final byte[] mail = mail();

    @BeforeEach
    void what_is_taken_can_be_acknowledged() {
        mailroom.isOpen();
    }

    @Test
    void bytes_and_what_refers_to_them_come_together() throws IOException {
        long id = takeDelivery.take(arrival("smtp", () -> new ByteArrayInputStream(mail)));

        assertThat(storedBytes(id)).isEqualTo(mail.length);
    }

    @Test
    void when_the_bytes_end_early_none_are_kept() {
        AtomicInteger readings = new AtomicInteger();

        // it is read once for its identity, and once more to be kept
        assertThatThrownBy(() -> takeDelivery.take(arrival(
                        "smtp",
                        () -> readings.incrementAndGet() == 1 ? new ByteArrayInputStream(mail) : brokenOff(mail))))
                .isInstanceOf(IOException.class)
                .hasMessage("connection reset");

        assertThat(readings).hasValue(2);
        assertThat(rows.countForgottenDocuments()).isZero();
    }

    @Test
    void when_what_refers_to_them_is_refused_the_bytes_go_with_it() {
        // PostgreSQL keeps no NUL in a text
        assertThatThrownBy(() -> takeDelivery.take(arrival("sm\0tp", () -> new ByteArrayInputStream(mail))))
                .hasStackTraceContaining("0x00");

        assertThat(rows.countForgottenDocuments()).isZero();
    }

    private static TakeDelivery.Arrival arrival(String source, TakeDelivery.RawMessage raw) {
        return new TakeDelivery.Arrival(source, "li@customer.example", "service@localhost", raw);
    }

    private long storedBytes(long deliveryId) {
        return Long.parseLong(rows.texts(
                        "select sum(length(bytes)) from document_chunk"
                                + " join delivery on raw_document_id = document_id where delivery.id = ?",
                        deliveryId)
                .get(0));
    }

    private static byte[] mail() {
        String head = "Message-ID: <" + UUID.randomUUID() + "@customer.example>\r\n"
                + "From: li@customer.example\r\nSubject: Pump 3\r\n\r\n";
        return (head + "x".repeat(MORE_THAN_A_CHUNK)).getBytes(StandardCharsets.US_ASCII);
    }

    /** All the bytes, and then, instead of an end, a failure. */
    private static InputStream brokenOff(byte[] bytes) {
        return new SequenceInputStream(new ByteArrayInputStream(bytes), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        });
    }
}
