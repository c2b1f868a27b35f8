package org.shouhou.server.log;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.Logger;

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

    /** While the server stops, only the log file tells about it. */
    public static void silenceConsole() {
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            if (handler instanceof LogConsole) {
                root.removeHandler(handler);
            }
        }
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
