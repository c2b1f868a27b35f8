package org.shouhou.application.port;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;

/** Prints a letter of ours (函) on the company's letterhead, with room for seal and signature. */
public interface LetterPrinter {

    /** As PDF; the caller closes it. */
    InputStream print(Letter letter, boolean chinese) throws IOException;

    /**
     * What stands on it.
     *
     * @param company whose letterhead it is
     * @param to the addressee
     * @param address where the post brings it, in lines; may be empty
     * @param author who handles the matter
     */
    record Letter(
            String number,
            LocalDate date,
            String company,
            String department,
            String to,
            String address,
            String subject,
            String text,
            String author) {}
}
