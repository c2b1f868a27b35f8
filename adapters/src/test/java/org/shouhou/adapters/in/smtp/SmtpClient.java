package org.shouhou.adapters.in.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** A sender that says exactly what it is told, well-behaved or not. */
final class SmtpClient implements Closeable {

    private final Socket socket;
    private final BufferedReader answers;
    private final AtomicLong sent = new AtomicLong();

    SmtpClient(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(20_000);
        answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Connected and greeted. */
    static SmtpClient greeted(int port) throws IOException {
        SmtpClient client = new SmtpClient(port);
        assertThat(client.answer()).startsWith("220 ");
        client.says("EHLO sender.example", "250");
        return client;
    }

    /** Sends bytes as they are. */
    SmtpClient sends(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
        return this;
    }

    SmtpClient sends(String text) throws IOException {
        return sends(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a line and expects an answer that begins so. */
    SmtpClient says(String line, String expected) throws IOException {
        sends(line + "\r\n");
        assertThat(answer()).as(line).startsWith(expected);
        return this;
    }

    SmtpClient mailTo(String recipient) throws IOException {
        return says("MAIL FROM:<li@customer.example>", "250").says("RCPT TO:<" + recipient + ">", "250");
    }

    SmtpClient data(String message, String expected) throws IOException {
        return says("DATA", "354").sends(message + "\r\n.\r\n").hears(expected);
    }

    SmtpClient hears(String expected) throws IOException {
        assertThat(answer()).startsWith(expected);
        return this;
    }

    /** The whole answer, its lines joined by line feeds; null where the far end has hung up. */
    String answer() throws IOException {
        StringBuilder all = new StringBuilder();
        while (true) {
            String line = answers.readLine();
            if (line == null) {
                return all.isEmpty() ? null : all.toString();
            }
            all.append(line);
            if (line.length() < 4 || line.charAt(3) != '-') {
                return all.toString();
            }
            all.append('\n');
        }
    }

    /** Says the same until nothing more goes through, and reads no answer meanwhile. */
    void floods(String line) throws IOException {
        byte[] many = line.repeat(10_000).getBytes(StandardCharsets.US_ASCII);
        Thread flood = new Thread(() -> {
            try {
                while (true) {
                    sends(many);
                    sent.incrementAndGet();
                }
            } catch (IOException cutOff) {
                sent.set(Long.MIN_VALUE);
            }
        });
        flood.setDaemon(true);
        flood.start();
        long before;
        do {
            before = sent.get();
            LockSupport.parkNanos(300_000_000);
        } while (sent.get() != before);
    }

    /** Whether the far end ends the connection, after whatever it still says. */
    boolean hungUp() throws IOException {
        try {
            while (answers.readLine() != null) {
                continue;
            }
            return true;
        } catch (SocketTimeoutException stillThere) {
            return false;
        } catch (SocketException reset) {
            return true;
        }
    }

    /** Hangs up without a word. */
    @Override
    public void close() throws IOException {
        socket.close();
    }
}
