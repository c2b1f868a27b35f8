package org.shouhou.application.port;

import java.io.IOException;
import java.io.InputStream;
import org.shouhou.domain.document.ScanFormat;

/** Takes the pages out of a scanned file, as pictures that a browser shows. */
public interface ScanSplitter {

    /**
     * Hands over page by page.
     *
     * @throws Broken where the file is no such file, or damaged; pages handed over before count for nothing
     */
    void split(InputStream scan, ScanFormat format, Taker taker) throws IOException;

    /** Takes a page; its picture can be read only now. */
    interface Taker {
        void take(Page page, InputStream picture) throws IOException;
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

        /** @param code why: {@code scan.damaged}, {@code scan.locked}, {@code scan.too-long} or {@code scan.too-many-pages} */
        public Broken(String code) {
            super(code);
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
