package org.shouhou.application.port;

import java.io.IOException;
import java.io.InputStream;

/** Takes the words out of files that strangers sent: within bounds of time and memory, whatever they are. */
public interface TextExtractor {

    /**
     * The beginning of the text, at most some 200,000 characters; empty where there is none, or where the file can't be read
     * within the bounds.
     *
     * @throws IOException where the stream can't be read
     */
    String textOf(InputStream content, String fileName, String mediaType) throws IOException;
}
