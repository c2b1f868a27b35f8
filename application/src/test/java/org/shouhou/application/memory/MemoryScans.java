package org.shouhou.application.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.shouhou.application.port.Scans;
import org.shouhou.domain.scan.PageState;
import org.shouhou.domain.scan.ScanFile;
import org.shouhou.domain.scan.ScanState;
import org.shouhou.domain.scan.ScannedLetter;
import org.shouhou.domain.scan.ScannedPage;

/** Scans in memory. */
public final class MemoryScans implements Scans {

    private final Ids ids = new Ids();
    private final List<ScanFile> files = new CopyOnWriteArrayList<>();
    private final List<ScannedLetter> letters = new CopyOnWriteArrayList<>();
    private final List<ScannedPage> pages = new CopyOnWriteArrayList<>();

    @Override
    public void add(ScanFile file) {
        if (fileOf(file.sha256()).isPresent()) {
            throw new IllegalStateException("there is a file with these bytes");
        }
        ids.assign(file);
        files.add(file);
    }

    @Override
    public void add(ScannedLetter letter) {
        ids.assign(letter);
        letters.add(letter);
    }

    @Override
    public void add(ScannedPage page) {
        ids.assign(page);
        pages.add(page);
    }

    @Override
    public Optional<ScanFile> file(long id) {
        return files.stream().filter(it -> it.id() == id).findFirst();
    }

    @Override
    public Optional<ScanFile> fileOf(String sha256) {
        return files.stream().filter(it -> it.sha256().equals(sha256)).findFirst();
    }

    @Override
    public Optional<ScanFile> fileToTakeApart(Instant now) {
        return files.stream()
                .filter(it -> it.state() == ScanState.WAITING && isFree(it.takenUntil(), now))
                .findFirst();
    }

    @Override
    public List<ScanFile> rejected(int atMost) {
        return files.stream()
                .filter(it -> it.state() == ScanState.REJECTED)
                .sorted(Comparator.comparing(ScanFile::id).reversed())
                .limit(atMost)
                .toList();
    }

    @Override
    public Optional<ScannedLetter> letter(long id) {
        return letters.stream().filter(it -> it.id() == id).findFirst();
    }

    @Override
    public Optional<ScannedLetter> letterInTurn(long id) {
        return letter(id);
    }

    @Override
    public Optional<ScannedLetter> letterOfEntry(long entryId) {
        return letters.stream().filter(it -> it.entryId() == entryId).findFirst();
    }

    @Override
    public List<ScannedPage> pagesOf(long letterId) {
        return pages.stream()
                .filter(it -> it.letterId() == letterId)
                .sorted(Comparator.comparing(ScannedPage::number))
                .toList();
    }

    @Override
    public Optional<ScannedPage> page(long id) {
        return pages.stream().filter(it -> it.id() == id).findFirst();
    }

    @Override
    public Optional<ScannedPage> pageToRead(Instant now) {
        return pages.stream()
                .filter(it -> it.state() == PageState.WAITING && isFree(it.takenUntil(), now))
                .findFirst();
    }

    private static boolean isFree(Instant takenUntil, Instant now) {
        return takenUntil == null || takenUntil.isBefore(now);
    }
}
