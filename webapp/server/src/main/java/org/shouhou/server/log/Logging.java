package org.shouhou.server.log;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.LogManager;

/** Sets up logging for this process, ours and Payara's alike. */
public final class Logging {

    private static final String CONFIGURATION = "java.util.logging.config.file";

    private Logging() {}

    /**
     * Logs into {@code log/shouhou.log} of the home from now on.
     *
     * @param run a directory for the configuration, which Payara reads again when it boots
     */
    public static void begin(Path home, Path run) throws IOException {
        Path log = Files.createDirectories(home.resolve("log")).resolve("shouhou.log");
        Path configuration = Files.createDirectories(run).resolve("logging.properties");
        try (InputStream levels = Logging.class.getResourceAsStream("logging.properties")) {
            String text = new String(levels.readAllBytes(), StandardCharsets.ISO_8859_1);
            Files.writeString(
                    configuration,
                    text + LogFile.FILE + "=" + escaped(log.toString()) + System.lineSeparator(),
                    StandardCharsets.ISO_8859_1);
        }
        System.setProperty(CONFIGURATION, configuration.toString());
        LogManager.getLogManager().readConfiguration();
        System.setOut(LoggedStream.named("stdout"));
        System.setErr(LoggedStream.named("stderr"));
    }

    /** From now on, or no longer, warnings stand on the console too. */
    public static void speak(boolean aloud) {
        LogConsole.speak(aloud);
    }

    /** The gravest thing logged last, in short; empty where all is well. */
    public static String lastSevere() {
        return LogConsole.lastSevere();
    }

    /** A value as it may stand in a properties file, whatever characters a path has. */
    private static String escaped(String value) {
        StringBuilder escaped = new StringBuilder();
        for (char each : value.toCharArray()) {
            if (each < ' ' || each > '~') {
                escaped.append(String.format("\\u%04x", (int) each));
            } else if (each == '\\') {
                escaped.append("\\\\");
            } else {
                escaped.append(each);
            }
        }
        return escaped.toString();
    }
}
