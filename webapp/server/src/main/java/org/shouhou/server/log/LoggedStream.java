package org.shouhou.server.log;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Takes what libraries print and logs it, a record a line, so that the console stays the person's. */
final class LoggedStream extends OutputStream {

    private final Logger log;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    private LoggedStream(String name) {
        this.log = Logger.getLogger(name);
    }

    static PrintStream named(String name) {
        return new PrintStream(new LoggedStream(name), true, StandardCharsets.UTF_8);
    }

    @Override
    public synchronized void write(int character) {
        if (character != '\n') {
            line.write(character);
            return;
        }
        String text = line.toString(StandardCharsets.UTF_8);
        line.reset();
        if (!text.isBlank()) {
            log.log(Level.INFO, () -> text);
        }
    }
}
