package org.shouhou.application.port;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.shouhou.application.customers.CustomerView;
import org.shouhou.application.customers.FileEvent;

/** Prints a customer's service file as PDF, complete in itself. */
public interface CustomerFilePrinter {

    /**
     * The document; the caller closes it.
     *
     * @param events the latest first
     * @param all whether these are all there are
     * @param chinese in which language its own words are
     */
    InputStream print(CustomerView customer, List<FileEvent> events, boolean all, boolean chinese) throws IOException;
}
