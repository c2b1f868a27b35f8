package org.shouhou.server;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The person's terminal. It holds the process's own streams: what libraries print to {@code System.out} later goes to
 * the log instead.
 */
public final class Console {

    private static final PrintStream OUT = stream(FileDescriptor.out, "sun.stdout.encoding");
    private static final PrintStream ERR = stream(FileDescriptor.err, "sun.stderr.encoding");

    private Console() {}

    /** Says the sentence of a key in the starter's bundle. */
    public static void say(String key, Object... data) {
        OUT.println(Words.say(key, data));
    }

    /** Says what went wrong. */
    public static void complain(String sentence) {
        ERR.println(sentence);
    }

    private static PrintStream stream(FileDescriptor descriptor, String encoding) {
        return new PrintStream(new FileOutputStream(descriptor), true, charset(System.getProperty(encoding)));
    }

    /** The terminal's own charset, but never one that can't write Chinese. */
    private static Charset charset(String terminal) {
        Charset charset = terminal == null ? Charset.defaultCharset() : Charset.forName(terminal);
        return charset.canEncode() && charset.newEncoder().canEncode('售') ? charset : StandardCharsets.UTF_8;
    }
}
