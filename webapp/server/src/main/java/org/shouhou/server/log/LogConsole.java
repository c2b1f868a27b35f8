package org.shouhou.server.log;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.shouhou.server.Console;

/**
 * Shows our warnings on the console in short, and of libraries what is graver; the details stand in the log file. It does
 * so only while the server runs: what goes wrong at start and stop, the starter says itself, in one sentence.
 */
public final class LogConsole extends Handler {

    private static final int LONGEST = 300;

    private static volatile boolean speaking;
    private static volatile String lastSevere = "";

    public LogConsole() {
        setLevel(Level.WARNING);
        setFormatter(new LogLine());
    }

    static void speak(boolean aloud) {
        speaking = aloud;
    }

    /** The gravest thing heard last, in short; empty where all is well. */
    static String lastSevere() {
        return lastSevere;
    }

    @Override
    public void publish(LogRecord logged) {
        if (!isLoggable(logged)) {
            return;
        }
        String sentence = inShort(logged);
        if (isSevere(logged)) {
            lastSevere = sentence;
        }
        if (speaking && (isOurs(logged) || isSevere(logged))) {
            Console.complain(logged.getLevel().getName() + " " + sentence);
        }
    }

    private static boolean isOurs(LogRecord logged) {
        return logged.getLoggerName() != null && logged.getLoggerName().startsWith("org.shouhou.");
    }

    private static boolean isSevere(LogRecord logged) {
        return logged.getLevel().intValue() >= Level.SEVERE.intValue();
    }

    private String inShort(LogRecord logged) {
        String message = getFormatter().formatMessage(logged);
        String cause = logged.getThrown() == null ? "" : ": " + logged.getThrown();
        String sentence = LogLine.oneLine(message.lines().findFirst().orElse("") + cause);
        return sentence.length() <= LONGEST ? sentence : sentence.substring(0, LONGEST) + " …";
    }

    @Override
    public void flush() {
        // the console keeps nothing back
    }

    @Override
    public void close() {
        // the console is the process's, not ours
    }
}
