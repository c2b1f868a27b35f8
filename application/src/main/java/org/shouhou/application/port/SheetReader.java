package org.shouhou.application.port;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;

/** Reads tables that people made with other programs: XLSX, or text with separators in whatever charset. */
public interface SheetReader {

    /**
     * Opens the first table of a file.
     *
     * @throws org.shouhou.domain.RuleBroken {@code import.unreadable} where it is none, {@code import.too-large} where it
     *     unfolds to more than can be taken
     */
    Rows open(InputStream file) throws IOException;

    /** The rows, read as they are asked for; empty ones are given too, so that rows can be counted. */
    interface Rows extends Iterator<List<String>>, Closeable {}
}
