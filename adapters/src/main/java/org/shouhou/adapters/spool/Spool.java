package org.shouhou.adapters.spool;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Bytes that can be read any number of times until this is closed: small ones from memory, others from a file. */
public final class Spool implements Closeable {

    private final byte[] bytes;
    private final Path file;
    private final long size;

    Spool(byte[] bytes) {
        this.bytes = bytes;
        this.file = null;
        this.size = bytes.length;
    }

    Spool(Path file, long size) {
        this.bytes = null;
        this.file = file;
        this.size = size;
    }

    /** In bytes. */
    public long size() {
        return size;
    }

    /** Reads from the start; the caller closes it. */
    public InputStream open() throws IOException {
        return file == null ? new ByteArrayInputStream(bytes) : Files.newInputStream(file);
    }

    boolean inMemory() {
        return file == null;
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }
}
