package org.shouhou.adapters.out.outbox;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.shouhou.application.port.AfterCommit;
import org.shouhou.application.port.Outbox;
import org.shouhou.application.port.OutboxQueue.Lane;
import org.shouhou.application.port.RejectedMessages;
import org.shouhou.domain.customer.EmailAddress;
import org.shouhou.domain.referral.ReferralEvent;
import org.shouhou.domain.servicecase.CaseEvent;
import org.shouhou.domain.servicecase.CaseNumber;

/** Writes what shall leave into the table {@code outbox}, in the transaction of the change it tells of. */
@ApplicationScoped
public class JdbcOutbox implements Outbox {

    private static final String EVENTS = "shouhou.events";
    private static final String REJECTED = "shouhou.rejected";

    @Resource(lookup = "java:app/jdbc/main")
    private DataSource dataSource;

    private final Clock clock;
    private final AfterCommit afterCommit;

    protected JdbcOutbox() {
        this(null, null);
    }

    @Inject
    public JdbcOutbox(Clock clock, AfterCommit afterCommit) {
        this.clock = clock;
        this.afterCommit = afterCommit;
    }

    /** For use outside a container. */
    public JdbcOutbox(DataSource dataSource, Clock clock, AfterCommit afterCommit) {
        this(clock, afterCommit);
        this.dataSource = dataSource;
    }

    @Override
    public void publish(CaseEvent event) {
        UUID id = UUID.randomUUID();
        write(row(id, event.number().value(), EVENTS, event.type()).payload(CloudEvents.of(id, event)));
    }

    @Override
    public void request(long referralId, String address, ReferralEvent.Requested event) {
        UUID id = UUID.randomUUID();
        write(row(id, event.number().value(), address, CloudEvents.typeOf(event))
                .payload(CloudEvents.requested(id, referralId, event))
                .correlation(Long.toString(referralId)));
    }

    @Override
    public void withdraw(long referralId, CaseNumber number, String address, ReferralEvent.Ended event) {
        UUID id = UUID.randomUUID();
        write(row(id, number.value(), address, "shouhou.referral.withdrawn")
                .payload(CloudEvents.withdrawn(id, referralId, number, event))
                .correlation(Long.toString(referralId)));
    }

    @Override
    public void mail(CaseNumber number, long correspondenceId, List<EmailAddress> recipients, Instant notBefore) {
        callPutOff(number, recipients, notBefore);
        write(
                row(UUID.randomUUID(), number.value(), Lane.MAIL_DESTINATION, "mail")
                        .mail(correspondenceId, recipients),
                notBefore);
    }

    private void callPutOff(CaseNumber number, List<EmailAddress> recipients, Instant at) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement call = connection.prepareStatement("update outbox set next_attempt_at = ?"
                        + " where group_key = ? and destination = ? and state = 'WAITING'"
                        + " and leased_until is null and last_error is not null and next_attempt_at > ?"
                        + " and coalesce(recipients && ?, true)")) {
            call.setTimestamp(1, Timestamp.from(at));
            call.setString(2, number.value());
            call.setString(3, Lane.MAIL_DESTINATION);
            call.setTimestamp(4, Timestamp.from(at));
            call.setArray(5, Recipients.array(connection, recipients));
            call.executeUpdate();
        } catch (SQLException broken) {
            throw unwritable(broken);
        }
    }

    private static IllegalStateException unwritable(SQLException broken) {
        return new IllegalStateException("The outbox could not be written: " + broken.getMessage(), broken);
    }

    @Override
    public void staffMail(StaffMail mail) {
        String properties = CloudEvents.JSON
                .createObjectBuilder()
                .add(Outbox.Message.FROM, mail.from().value())
                .add(Outbox.Message.TO, mail.to().value())
                .add(Outbox.Message.WRITTEN_AT, mail.writtenAt().toString())
                .build()
                .toString();
        write(row(UUID.randomUUID(), "staff " + mail.recipient(), Lane.MAIL_DESTINATION, Outbox.Message.STAFF_MAIL)
                .payload(Base64.getEncoder().encodeToString(mail.composed()))
                .properties(properties));
    }

    @Override
    public void reject(RejectedMessages.Rejected message) {
        JsonObjectBuilder properties = CloudEvents.JSON
                .createObjectBuilder()
                .add("shouhou_reason", message.reason())
                .add("shouhou_reason_data", String.join(", ", message.reasonData()))
                .add("shouhou_sender", message.source())
                .add("shouhou_message_id", message.messageId());
        if (message.binary()) {
            properties.add(Outbox.Message.BASE64, "true");
        }
        String group = message.source().isEmpty() ? REJECTED : message.source();
        write(row(UUID.randomUUID(), group, REJECTED, message.type())
                .payload(message.body())
                .properties(properties.build().toString()));
    }

    private static Row row(UUID eventId, String group, String destination, String type) {
        return new Row(eventId, group, destination, type, null, null, null, null, List.of());
    }

    private void write(Row row) {
        write(row, clock.instant());
    }

    private void write(Row row, Instant notBefore) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into outbox (event_id, group_key, destination, type, payload, correlation,"
                                + " correspondence_id, properties, created_at, next_attempt_at, recipients)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setObject(1, row.eventId());
            insert.setString(2, row.group());
            insert.setString(3, row.destination());
            insert.setString(4, row.type());
            insert.setString(5, row.payload());
            insert.setString(6, row.correlation());
            insert.setObject(7, row.correspondenceId(), Types.BIGINT);
            insert.setString(8, row.properties());
            insert.setTimestamp(9, Timestamp.from(clock.instant()));
            insert.setTimestamp(10, Timestamp.from(notBefore));
            insert.setArray(11, Recipients.array(connection, row.recipients()));
            insert.executeUpdate();
        } catch (SQLException broken) {
            throw unwritable(broken);
        }
        afterCommit.somethingToSend(Lane.to(row.destination()));
    }

    private record Row(
            UUID eventId,
            String group,
            String destination,
            String type,
            String payload,
            String correlation,
            Long correspondenceId,
            String properties,
            List<EmailAddress> recipients) {

        Row payload(String text) {
            return new Row(
                    eventId, group, destination, type, text, correlation, correspondenceId, properties, recipients);
        }

        Row correlation(String id) {
            return new Row(eventId, group, destination, type, payload, id, correspondenceId, properties, recipients);
        }

        Row mail(long id, List<EmailAddress> to) {
            return new Row(eventId, group, destination, type, payload, correlation, id, properties, to);
        }

        Row properties(String json) {
            return new Row(eventId, group, destination, type, payload, correlation, correspondenceId, json, recipients);
        }
    }
}
