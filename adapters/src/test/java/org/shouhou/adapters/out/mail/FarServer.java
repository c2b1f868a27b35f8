package org.shouhou.adapters.out.mail;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that answers as it is told: to what begins so, or to the end of a message, which is called a dot. */
final class FarServer implements Closeable {

    static final String HANG_UP = "";

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private ServerSocket door;
    private final int port;

    FarServer() throws IOException {
        door = listening(0);
        port = door.getLocalPort();
        serve(door);
    }

    private static ServerSocket listening(int port) throws IOException {
        return new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
    }

    void open() throws IOException {
        door = listening(port);
        serve(door);
    }

    int port() {
        return port;
    }

    /** @param beginning of a command; empty for the greeting, a dot for the end of a message */
    FarServer answers(String beginning, String answer) {
        answers.put(beginning, answer);
        return this;
    }

    void answersAlone(String beginning, String answer) {
        answers.clear();
        answers(beginning, answer);
    }

    List<String> heard() {
        return List.copyOf(heard);
    }

    /** The messages it said yes to, without the dots that were put before others. */
    List<String> taken() {
        return List.copyOf(taken);
    }

    private void serve(ServerSocket at) {
        Thread thread = new Thread(() -> {
            while (!at.isClosed()) {
                try (Socket client = at.accept()) {
                    talk(client);
                } catch (IOException gone) {
                    continue;
                }
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private void talk(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        if (!answer(client, "", "220 far.example")) {
            return;
        }
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            heard.add(line);
            if (line.equals("DATA")) {
                if (!answer(client, line, "354 go on")) {
                    return;
                }
                if (told(line).isEmpty()) {
                    String message = message(in);
                    if (told(".").isEmpty()) {
                        taken.add(message);
                    }
                    if (!answer(client, ".", "250 taken")) {
                        return;
                    }
                }
            } else if (!answer(client, line, "250 ok") || line.equals("QUIT")) {
                return;
            }
        }
    }

    private static String message(BufferedReader in) throws IOException {
        StringBuilder message = new StringBuilder();
        for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
            message.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
        }
        return message.toString();
    }

    private List<String> told(String line) {
        return answers.entrySet().stream()
                .filter(it -> it.getKey().isEmpty() ? line.isEmpty() : line.startsWith(it.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private boolean answer(Socket client, String line, String usual) throws IOException {
        String answer = told(line).stream().findFirst().orElse(usual);
        if (answer.equals(HANG_UP)) {
            return false;
        }
        client.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
        return true;
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
