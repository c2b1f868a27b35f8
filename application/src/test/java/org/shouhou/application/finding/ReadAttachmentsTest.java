package org.shouhou.application.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shouhou.application.memory.MemoryDocumentStore;
import org.shouhou.application.port.AttachmentTexts;

class ReadAttachmentsTest implements AttachmentTexts {

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    private final Deque<Due> due = new ArrayDeque<>();
    private final Map<Long, String> kept = new HashMap<>();
    private final MemoryDocumentStore documents = new MemoryDocumentStore();
    private final ReadAttachments readAttachments = new ReadAttachments(
            new ClaimAttachment(this, Clock.fixed(NOON, ZoneOffset.UTC)),
            documents,
            (content, name, type) -> new String(content.readAllBytes(), StandardCharsets.UTF_8));

    @Override
    public Optional<Due> claim(Instant now, Instant until) {
        return Optional.ofNullable(due.poll());
    }

    @Override
    public void keep(Due it, String text) {
        kept.put(it.documentId(), text);
    }

    @Override
    public void tell(long documentId, String text) {
        kept.put(documentId, text);
    }

    @Test
    void what_stands_in_an_attachment_is_kept() throws IOException {
        long document = stored("膨胀阀清单");
        due.add(new Due(1, document, "清单.txt", "text/plain", 1));

        assertThat(readAttachments.readNext()).isTrue();
        assertThat(readAttachments.readNext()).isFalse();
        assertThat(kept).containsEntry(document, "膨胀阀清单");
    }

    @Test
    void one_that_came_to_grief_three_times_is_given_up_and_the_next_is_read() throws IOException {
        long bad = stored("x");
        long good = stored("y");
        due.addAll(List.of(new Due(1, bad, "a.pdf", "", 4), new Due(2, good, "b.txt", "", 1)));

        readAttachments.readNext();

        assertThat(kept).containsEntry(bad, "").containsEntry(good, "y");
    }

    @Test
    void one_that_cannot_be_opened_stays_due() {
        due.add(new Due(1, 99, "a.txt", "", 1));

        assertThatThrownBy(readAttachments::readNext).isInstanceOf(RuntimeException.class);
        assertThat(kept).isEmpty();
    }

    private long stored(String text) throws IOException {
        return documents
                .store(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .documentId();
    }
}
