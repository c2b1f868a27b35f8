package org.shouhou.application.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.shouhou.application.port.Outbox;
import org.shouhou.application.port.OutboxQueue;
import org.shouhou.application.port.RejectedMessages;
import org.shouhou.domain.customer.EmailAddress;
import org.shouhou.domain.referral.ReferralEvent;
import org.shouhou.domain.referral.ReferralKind;
import org.shouhou.domain.servicecase.CaseEvent;
import org.shouhou.domain.servicecase.CaseNumber;

/** Both ends of the outbox, kept in memory. */
public final class MemoryOutbox implements Outbox, OutboxQueue {

    private final List<Row> rows = new CopyOnWriteArrayList<>();
    private int lives;

    @Override
    public void publish(CaseEvent event) {
        add(event.number(), "shouhou.events", event.type(), event.toString(), null, null);
    }

    @Override
    public void request(long referralId, String address, ReferralEvent.Requested event) {
        String correlation = String.valueOf(referralId);
        String type =
                event.kind() == ReferralKind.QUOTATION ? "shouhou.quotation.requested" : "shouhou.referral.requested";
        add(event.number(), address, type, event.toString(), correlation, null);
    }

    @Override
    public void withdraw(long referralId, CaseNumber number, String address, ReferralEvent.Ended event) {
        String correlation = String.valueOf(referralId);
        add(number, address, "shouhou.referral.withdrawn", event.toString(), correlation, null);
    }

    @Override
    public void mail(CaseNumber number, long correspondenceId, List<EmailAddress> recipients, Instant notBefore) {
        add(number, Lane.MAIL_DESTINATION, "mail", "", null, correspondenceId);
        Row mail = row(rows.size());
        mail.narrow(recipients);
        mail.tryAgain(notBefore);
        rows.stream()
                .filter(row -> row.state == State.WAITING && row != mail && mail.follows(row.message))
                .forEach(row -> row.call(notBefore));
    }

    @Override
    public void staffMail(StaffMail mail) {
        rows.add(new Row(new Message(
                rows.size() + 1L,
                UUID.randomUUID(),
                "staff " + mail.recipient(),
                Lane.MAIL_DESTINATION,
                Message.STAFF_MAIL,
                Base64.getEncoder().encodeToString(mail.composed()),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Map.of(
                        Message.FROM,
                        mail.from().value(),
                        Message.TO,
                        mail.to().value(),
                        Message.WRITTEN_AT,
                        mail.writtenAt().toString()),
                0)));
    }

