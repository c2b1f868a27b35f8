package org.shouhou.application.memory;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.shouhou.application.port.Notices;
import org.shouhou.domain.notice.Notice;

/** What members of staff are told, kept in memory. */
public final class MemoryNotices implements Notices {

    private final List<Notice> all = new CopyOnWriteArrayList<>();
    private final List<Notice> unseen = new CopyOnWriteArrayList<>();

    @Override
    public boolean tell(Notice notice) {
        boolean told = all.stream()
                .anyMatch(it -> it.recipientId() == notice.recipientId()
                        && it.caseId() == notice.caseId()
                        && it.what().equals(notice.what()));
        if (!told) {
            all.add(notice);
            unseen.add(notice);
        }
        return !told;
    }

    @Override
    public void seen(long employeeId, long caseId, Instant at) {
        unseen.removeIf(it -> it.recipientId() == employeeId && it.caseId() == caseId);
    }

    @Override
    public void seenAll(long employeeId, Instant at) {
        unseen.removeIf(it -> it.recipientId() == employeeId);
    }

    /** What they haven't seen, oldest first. */
    public List<Notice> unseenBy(long employeeId) {
        return unseen.stream().filter(it -> it.recipientId() == employeeId).toList();
    }
}
