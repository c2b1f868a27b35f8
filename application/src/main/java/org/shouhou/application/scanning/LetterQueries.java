package org.shouhou.application.scanning;

import java.time.Instant;
import java.util.List;
import org.shouhou.domain.scan.ScanSource;

/** Reads which scanned letters wait for somebody to say what they are about. */
public interface LetterQueries {

    /**
     * A letter.
     *
     * @param number of its entry in the register
     * @param subject as it was read, empty while it wasn't
     * @param sender the organisation as it was read, empty while it wasn't
     * @param read how many of its pages were read
     * @param unreadable how many can't be
     */
    record Row(
            long id,
            long number,
            Instant receivedAt,
            ScanSource source,
            String broughtBy,
            String fileName,
            String sender,
            String subject,
            int pages,
            int read,
            int unreadable) {

        public boolean isBeingRead() {
            return read + unreadable < pages;
        }
    }

    /**
     * Those that wait, the oldest first.
     *
     * @param after those beyond this one, which may be gone itself; 0 for the first
     */
    List<Row> waiting(long after, int atMost);

    /** How many scanned files wait to be taken apart. */
    int filesWaiting();
}
