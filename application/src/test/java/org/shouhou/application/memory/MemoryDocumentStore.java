package org.shouhou.application.memory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.shouhou.application.port.DocumentStore;

/** Documents, kept in memory. */
public final class MemoryDocumentStore implements DocumentStore {

    private final AtomicLong next = new AtomicLong();
    private final Map<Long, byte[]> documents = new ConcurrentHashMap<>();

    @Override
    public Stored store(InputStream content) throws IOException {
        byte[] bytes = content.readAllBytes();
        long id = next.incrementAndGet();
        documents.put(id, bytes);
        return new Stored(id, bytes.length, sha256(bytes));
    }

    @Override
    public void copyTo(long documentId, OutputStream out) throws IOException {
        out.write(bytes(documentId));
    }

    @Override
    public InputStream open(long documentId) {
        return new ByteArrayInputStream(bytes(documentId));
    }

    @Override
    public void discard(long documentId) {
        documents.remove(documentId);
    }

    public int count() {
        return documents.size();
    }

    private byte[] bytes(long documentId) {
        byte[] bytes = documents.get(documentId);
        if (bytes == null) {
            throw new NoSuchElementException("document " + documentId);
        }
        return bytes;
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
