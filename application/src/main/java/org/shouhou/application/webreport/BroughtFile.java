package org.shouhou.application.webreport;

import java.io.IOException;
import java.io.InputStream;

/**
 * A picture or PDF a visitor sends along.
 *
 * @param name as the browser tells it; a path's last part counts
 * @param size in bytes
 */
public record BroughtFile(String name, long size, Content content) {

    /** Which one it is, as far as that can be told without reading it. */
    @Override
    public String toString() {
        return name + " " + size;
    }

    /** Opens the bytes; whoever asks closes them. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }
}
