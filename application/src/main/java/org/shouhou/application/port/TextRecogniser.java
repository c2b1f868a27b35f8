package org.shouhou.application.port;

import java.io.IOException;
import java.io.InputStream;
import org.shouhou.domain.scan.PageText;

/** Reads the text on the picture of a page. Slow; whatever it is given never hurts the server. */
public interface TextRecogniser {

    /**
     * @param picture a JPEG or PNG
     * @throws Unreadable where this picture can't be read; another may
     * @throws Unavailable where nothing can be read at present
     */
    PageText read(InputStream picture) throws IOException;

    /** This picture took too long, or broke the recogniser. */
    class Unreadable extends IOException {
        public Unreadable(String why) {
            super(why);
        }
    }

    /** The recogniser doesn't start, such as on a machine it isn't made for. */
    class Unavailable extends RuntimeException {
        public Unavailable(String why) {
            super(why);
        }
    }
}
