package org.shouhou.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/**
 * Keeps a second server out of a home. The lock ends with the process, however that ends; the file names the launcher, so
 * that a server whose launcher is gone, and which is therefore about to stop, is waited for.
 */
final class HomeLock implements AutoCloseable {

    private static final Duration LONGEST_STOP = Duration.ofSeconds(30);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);
    private static final int LONGEST_ID = 20;

    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the home for this process, as long as it lives.
     *
     * @throws CannotStart where another server has it
     */
    static HomeLock take(Path home, long launcher) throws CannotStart, IOException, InterruptedException {
        FileChannel channel = FileChannel.open(
                home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        long end = System.nanoTime() + LONGEST_STOP.toNanos();
        FileLock lock = channel.tryLock();
        while (lock == null) {
            if (isHolderAlive(channel) || System.nanoTime() > end) {
                throw CannotStart.because("home.taken", home);
            }
            Thread.sleep(BETWEEN_TRIES.toMillis());
            lock = channel.tryLock();
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(Long.toString(launcher).getBytes(StandardCharsets.US_ASCII)), 0);
        return new HomeLock(channel);
    }

    private static boolean isHolderAlive(FileChannel channel) throws IOException {
        ByteBuffer id = ByteBuffer.allocate(LONGEST_ID);
        channel.read(id, 0);
        try {
            return ProcessHandle.of(Long.parseLong(new String(id.array(), 0, id.position(), StandardCharsets.US_ASCII)))
                    // a process that ended but that nobody asked about yet has no command any more
                    .flatMap(launcher -> launcher.info().command())
                    .isPresent();
        } catch (NumberFormatException torn) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
