package org.shouhou.server.log;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.shouhou.server.Console;

/** Shows warnings on the console in short; their details stand in the log file. */
public final class LogConsole extends Handler {

    public LogConsole() {
        setLevel(Level.WARNING);
        setFormatter(new LogLine());
    }

    @Override
    public void publish(LogRecord logged) {
        if (isLoggable(logged)) {
            String cause = logged.getThrown() == null
                    ? ""
                    : ": " + LogLine.oneLine(logged.getThrown().toString());
            Console.complain(logged.getLevel().getName() + " "
                    + LogLine.oneLine(getFormatter().formatMessage(logged)) + cause);
        }
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
