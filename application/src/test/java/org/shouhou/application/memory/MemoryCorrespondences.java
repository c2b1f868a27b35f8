package org.shouhou.application.memory;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.shouhou.application.port.Correspondences;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.correspondence.CorrespondenceStatus;
import org.shouhou.domain.correspondence.Direction;
import org.shouhou.domain.correspondence.MessageId;
import org.shouhou.domain.customer.EmailAddress;

/** The register, kept in memory. */
public final class MemoryCorrespondences implements Correspondences {

    private final Ids ids = new Ids();
    private final List<Correspondence> all = new CopyOnWriteArrayList<>();

    @Override
    public void add(Correspondence entry) {
        ids.assign(entry);
        all.add(entry);
    }

    @Override
    public Optional<Correspondence> byId(long id) {
        return all.stream().filter(entry -> entry.id() == id).findFirst();
    }

    @Override
    public long numberOf(long id) {
        return id;
    }

    @Override
    public Optional<Correspondence> byEntryKey(String entryKey) {
        return all.stream().filter(entry -> entryKey.equals(entry.entryKey())).findFirst();
    }

    @Override
    public Optional<Long> caseOfAny(List<MessageId> messageIds) {
        return all.stream()
                .filter(entry -> entry.caseId() != null && messageIds.contains(entry.messageId()))
                .max(Comparator.comparing(Correspondence::direction).thenComparing(Correspondence::id))
                .map(Correspondence::caseId);
    }

    /** One at a time uses the memory anyway. */
    @Override
    public void inTurn(Set<MessageId> conversation) {}

    @Override
    public Optional<Long> caseOfAnswerTo(MessageId id) {
        return all.stream()
                .filter(entry -> entry.caseId() != null && id.value().equals(entry.inReplyTo()))
                .min(Comparator.comparing(Correspondence::id))
                .map(Correspondence::caseId);
    }

    @Override
    public Optional<Correspondence> outgoing(MessageId id) {
        return all.stream()
                .filter(entry -> entry.direction() == Direction.OUT && id.equals(entry.messageId()))
                .findFirst();
    }

    @Override
    public Set<EmailAddress> participants(long caseId) {
        return ofCase(caseId).stream()
                .filter(entry -> !entry.automatic() && entry.status() != CorrespondenceStatus.TAKEN_BACK)
                .flatMap(entry -> addresses(entry).stream())
                .flatMap(address -> EmailAddress.parse(address).stream())
                .collect(Collectors.toSet());
    }

    @Override
    public List<Correspondence> ofCase(long caseId) {
        return all.stream()
                .filter(entry -> Objects.equals(entry.caseId(), caseId))
                .sorted(Comparator.comparing(Correspondence::occurredAt).thenComparing(Correspondence::id))
                .toList();
    }

    public List<Correspondence> all() {
        return List.copyOf(all);
    }

    private static List<String> addresses(Correspondence entry) {
        return entry.direction() == Direction.IN
                ? List.of(entry.fromAddress())
                : Arrays.asList((entry.toAddresses() + "," + entry.ccAddresses()).split("\\s*,\\s*"));
    }
}
