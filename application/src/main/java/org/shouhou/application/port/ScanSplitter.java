package org.shouhou.application.port;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.shouhou.domain.document.ScanFormat;

/** Takes the pages out of a scanned file, as pictures that a browser shows. Slow; whatever it is given never hurts the server. */
public interface ScanSplitter {

    /**
     * Takes out all of them; the caller closes what it gets.
     *
     * @throws Broken where the file is no such file, or damaged
     */
    Pages split(InputStream scan, ScanFormat format) throws IOException;

    /** The pages of a file; their pictures can be opened until this is closed. */
    interface Pages extends AutoCloseable {

        /** In their order. */
        List<Page> all();

        InputStream picture(Page page) throws IOException;

        @Override
        void close() throws IOException;
    }

    /**
     * A page of the file.
     *
     * @param number counts from 1
     * @param separator whether it is one of our sheets between two letters
     * @param mediaType of the picture: {@code image/jpeg} or {@code image/png}
     */
    record Page(int number, boolean separator, String mediaType, int width, int height) {}

    /** The file can't be taken apart. */
    class Broken extends IOException {

        private final String code;

        /** @param code why: {@code scan.damaged}, {@code scan.locked}, {@code scan.jpeg2000}, {@code scan.too-long} or {@code scan.too-many-pages} */
        public Broken(String code) {
            super(code);
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
