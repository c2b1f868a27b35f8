package org.shouhou.adapters.spool;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Takes in bytes of any length: up to 256 kB stay in memory, longer ones go to a file in {@code home/tmp}. */
@ApplicationScoped
public class Spools {

    private static final int MOST_IN_MEMORY = 256 * 1024;
    private static final int BUFFER_BYTES = 64 * 1024;
    private static final String PREFIX = "spool-";

    private final Path directory;

    protected Spools() {
        this.directory = null;
    }

    @Inject
    public Spools(@ConfigProperty(name = "shouhou.home") String home) {
        this(Path.of(home, "tmp"));
    }

    /** Files that an earlier life of this home left behind are removed. */
    public Spools(Path directory) {
        this.directory = directory;
        try {
            Files.createDirectories(directory);
            try (DirectoryStream<Path> leftBehind = Files.newDirectoryStream(directory, PREFIX + "*")) {
                for (Path file : leftBehind) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("The directory " + directory + " can't be used", broken);
        }
    }

    /** The stream was longer than was allowed; it has been read to its end and nothing of it was kept. */
    public static final class TooLong extends IOException {

        TooLong(long limit) {
            super("longer than " + limit + " bytes");
        }
    }

    /** What is in memory already. */
    public Spool of(byte[] bytes) {
        return new Spool(bytes);
    }

    /** Takes everything the stream gives. */
    public Spool take(InputStream in) throws IOException {
        return take(in, Long.MAX_VALUE);
    }

    /**
     * Takes everything the stream gives.
     *
     * @throws TooLong where that is more than {@code limit} bytes; the stream stands at its end then, too
     */
    public Spool take(InputStream in, long limit) throws IOException {
        byte[] first = in.readNBytes((int) Math.min(MOST_IN_MEMORY, limit) + 1);
        if (first.length > limit) {
            throw drained(in, limit);
        }
        if (first.length <= MOST_IN_MEMORY) {
            return new Spool(first);
        }
        Path file = Files.createTempFile(directory, PREFIX, "");
        boolean kept = false;
        try {
            long size = copy(first, in, file, limit);
            if (size > limit) {
                throw drained(in, limit);
            }
            kept = true;
            return new Spool(file, size);
        } finally {
            if (!kept) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Writes something of any length. */
    @FunctionalInterface
    public interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** Takes everything that is written. */
    public Spool take(Writing writing) throws IOException {
        Growing growing = new Growing();
        boolean kept = false;
        try (growing) {
            writing.to(growing);
            kept = true;
        } finally {
            if (!kept) {
                growing.forget();
            }
        }
        return growing.spool();
    }

    /** In memory first, in a file once that is too much. */
    private final class Growing extends OutputStream {

        private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
        private Path file;
        private OutputStream toFile;
        private long size;

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            size += length;
            if (file == null && size > MOST_IN_MEMORY) {
                file = Files.createTempFile(directory, PREFIX, "");
                toFile = new BufferedOutputStream(Files.newOutputStream(file), BUFFER_BYTES);
                memory.writeTo(toFile);
                memory.reset();
            }
            if (file == null) {
                memory.write(bytes, from, length);
            } else {
                toFile.write(bytes, from, length);
            }
        }

        @Override
        public void close() throws IOException {
            if (toFile != null) {
                toFile.close();
            }
        }

        private void forget() throws IOException {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        }

        private Spool spool() {
            return file == null ? new Spool(memory.toByteArray()) : new Spool(file, size);
        }
    }

    /** Stops soon after the limit was passed. */
    private static long copy(byte[] first, InputStream in, Path file, long limit) throws IOException {
        long size = first.length;
        byte[] buffer = new byte[BUFFER_BYTES];
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(first);
            int read;
            while (size <= limit && (read = in.read(buffer)) >= 0) {
                out.write(buffer, 0, read);
                size += read;
            }
        }
        return size;
    }

    private static TooLong drained(InputStream in, long limit) throws IOException {
        in.transferTo(OutputStream.nullOutputStream());
        return new TooLong(limit);
    }
}
