package org.shouhou.application.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.shouhou.application.port.MailDrafts;
import org.shouhou.domain.correspondence.Attachment;
import org.shouhou.domain.correspondence.MailDraft;
import org.shouhou.domain.correspondence.MailKind;

/** Mails that are being written, kept in memory. */
public final class MemoryMailDrafts implements MailDrafts {

    private final AtomicLong next = new AtomicLong();
    private final Map<Long, Row> rows = new ConcurrentHashMap<>();

    private record Row(Owner owner, Kept kept, Long sentAs) {

        Row with(Kept other) {
            return new Row(owner, other, sentAs);
        }
    }

    @Override
    public long keep(Owner owner, MailDraft draft, Instant now) {
        Optional<Kept> before = find(owner, draft.kind());
        long id = before.map(Kept::id).orElseGet(next::incrementAndGet);
        List<Upload> uploads = before.map(Kept::uploads).orElse(List.of());
        rows.put(id, new Row(owner, new Kept(id, draft, uploads, now), null));
        return id;
    }

    @Override
    public Optional<Kept> find(Owner owner, MailKind kind) {
        return all(owner).stream().filter(kept -> kept.draft().kind() == kind).findFirst();
    }

    @Override
    public List<Kept> all(Owner owner) {
        return rows.values().stream()
                .filter(row -> row.owner().equals(owner) && row.sentAs() == null)
                .map(Row::kept)
                .sorted(Comparator.comparing(Kept::savedAt)
                        .thenComparing(Kept::id)
                        .reversed())
                .toList();
    }

    @Override
    public long addUpload(long draftId, Attachment file) {
        long id = next.incrementAndGet();
        Kept kept = rows.get(draftId).kept();
        List<Upload> uploads = new ArrayList<>(kept.uploads());
        uploads.add(new Upload(id, file));
        rows.computeIfPresent(
                draftId, (key, row) -> row.with(new Kept(draftId, kept.draft(), uploads, kept.savedAt())));
        return id;
    }

    @Override
    public void removeUpload(long uploadId) {
        rows.replaceAll((id, row) -> row.with(new Kept(
                id,
                row.kept().draft(),
                row.kept().uploads().stream()
                        .filter(upload -> upload.id() != uploadId)
                        .toList(),
                row.kept().savedAt())));
    }

    @Override
    public void sent(long draftId, long correspondenceId) {
        rows.computeIfPresent(draftId, (id, row) -> new Row(row.owner(), row.kept(), correspondenceId));
    }

    @Override
    public Optional<Kept> sentAs(Owner owner, long correspondenceId) {
        return rows.values().stream()
                .filter(row -> row.owner().equals(owner)
                        && Long.valueOf(correspondenceId).equals(row.sentAs()))
                .map(Row::kept)
                .findFirst();
    }

    @Override
    public void remove(long draftId) {
        rows.remove(draftId);
    }

    @Override
    public void forgetSent(Instant savedBefore) {
        rows.values()
                .removeIf(row -> row.sentAs() != null && row.kept().savedAt().isBefore(savedBefore));
    }

    @Override
    public void bringBack(long draftId, Instant now) {
        rows.computeIfPresent(
                draftId,
                (id, row) -> new Row(
                        row.owner(), new Kept(id, row.kept().draft(), row.kept().uploads(), now), null));
    }
}
