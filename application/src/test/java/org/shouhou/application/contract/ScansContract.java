package org.shouhou.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouhou.domain.correspondence.Channel;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.document.ScanFormat;
import org.shouhou.domain.scan.LetterState;
import org.shouhou.domain.scan.PageState;
import org.shouhou.domain.scan.PageText;
import org.shouhou.domain.scan.ScanFile;
import org.shouhou.domain.scan.ScanSource;
import org.shouhou.domain.scan.ScanState;
import org.shouhou.domain.scan.ScannedLetter;
import org.shouhou.domain.scan.ScannedPage;
import org.shouhou.domain.scan.TextLine;

/** Scanned files, letters and pages. */
public abstract class ScansContract extends PortContract {

    @Test
    void the_same_bytes_are_one_file() throws Exception {
        long id = file("aa");
        assertThat(read(() -> stores.scans().fileOf("aa").orElseThrow().id())).isEqualTo(id);
        assertThat(read(() -> stores.scans().fileOf("bb"))).isEmpty();
        assertThatThrownBy(() -> file("aa")).isNotNull();
    }

    @Test
    void the_oldest_file_is_taken_apart_by_one_and_by_another_once_that_one_was_given_up() throws Exception {
        long first = file("aa");
        long second = file("bb");
        assertThat(take()).isEqualTo(first);
        assertThat(take()).isEqualTo(second);
        assertThat(read(() -> stores.scans().fileToTakeApart(NOON))).isEmpty();
        var later = NOON.plus(ScanFile.LEASE).plusSeconds(1);
        assertThat(read(() ->
                        stores.scans().fileToTakeApart(later).orElseThrow().id()))
                .isEqualTo(first);
        inTransaction(() -> stores.scans().file(first).orElseThrow().takenApart());
        assertThat(read(() ->
                        stores.scans().fileToTakeApart(later).orElseThrow().id()))
                .isEqualTo(second);
    }

    @Test
    void what_was_rejected_is_shown_until_somebody_has_seen_why() throws Exception {
        long first = file("aa");
        long second = file("bb");
        inTransaction(() -> stores.scans().file(first).orElseThrow().reject("scan.damaged"));
        inTransaction(() -> stores.scans().file(second).orElseThrow().reject("scan.locked"));
        assertThat(read(() -> stores.scans().rejected(9)))
                .extracting(ScanFile::problem)
                .containsExactly("scan.locked", "scan.damaged");
        inTransaction(() -> stores.scans().file(second).orElseThrow().dismiss());
        assertThat(read(() -> stores.scans().rejected(9)))
                .extracting(ScanFile::id)
                .containsExactly(first);
        assertThat(read(() -> stores.scans().file(second).orElseThrow().state()))
                .isEqualTo(ScanState.DISMISSED);
    }

    @Test
    void a_letter_and_its_pages_are_kept_with_all_that_was_read() throws Exception {
        long letter = letter(file("aa"));
        long second = page(letter, 2);
        long first = page(letter, 1);
        var text = new PageText(
                3,
                1654,
                2339,
                List.of(
                        new TextLine(0, "关于“停机”的函\t\\", 0.987, new TextLine.Box(1, 2, 3, 4)),
                        new TextLine(1, "ZL23-06117", 1, new TextLine.Box(-5, 6, 7, 8))));

        assertThat(read(() -> stores.scans().pageToRead(NOON).orElseThrow().id()))
                .as("the one that was added first")
                .isEqualTo(second);
        inTransaction(() -> {
            ScannedPage page = stores.scans().pageToRead(NOON).orElseThrow();
            page.take(NOON);
            page.read(text);
        });
        assertThat(read(() -> stores.scans().pageToRead(NOON).orElseThrow().id()))
                .isEqualTo(first);
        inTransaction(() -> stores.scans().letter(letter).orElseThrow().filed());

        List<ScannedPage> pages = read(() -> stores.scans().pagesOf(letter));
        assertThat(pages).extracting(ScannedPage::id).containsExactly(first, second);
        assertThat(pages.get(1).read()).isEqualTo(text);
        assertThat(pages.get(1).state()).isEqualTo(PageState.READ);
        assertThat(pages.get(0).read()).isNull();
        ScannedLetter kept = read(() -> stores.scans().letter(letter).orElseThrow());
        assertThat(kept.state()).isEqualTo(LetterState.FILED);
        assertThat(read(() -> stores.scans()
                        .letterOfEntry(kept.entryId())
                        .orElseThrow()
                        .id()))
                .isEqualTo(letter);
    }

    private Long take() throws Exception {
        return read(() -> {
            ScanFile file = stores.scans().fileToTakeApart(NOON).orElseThrow();
            file.take(NOON);
            return file.id();
        });
    }

    private long file(String sha256) throws Exception {
        return read(() -> {
            var file =
                    new ScanFile(document(), sha256, 1, "来函.pdf", ScanFormat.PDF, ScanSource.FOLDER, "wangfang", NOON);
            stores.scans().add(file);
            return file.id();
        });
    }

    private long letter(long file) throws Exception {
        return read(() -> {
            var content = new Correspondence.Content("", "", "", "", "", "", null, null, null, List.of());
            Correspondence entry = Correspondence.received(Channel.LETTER, content, null, null, null, NOON, NOON);
            stores.correspondences().add(entry);
            var letter = new ScannedLetter(file, 1, entry.id(), NOON);
            stores.scans().add(letter);
            return letter.id();
        });
    }

    private long page(long letter, int number) throws Exception {
        return read(() -> {
            var page = new ScannedPage(letter, number, document(), "image/jpeg", 2339, 1654);
            stores.scans().add(page);
            return page.id();
        });
    }

    private long document() throws Exception {
        return stores.documents()
                .store(new ByteArrayInputStream(new byte[] {1}))
                .documentId();
    }
}
