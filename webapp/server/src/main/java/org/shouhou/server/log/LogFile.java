package org.shouhou.server.log;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.logging.ErrorManager;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;

/**
 * Writes to {@code shouhou.log} and keeps older ones as {@code shouhou.1.log} … up to a fixed number. (The JDK's own file
 * handler can't keep one name for the current file.)
 */
public final class LogFile extends Handler {

    static final String FILE = LogFile.class.getName() + ".file";
    private static final long LARGEST = 10_000_000;
    private static final int GENERATIONS = 9;

    private final Path file;
    private OutputStream open;
    private long size;

    public LogFile() {
        this(Path.of(LogManager.getLogManager().getProperty(FILE)));
    }

    LogFile(Path file) {
        this.file = file;
        setFormatter(new LogLine());
    }

    @Override
    public synchronized void publish(LogRecord logged) {
        if (!isLoggable(logged)) {
            return;
        }
        byte[] line = getFormatter().format(logged).getBytes(StandardCharsets.UTF_8);
        try {
            if (open == null) {
                open();
            }
            if (size > 0 && size + line.length > LARGEST) {
                open.close();
                makeRoom();
                open();
            }
            open.write(line);
            size += line.length;
        } catch (IOException broken) {
            reportError(null, broken, ErrorManager.WRITE_FAILURE);
        }
    }

    private void open() throws IOException {
        open = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        size = Files.size(file);
    }

    private void makeRoom() throws IOException {
        for (int age = GENERATIONS - 1; age >= 1; age--) {
            if (Files.exists(generation(age))) {
                Files.move(generation(age), generation(age + 1), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.move(file, generation(1), StandardCopyOption.REPLACE_EXISTING);
    }

    private Path generation(int age) {
        String name = file.getFileName().toString();
        return file.resolveSibling(name.replaceFirst("(\\.log)?$", "." + age + ".log"));
    }

    @Override
    public void flush() {
        // each record is written at once
    }

    @Override
    public synchronized void close() {
        if (open != null) {
            try {
                open.close();
            } catch (IOException broken) {
                reportError(null, broken, ErrorManager.CLOSE_FAILURE);
            }
            open = null;
        }
    }
}
