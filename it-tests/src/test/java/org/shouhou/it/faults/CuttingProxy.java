package org.shouhou.it.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands between two programs and cuts some of their connections off, wherever they are in their talk. */
final class CuttingProxy implements AutoCloseable {

    private final ServerSocket listening;
    private final int target;
    private final Random random = new Random(20261125);
    private final AtomicInteger cuts = new AtomicInteger();
    private volatile int oneIn = Integer.MAX_VALUE;
    private volatile int within = 1;

    CuttingProxy(int target) {
        this.target = target;
        try {
            listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        Thread accepting = new Thread(this::accept, "cutting proxy");
        accepting.setDaemon(true);
        accepting.start();
    }

    /**
     * From now on.
     *
     * @param connections one of so many is cut
     * @param bytes somewhere within so many bytes of either side's
     */
    void cutOneIn(int connections, int bytes) {
        within = bytes;
        oneIn = connections;
    }

    void cutNoMore() {
        oneIn = Integer.MAX_VALUE;
    }

    int port() {
        return listening.getLocalPort();
    }

    int cuts() {
        return cuts.get();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket near = listening.accept();
                Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
                boolean cut = random.nextInt(oneIn) == 0;
                boolean nearSide = random.nextBoolean();
                int after = random.nextInt(within);
                pump(near, far, cut && nearSide ? after : Long.MAX_VALUE);
                pump(far, near, cut && !nearSide ? after / 4 : Long.MAX_VALUE);
            } catch (IOException closedOrNobodyThere) {
                // the next one
            }
        }
    }

    private void pump(Socket from, Socket to, long cutAfter) {
        Thread pumping = new Thread(() -> {
            byte[] buffer = new byte[512];
            long passed = 0;
            try (from;
                    to) {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    if (passed + read > cutAfter) {
                        cuts.incrementAndGet();
                        return;
                    }
                    out.write(buffer, 0, read);
                    passed += read;
                }
            } catch (IOException ended) {
                // by the other side, or by the other pump
            }
        });
        pumping.setDaemon(true);
        pumping.start();
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
