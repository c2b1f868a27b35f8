package org.shouhou.application.port;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.shouhou.application.register.RegisterLine;
import org.shouhou.application.register.RegisterTotals;

/** Prints the register as an office keeps it on paper. */
public interface RegisterPrinter {

    /**
     * What is printed.
     *
     * @param title what time it is of
     * @param lines the earliest first
     * @param all whether these are all there are
     */
    record Sheet(String title, List<RegisterLine> lines, boolean all, RegisterTotals totals) {}

    /**
     * The document; the caller closes it.
     *
     * @param chinese in which language its own words are
     */
    InputStream print(Sheet sheet, boolean chinese) throws IOException;
}
