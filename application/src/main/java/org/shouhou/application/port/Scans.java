package org.shouhou.application.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.shouhou.domain.scan.ScanFile;
import org.shouhou.domain.scan.ScannedLetter;
import org.shouhou.domain.scan.ScannedPage;

/** Scanned files, the letters in them, and their pages. Whatever is added has its id afterwards. */
public interface Scans {

    void add(ScanFile file);

    void add(ScannedLetter letter);

    void add(ScannedPage page);

    Optional<ScanFile> file(long id);

    /** The file with these bytes, however it came. */
    Optional<ScanFile> fileOf(String sha256);

    /** The oldest that nobody takes apart at present, locked for the rest of the transaction; others skip it meanwhile. */
    Optional<ScanFile> fileToTakeApart(Instant now);

    /** Those that were rejected and nobody has seen yet, the latest first. */
    List<ScanFile> rejected(int atMost);

    Optional<ScannedLetter> letter(long id);

    /** The letter, locked for the rest of the transaction; others who ask this way wait meanwhile. */
    Optional<ScannedLetter> letterInTurn(long id);

    /** The letter an entry of the register was made for. */
    Optional<ScannedLetter> letterOfEntry(long entryId);

    /** In their order. */
    List<ScannedPage> pagesOf(long letterId);

    Optional<ScannedPage> page(long id);

    /** The oldest that nobody reads at present, locked for the rest of the transaction; others skip it meanwhile. */
    Optional<ScannedPage> pageToRead(Instant now);
}
