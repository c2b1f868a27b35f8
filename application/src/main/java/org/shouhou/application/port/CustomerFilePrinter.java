package org.shouhou.application.port;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.shouhou.application.customers.CustomerView;
import org.shouhou.application.customers.FileDocument;
import org.shouhou.application.customers.FileEvent;

/** Prints a customer's service file as PDF, complete in itself. */
public interface CustomerFilePrinter {

    /**
     * What is printed.
     *
     * @param events the latest first
     * @param allEvents whether these are all there are
     * @param documents go along inside the PDF as they are, never opened here, the latest first
     * @param allDocuments whether these are all there are
     */
    record Content(
            CustomerView customer,
            List<FileEvent> events,
            boolean allEvents,
            List<FileDocument> documents,
            boolean allDocuments) {}

    /**
     * The document; the caller closes it.
     *
     * @param chinese in which language its own words are
     */
    InputStream print(Content content, boolean chinese) throws IOException;
}
