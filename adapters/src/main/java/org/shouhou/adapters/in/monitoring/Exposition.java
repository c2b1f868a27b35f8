package org.shouhou.adapters.in.monitoring;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.shouhou.application.reading.Figures;

/** The figures in Prometheus' text format, version 0.0.4. */
final class Exposition {

    static final String MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final StringBuilder text = new StringBuilder();

    private Exposition() {}

    static String of(Figures figures) {
        Exposition it = new Exposition();
        it.deliveries(figures);
        it.outbox(figures);
        it.cases(figures);
        it.mailboxes(figures);
        return it.text.toString();
    }

    private void deliveries(Figures figures) {
        long received = figures.deliveries().values().stream()
                .mapToLong(Long::longValue)
                .sum();
        family("shouhou_deliveries_received_total", "counter", "Arrivals of mail ever received, duplicates too.");
        sample("shouhou_deliveries_received_total", "", received);
        family(
                "shouhou_deliveries",
                "gauge",
                "Arrivals by what became of them; their sum is what was received, always.");
        figures.deliveries()
                .forEach((outcome, count) -> sample("shouhou_deliveries", label("outcome", outcome.name()), count));
        family(
                "shouhou_deliveries_oldest_pending_seconds",
                "gauge",
                "How long the oldest arrival has waited to be read.");
        sample("shouhou_deliveries_oldest_pending_seconds", "", figures.oldestPending());
    }

    private void outbox(Figures figures) {
        family("shouhou_outbox_messages", "gauge", "What waits to leave, and what was given up, by way it takes.");
        figures.outbox().forEach((lane, held) -> {
            sample("shouhou_outbox_messages", label("lane", lane, "state", "waiting"), held.waiting());
            sample("shouhou_outbox_messages", label("lane", lane, "state", "dead"), held.dead());
        });
        family("shouhou_outbox_oldest_waiting_seconds", "gauge", "How long the oldest has waited to leave.");
        figures.outbox()
                .forEach((lane, held) ->
                        sample("shouhou_outbox_oldest_waiting_seconds", label("lane", lower(lane)), held.oldest()));
        family(
                "shouhou_rejected_messages",
                "gauge",
                "Messages of departments' systems that could not be used and that nobody has had tried again.");
        sample("shouhou_rejected_messages", "", figures.rejectedOpen());
    }

    private void cases(Figures figures) {
        family("shouhou_cases_open", "gauge", "Open cases by state.");
        for (Map.Entry<?, Long> open : figures.openCases().entrySet()) {
            sample("shouhou_cases_open", label("status", open.getKey().toString()), open.getValue());
        }
        family("shouhou_first_reply_running", "gauge", "Open cases no person has answered, within their 24 hours.");
        sample("shouhou_first_reply_running", "", figures.firstReplyRunning());
        family("shouhou_first_reply_breached", "gauge", "Open cases no person has answered, beyond their 24 hours.");
        sample("shouhou_first_reply_breached", "", figures.firstReplyBreached());
        family("shouhou_first_reply_breaches_total", "counter", "First replies ever recorded as late.");
        sample("shouhou_first_reply_breaches_total", "", figures.firstReplyBreaches());
    }

    private void mailboxes(Figures figures) {
        family("shouhou_mailboxes_troubled", "gauge", "Hosted mailboxes that can't be fetched from.");
        sample("shouhou_mailboxes_troubled", "", figures.mailboxes().troubled());
        family(
                "shouhou_mailbox_mails_aside",
                "gauge",
                "Mails in hosted mailboxes that can't be had and are tried again.");
        sample("shouhou_mailbox_mails_aside", "", figures.mailboxes().aside());
    }

    private void family(String name, String type, String help) {
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    }

    private void sample(String name, String labels, long value) {
        text.append(name).append(labels).append(' ').append(value).append('\n');
    }

    private void sample(String name, String labels, Duration value) {
        text.append(name)
                .append(labels)
                .append(' ')
                .append(String.format(Locale.ROOT, "%.3f", value.toMillis() / 1000.0))
                .append('\n');
    }

    private static String label(String name, String value) {
        return "{" + name + "=\"" + value + "\"}";
    }

    private static String label(String name, Enum<?> value, String further, String furtherValue) {
        return "{" + name + "=\"" + lower(value) + "\"," + further + "=\"" + furtherValue + "\"}";
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
