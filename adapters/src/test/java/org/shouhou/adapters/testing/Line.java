package org.shouhou.adapters.testing;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A line to a server on this machine that can be cut. */
public final class Line implements Closeable {

    private final int serverPort;
    private final ServerSocket door;
    private volatile String breaksOver;
    private final List<Socket> ends = new CopyOnWriteArrayList<>();

    public Line(int serverPort) throws IOException {
        this(serverPort, 0);
    }

    /** @param port where it is entered, or 0 for any */
    public Line(int serverPort, int port) throws IOException {
        this.serverPort = serverPort;
        this.door = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        daemon(this::accept);
    }

    public int port() {
        return door.getLocalPort();
    }

    /** Everybody who is connected is so no longer; a new connection may be made. */
    public void cut() {
        for (Socket end : ends) {
            closeQuietly(end);
        }
        ends.clear();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
                ends.add(caller);
                ends.add(server);
                daemon(() -> pump(caller, server));
                daemon(() -> bring(server, caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    /** From now on the line breaks whenever these bytes would come from the server; never more where they are null. */
    public void breakOver(String bytes) {
        breaksOver = bytes;
    }

    private void bring(Socket server, Socket caller) {
        byte[] buffer = new byte[64 * 1024];
        try (server;
                caller) {
            int read;
            while ((read = server.getInputStream().read(buffer)) >= 0) {
                String over = breaksOver;
                if (over != null && new String(buffer, 0, read, StandardCharsets.ISO_8859_1).contains(over)) {
                    caller.getOutputStream().write(buffer, 0, read / 2);
                    return;
                }
                caller.getOutputStream().write(buffer, 0, read);
            }
        } catch (IOException cut) {
            closeQuietly(caller);
        }
    }

    private static void pump(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException cut) {
            closeQuietly(to);
        }
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException closedAlready) {
            throw new IllegalStateException(closedAlready);
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
    }
}
