package org.shouhou.application.port;

import java.io.IOException;
import java.io.InputStream;

/** Where scanned files that can't be taken wait for whoever put them into a folder, with the reason beside them. */
public interface RejectFolder {

    /**
     * @param folder whose it was, as the scan was brought
     * @param code why, such as {@code scan.damaged}
     */
    void keep(String folder, String fileName, InputStream content, String code) throws IOException;
}