    @Override
    public void reject(RejectedMessages.Rejected message) {
        rows.add(new Row(new Message(
                rows.size() + 1L,
                UUID.randomUUID(),
                message.source().isEmpty() ? "shouhou.rejected" : message.source(),
                "shouhou.rejected",
                message.type(),
                message.body(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Map.of("shouhou_reason", message.reason()),
                0)));
    }

    private void add(CaseNumber group, String destination, String type, String text, String correlation, Long mail) {
        rows.add(new Row(new Message(
                rows.size() + 1L,
                UUID.randomUUID(),
                group.value(),
                destination,
                type,
                text,
                Optional.ofNullable(correlation),
                Optional.ofNullable(mail),
                List.of(),
                Map.of(),
                0)));
    }

    /** What waits to leave, in the order it was written. */
    public List<Message> waiting() {
        return rows.stream()
                .filter(row -> row.state == State.WAITING)
                .map(row -> row.message)
                .toList();
    }

    /** The types of what waits for one destination, in order. */
    public List<String> typesFor(String destination) {
        return waiting().stream()
                .filter(message -> message.destination().equals(destination))
                .map(Message::type)
                .toList();
    }

    @Override
    public List<Message> claimDue(Lane lane, Instant now, Instant leasedUntil, int atMost) {
        List<Message> before = new ArrayList<>();
        List<Message> claimed = new ArrayList<>();
        for (Row row : rows) {
            boolean mail = row.message.destination().equals(Lane.MAIL_DESTINATION);
            boolean head = row.state == State.WAITING && before.stream().noneMatch(row::follows);
            if (row.state == State.WAITING) {
                before.add(row.message);
            }
            if (head && mail == (lane == Lane.MAIL) && row.due(now) && claimed.size() < atMost) {
                row.lease(leasedUntil, lives);
                claimed.add(row.message);
            }
        }
        return claimed;
    }

    /** From now on it is another life of this server. */
    public void dies() {
        lives++;
    }

    @Override
    public void letGo(Lane lane, Instant now) {
        Set<Instant> claims = new HashSet<>();
        for (Row row : rows) {
            boolean mail = row.message.destination().equals(Lane.MAIL_DESTINATION);
            if (row.leasedUntil != null && row.life < lives && mail == (lane == Lane.MAIL)) {
                if (!mail || claims.add(row.leasedUntil)) {
                    row.uncertain = true;
                    row.countTry();
                }
                row.tryAgain(now);
            }
        }
    }

    @Override
    public void sent(List<Long> ids, Instant at) {
        ids.forEach(id -> row(id).end(State.SENT));
    }

    @Override
    public void postpone(List<Long> ids, Instant nextTry, String reason) {
        ids.forEach(id -> row(id).putOff(nextTry));
    }

    @Override
    public void failed(long id, Instant nextTry, String reason, boolean perhapsTaken) {
        Row row = row(id);
        row.countTry();
        row.uncertain |= perhapsTaken;
        row.putOff(nextTry);
    }

    @Override
    public void dead(long id, String reason, boolean perhapsTaken) {
        row(id).uncertain |= perhapsTaken;
        row(id).end(State.DEAD);
    }

    @Override
    public void narrow(long id, List<EmailAddress> recipients) {
        row(id).narrow(recipients);
    }

    @Override
    public Optional<Message> revive(long id, Instant now) {
        if (rows.size() < id || row(id).state != State.DEAD) {
            return Optional.empty();
        }
        Row row = row(id);
        row.state = State.WAITING;
        row.tryAgain(now);
        row.tried(0);
        return Optional.of(row.message);
    }

    @Override
    public Optional<Message> reviveMail(long correspondenceId, Instant now) {
        List<Row> dead = rows.stream()
                .filter(row -> row.state == State.DEAD && row.isOf(correspondenceId))
                .toList();
        dead.stream().skip(1).forEach(row -> row.end(State.TAKEN_BACK));
        return dead.stream().findFirst().flatMap(row -> revive(row.message.id(), now));
    }

    @Override
    public boolean widen(long correspondenceId, List<EmailAddress> recipients, Instant now) {
        Optional<Row> waiting = rows.stream()
                .filter(row -> row.state == State.WAITING && row.leasedUntil == null && row.isOf(correspondenceId))
                .findFirst();
        waiting.ifPresent(row -> row.widen(recipients, now));
        return waiting.isPresent();
    }

    @Override
    public boolean takeBack(long correspondenceId) {
        Optional<Row> waiting = rows.stream()
                .filter(row -> row.isOf(correspondenceId))
                .filter(row -> row.state == State.WAITING && row.leasedUntil == null && !row.uncertain)
                .findFirst();
        waiting.ifPresent(row -> row.end(State.TAKEN_BACK));
        return waiting.isPresent();
    }

    /** Whether it may have left although nobody said so. */
    public boolean uncertain(long id) {
        return row(id).uncertain;
    }

    /** {@code WAITING}, {@code SENT} or {@code DEAD}. */
    public String state(long id) {
        return row(id).state.name();
    }

    private Row row(long id) {
        return rows.get((int) id - 1);
    }

    private enum State {
        WAITING,
        SENT,
        DEAD,
        TAKEN_BACK
    }

    private static final class Row {
        private Message message;
        private State state = State.WAITING;
        private Instant nextTry = Instant.MIN;
        private Instant leasedUntil;
        private int life;
        private boolean uncertain;
        private boolean putOff;

        private Row(Message message) {
            this.message = message;
        }

        private boolean due(Instant now) {
            return !nextTry.isAfter(now) && (leasedUntil == null || leasedUntil.isBefore(now));
        }

        private boolean isOf(long correspondenceId) {
            return message.correspondenceId().equals(Optional.of(correspondenceId));
        }

        private void widen(List<EmailAddress> more, Instant due) {
            List<EmailAddress> theirs = message.recipients();
            if (!theirs.isEmpty()) {
                narrow(Stream.concat(theirs.stream(), more.stream()).distinct().toList());
            }
            tryAgain(nextTry.isBefore(due) ? nextTry : due);
        }

        private void lease(Instant until, int inLife) {
            life = inLife;
            if (leasedUntil != null) {
                uncertain = true;
                countTry();
            }
            leasedUntil = until;
        }

        private void tryAgain(Instant next) {
            nextTry = next;
            leasedUntil = null;
        }

        private void putOff(Instant next) {
            putOff = true;
            tryAgain(next);
        }

        private void call(Instant at) {
            if (putOff && leasedUntil == null && nextTry.isAfter(at)) {
                nextTry = at;
            }
        }

        private void end(State end) {
            state = end;
            leasedUntil = null;
        }

        /** Whether it has to wait for that one, which was written before. */
        private boolean follows(Message earlier) {
            List<EmailAddress> theirs = earlier.recipients();
            List<EmailAddress> ours = message.recipients();
            return earlier.group().equals(message.group())
                    && earlier.destination().equals(message.destination())
                    && (theirs.isEmpty() || ours.isEmpty() || ours.stream().anyMatch(theirs::contains));
        }

        private void countTry() {
            tried(message.attempts() + 1);
        }

        private void tried(int times) {
            became(message.recipients(), times);
        }

        private void narrow(List<EmailAddress> recipients) {
            became(recipients, message.attempts());
        }

        private void became(List<EmailAddress> recipients, int times) {
            message = new Message(
                    message.id(),
                    message.eventId(),
                    message.group(),
                    message.destination(),
                    message.type(),
                    message.payload(),
                    message.correlation(),
                    message.correspondenceId(),
                    recipients,
                    message.properties(),
                    times);
        }
    }
}
