package org.shouhou.application.port;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Tables written for programs of other people, row by row, of any length. */
public interface Sheets {

    /** How a table is written. */
    enum Format {
        /** UTF-8 with its mark, so that Excel sees it; separated by commas. */
        CSV("csv", "text/csv;charset=UTF-8"),
        XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        private final String ending;
        private final String mediaType;

        Format(String ending, String mediaType) {
            this.ending = ending;
            this.mediaType = mediaType;
        }

        public String ending() {
            return ending;
        }

        public String mediaType() {
            return mediaType;
        }
    }

    /**
     * Begins a table whose rows leave as they come. No text in it works as a formula, whoever wrote it.
     *
     * @param out where it goes; the caller closes it
     * @param name of the table
     * @param head what stands above each column
     */
    Sheet begin(Format format, OutputStream out, String name, List<String> head) throws IOException;

    /** A table that is being written. */
    interface Sheet extends Closeable {

        /** @param cells texts, numbers, {@link java.time.LocalDateTime}s or null */
        void row(List<?> cells) throws IOException;

        /** Ends the table; without this it is not whole, and a reader can tell. */
        @Override
        void close() throws IOException;
    }
}
