package org.shouhou.application.scanning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.shouhou.domain.scan.LetterField;
import org.shouhou.domain.scan.LetterState;
import org.shouhou.domain.scan.PageState;

/**
 * A scanned letter beside the form in which somebody says what it is about.
 *
 * @param version what the user has seen; goes back with the form
 * @param number of its entry in the register
 * @param text all that was read on it
 * @param fields what was found in that, one of a kind
 * @param contactId who is known by the phone number on it, or null
 * @param customerId whose it seems to be, or null
 * @param machineId which machine it seems to be about, or null
 */
public record LetterView(
        long id,
        long version,
        LetterState state,
        long number,
        Instant receivedAt,
        String fileName,
        String broughtBy,
        List<Page> pages,
        String text,
        List<LetterField> fields,
        Long contactId,
        Long customerId,
        Long machineId) {

    /**
     * A page.
     *
     * @param turns quarter turns clockwise that bring its picture upright
     * @param width of the upright page in pixels, as the places of fields are told
     */
    public record Page(long id, int number, PageState state, int turns, int width, int height) {}

    /** How many pages in that state. */
    private int pages(PageState state) {
        return (int) pages.stream().filter(it -> it.state() == state).count();
    }

    /** How many pages are still to be read. */
    public int toRead() {
        return pages(PageState.WAITING);
    }

    /** How many pages couldn't be read. */
    public int unreadable() {
        return pages(PageState.UNREADABLE);
    }

    public Optional<LetterField> field(LetterField.Kind kind) {
        return fields.stream().filter(it -> it.kind() == kind).findFirst();
    }
}
