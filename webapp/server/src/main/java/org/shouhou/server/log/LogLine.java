package org.shouhou.server.log;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/**
 * A record as one line: when, how grave, who, what. Line breaks in what strangers sent can't forge a record; only a
 * stack trace takes lines of its own, each indented.
 */
public final class LogLine extends Formatter {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSxx").withZone(ZoneId.systemDefault());

    @Override
    public String format(LogRecord logged) {
        StringBuilder line = new StringBuilder()
                .append(TIME.format(logged.getInstant()))
                .append(' ')
                .append(logged.getLevel().getName())
                .append(" [")
                .append(logged.getLoggerName())
                .append("] ")
                .append(oneLine(formatMessage(logged)))
                .append('\n');
        if (logged.getThrown() != null) {
            StringWriter trace = new StringWriter();
            logged.getThrown().printStackTrace(new PrintWriter(trace, true));
            trace.toString()
                    .lines()
                    .forEach(each -> line.append('\t').append(each).append('\n'));
        }
        return line.toString();
    }

    static String oneLine(String message) {
        return message == null ? "" : message.strip().replaceAll("\\R+\\s*", " | ");
    }
}
