package org.shouhou.server.embedded;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.util.List;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.shouhou.server.CannotStart;
import org.shouhou.server.OwnedDirectory;
import org.shouhou.server.Secrets;
import org.shouhou.server.Settings;

/**
 * The passwords by which departments' systems come to the embedded broker. They stand in a file of the home, a line a
 * department and one for systems that follow the events, which the administrator may change at any time; in demo mode every department's is {@code demo}.
 */
final class DepartmentPasswords {

    static final String FILE = "jms-users.properties";

    private static final Logger LOG = Logger.getLogger(DepartmentPasswords.class.getName());
    private static final List<String> FIRST = List.of("technical", "quality", "marketing", BrokerUsers.LISTENER);
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final String DEMO = "demo";

    private final Path file;
    private final boolean demo;
    private FileTime readAt;
    private Properties passwords = new Properties();

    DepartmentPasswords(Path file, boolean demo) {
        this.file = file;
        this.demo = demo;
    }

    /** The passwords of a home; makes the file with one for each department that has a system from the start. */
    static DepartmentPasswords of(Settings settings) throws CannotStart {
        Path file = settings.home().resolve(FILE);
        try {
            if (!settings.isDemo() && !Files.exists(file)) {
                String lines = FIRST.stream()
                        .map(name -> name + "=" + Secrets.random() + "\n")
                        .collect(Collectors.joining());
                OwnedDirectory.make(settings.home())
                        .write(
                                FILE,
                                "# other systems at the message broker: department=password; events follows all cases\n"
                                        + lines);
            }
        } catch (IOException broken) {
            throw CannotStart.because(broken, "home.unwritable", settings.home(), broken.getMessage());
        }
        return new DepartmentPasswords(file, settings.isDemo());
    }

    /** Whether a department of this name comes with its own password. */
    boolean accept(String department, String password) {
        if (department == null || password == null || !NAME.matcher(department).matches()) {
            return false;
        }
        String expected = demo ? DEMO : current().getProperty(department);
        return expected != null
                && MessageDigest.isEqual(
                        expected.strip().getBytes(StandardCharsets.UTF_8), password.getBytes(StandardCharsets.UTF_8));
    }

    private synchronized Properties current() {
        try {
            FileTime changedAt = Files.getLastModifiedTime(file);
            if (!changedAt.equals(readAt)) {
                Properties fresh = new Properties();
                try (Reader reader = Files.newBufferedReader(file)) {
                    fresh.load(reader);
                }
                passwords = fresh;
                readAt = changedAt;
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            LOG.log(Level.WARNING, "The departments'' passwords stay as they were: {0} can''t be read", file);
        }
        return passwords;
    }
}
