package org.shouhou.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.NoSuchElementException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouhou.application.port.DocumentStore;

/** Bytes of any length. */
public abstract class DocumentStoreContract extends PortContract {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 262_143, 262_144, 262_145, 3_000_000})
    void what_was_stored_comes_back_whole(int size) throws Exception {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);

        DocumentStore.Stored stored = store(bytes);

        assertThat(stored.size()).isEqualTo(size);
        assertThat(stored.sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        assertThat(copy(stored.documentId())).isEqualTo(bytes);
        byte[] read = read(() -> {
            try (InputStream opened = stores.documents().open(stored.documentId())) {
                return opened.readAllBytes();
            }
        });
        assertThat(read).isEqualTo(bytes);
    }

    @Test
    void a_stream_that_gives_little_at_a_time_is_stored_whole() throws Exception {
        byte[] bytes = "一二三四五六七八九十".repeat(30_000).getBytes("UTF-8");

        DocumentStore.Stored stored = read(() -> stores.documents().store(new Trickle(bytes)));

        assertThat(copy(stored.documentId())).isEqualTo(bytes);
    }

    @Test
    void the_same_bytes_stored_twice_can_be_had_by_either_id() throws Exception {
        byte[] bytes = {1, 2, 3};

        DocumentStore.Stored first = store(bytes);
        DocumentStore.Stored second = store(bytes);

        assertThat(second.sha256()).isEqualTo(first.sha256());
        assertThat(copy(first.documentId())).isEqualTo(bytes);
        assertThat(copy(second.documentId())).isEqualTo(bytes);
    }

    @Test
    void a_document_nobody_stored_is_reported() {
        assertThatThrownBy(() -> copy(987654321L)).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() ->
                        inTransaction(() -> stores.documents().open(987654321L).close()))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void a_document_nobody_needs_is_gone_and_the_others_are_not() throws Exception {
        DocumentStore.Stored first = store(new byte[300_000]);
        DocumentStore.Stored second = store(new byte[300_000]);

        inTransaction(() -> stores.documents().discard(first.documentId()));

        assertThatThrownBy(() -> copy(first.documentId())).isInstanceOf(NoSuchElementException.class);
        assertThat(copy(second.documentId())).hasSize(300_000);
    }

    private DocumentStore.Stored store(byte[] bytes) throws Exception {
        return read(() -> stores.documents().store(new ByteArrayInputStream(bytes)));
    }

    private byte[] copy(long documentId) throws Exception {
        return read(() -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            stores.documents().copyTo(documentId, out);
            return out.toByteArray();
        });
    }

    /** As a network gives it: never as much as one asked for. */
    private static final class Trickle extends ByteArrayInputStream {

        Trickle(byte[] bytes) {
            super(bytes);
        }

        @Override
        public synchronized int read(byte[] into, int offset, int length) {
            return super.read(into, offset, Math.min(length, 1000));
        }
    }
}
