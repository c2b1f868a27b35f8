package org.shouhou.adapters.testing;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;

/**
 * A Dovecot of our own (Debian's {@code dovecot-imapd}) on free ports of this machine, with its files in a temporary
 * directory. Whoever may sign in has the password {@value #PASSWORD}; a mailbox begins to exist when it is signed in to.
 */
public final class Dovecot implements Closeable {

    public static final String PASSWORD = "secret";

    private static final long LONGEST_START_MILLIS = 10_000;
    /** Mail is never read as root; with that number there is always a user. */
    private static final String NOBODY = "65534";

    private final Path home;
    private final int port = freePort();
    private final int tlsPort = freePort();
    private final Process process;

    private Dovecot(List<String> further) throws IOException, InterruptedException {
        home = Files.createTempDirectory(Path.of("/tmp"), "dovecot");
        for (String directory : List.of("", "run", "state", "mail")) {
            Files.createDirectories(home.resolve(directory));
            Files.setPosixFilePermissions(home.resolve(directory), PosixFilePermissions.fromString("rwxrwxrwx"));
        }
        run(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "ec",
                "-pkeyopt",
                "ec_paramgen_curve:P-256",
                "-nodes",
                "-days",
                "2",
                "-subj",
                "/CN=localhost",
                "-keyout",
                home.resolve("key.pem").toString(),
                "-out",
                home.resolve("cert.pem").toString());
        Files.write(home.resolve("dovecot.conf"), configuration(further));
        process = new ProcessBuilder(
                        "/usr/sbin/dovecot",
                        "-F",
                        "-c",
                        home.resolve("dovecot.conf").toString())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("console").toFile())
                .start();
        awaitOpen();
    }

    /** Starts one; it fails where Dovecot isn't installed. */
    public static Dovecot start(String... further) throws IOException, InterruptedException {
        return new Dovecot(List.of(further));
    }

    private List<String> configuration(List<String> further) throws IOException, InterruptedException {
        boolean root = run("id", "-u").equals("0");
        String user = root ? "dovecot" : run("id", "-un");
        List<String> lines = new ArrayList<>(List.of(
                "protocols = imap",
                "base_dir = " + home.resolve("run"),
                "state_dir = " + home.resolve("state"),
                "log_path = " + home.resolve("log"),
                "listen = 127.0.0.1",
                "ssl = yes",
                "ssl_cert = <" + home.resolve("cert.pem"),
                "ssl_key = <" + home.resolve("key.pem"),
                "default_internal_user = " + user,
                "default_internal_group = " + (root ? "dovecot" : run("id", "-gn")),
                "default_login_user = " + (root ? "dovenull" : user),
                "mail_location = maildir:" + home.resolve("mail") + "/%u",
                "mail_fsync = never",
                "mail_max_userip_connections = 100",
                "first_valid_uid = 1",
                "disable_plaintext_auth = no",
                "passdb {",
                "  driver = static",
                "  args = password=" + PASSWORD,
                "}",
                "userdb {",
                "  driver = static",
                "  args = uid=" + (root ? NOBODY : run("id", "-u")) + " gid=" + (root ? NOBODY : run("id", "-g"))
                        + " home=" + home.resolve("mail") + "/%u",
                "}",
                "service imap-login {",
                "  chroot =",
                "  inet_listener imap {",
                "    port = " + port,
                "  }",
                "  inet_listener imaps {",
                "    port = " + tlsPort,
                "    ssl = yes",
                "  }",
                "}",
                "service anvil {",
                "  chroot =",
                "}"));
        lines.addAll(further);
        return lines;
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes()).strip();
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + ": " + said);
        }
        return said;
    }

    private void awaitOpen() throws IOException, InterruptedException {
        long end = System.currentTimeMillis() + LONGEST_START_MILLIS;
        while (true) {
            try {
                new Socket(InetAddress.getLoopbackAddress(), port).close();
                return;
            } catch (IOException notYet) {
                if (!process.isAlive() || System.currentTimeMillis() > end) {
                    throw new IOException("Dovecot didn't start: " + Files.readString(home.resolve("console")), notYet);
                }
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
    }

    /** Without TLS, or with it after STARTTLS. */
    public int port() {
        return port;
    }

    /** With TLS from the first byte. */
    public int tlsPort() {
        return tlsPort;
    }

    /** Makes a folder, or makes it anew, empty: its numbers no longer hold then. */
    public void makeFolder(String user, String folder) throws MessagingException {
        try (IMAPStore store = signIn(user)) {
            Folder made = store.getFolder(folder);
            if (made.exists()) {
                made.delete(true);
            }
            made.create(Folder.HOLDS_MESSAGES);
        }
    }

    /** Puts a mail into a folder; a human has read it already where {@code read}. */
    public void deliver(String user, String folder, boolean read, byte[]... mails) throws MessagingException {
        try (IMAPStore store = signIn(user)) {
            IMAPFolder into = (IMAPFolder) store.getFolder(folder);
            Message[] messages = new Message[mails.length];
            for (int i = 0; i < mails.length; i++) {
                messages[i] = new Raw(mails[i]);
                messages[i].setFlag(Flags.Flag.SEEN, read);
            }
            into.appendMessages(messages);
        }
    }

    /** Removes every mail of a folder, as its owner may. */
    public void removeAll(String user, String folder) throws MessagingException {
        try (IMAPStore store = signIn(user)) {
            Folder emptied = store.getFolder(folder);
            emptied.open(Folder.READ_WRITE);
            emptied.setFlags(emptied.getMessages(), new Flags(Flags.Flag.DELETED), true);
            emptied.close(true);
        }
    }

    /** Moves every mail of a folder to another, all at once. */
    public void moveAll(String user, String from, String to) throws MessagingException {
        try (IMAPStore store = signIn(user)) {
            IMAPFolder emptied = (IMAPFolder) store.getFolder(from);
            emptied.open(Folder.READ_WRITE);
            emptied.moveMessages(emptied.getMessages(), store.getFolder(to));
        }
    }

    /** Unread and read mails in a folder. */
    public record Count(int unread, int read) {}

    public Count count(String user, String folder) throws MessagingException {
        try (IMAPStore store = signIn(user)) {
            Folder counted = store.getFolder(folder);
            counted.open(Folder.READ_ONLY);
            int unread = counted.getUnreadMessageCount();
            return new Count(unread, counted.getMessageCount() - unread);
        }
    }

    private IMAPStore signIn(String user) throws MessagingException {
        Properties settings = new Properties();
        settings.setProperty("mail.imap.starttls.enable", "false");
        IMAPStore store = (IMAPStore) Session.getInstance(settings).getStore("imap");
        store.connect("127.0.0.1", port, user, PASSWORD);
        return store;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** A message as it is, byte for byte. */
    private static final class Raw extends MimeMessage {

        private final byte[] bytes;

        Raw(byte[] bytes) throws MessagingException {
            super(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
            this.bytes = bytes;
        }

        @Override
        public int getSize() {
            return bytes.length;
        }

        @Override
        public void writeTo(java.io.OutputStream out, String[] ignored) throws IOException {
            out.write(bytes);
        }

        @Override
        public void writeTo(java.io.OutputStream out) throws IOException {
            out.write(bytes);
        }
    }
}
