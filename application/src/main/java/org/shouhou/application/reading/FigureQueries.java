package org.shouhou.application.reading;

import java.time.Instant;

/** Reads what those who run the installation watch. */
public interface FigureQueries {

    /** As of now; the cost grows with what is open or waits, not with what is done. */
    Figures read(Instant now);
}
