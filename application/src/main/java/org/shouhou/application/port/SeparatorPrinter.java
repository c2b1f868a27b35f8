package org.shouhou.application.port;

import java.io.IOException;
import java.io.InputStream;

/** Prints the sheet that is laid between two letters before a stack of them is scanned. */
public interface SeparatorPrinter {

    /** As PDF; the caller closes it. */
    InputStream print(boolean chinese) throws IOException;
}
