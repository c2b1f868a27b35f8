package org.shouhou.adapters.out.mime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.shouhou.application.port.MailReader.Notice;
import org.shouhou.application.port.MailReader.Told;
import org.shouhou.domain.correspondence.MessageId;
import org.shouhou.domain.correspondence.Progress;
import org.shouhou.domain.customer.EmailAddress;

/**
 * Gathers what a message says about a mail that came back, is late, has arrived or was read: in parts made for programs
 * (RFC 3464, RFC 8098), or that it came back only in words, as many providers do.
 */
final class DeliveryReport {

    private static final int LONGEST_REASON = 500;
    private static final int MOST_RECIPIENTS = 20;

    /** What such notices put before the reason, on its line or the one before. */
    private static final Pattern REASON_AHEAD = Pattern.compile(
            "^\\W*(?:.{0,12}原因|.{0,12}理由|reason|diagnostic(?: information|[- ]code)?|error)[^:：]{0,20}[:：]\\s*(.*)$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Map<String, Progress> ACTIONS = Map.of(
            "failed", Progress.RETURNED,
            "delayed", Progress.DELAYED,
            "delivered", Progress.DELIVERED,
            "relayed", Progress.PASSED_ON,
            "expanded", Progress.PASSED_ON);

    /** What else may be said of a mail, such as that a program has processed it, tells nothing of its reader. */
    private static final Map<String, Progress> DISPOSITIONS =
            Map.of("displayed", Progress.READ, "deleted", Progress.DELETED);

    private static final Pattern REFUSAL = Pattern.compile(
            "(?<![\\d.])5\\d\\d[ -]|\\b5\\.\\d{1,3}\\.\\d{1,3}\\b|不存在|拒收|拒绝|已满|unknown|no such|rejected|refused"
                    + "|denied|mailbox full|over quota|unavailable|unrouteable",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[\\p{L}\\p{N}.-]{1,190}[\\p{L}\\p{N}]");

    private final Set<MessageId> returned = new LinkedHashSet<>();
    private final Set<EmailAddress> recipients = new LinkedHashSet<>();
    private final List<Told> told = new ArrayList<>();
    private String subject = "";
    private String reason;
    private boolean status;

    /** A part {@code message/delivery-status}: groups of fields, one for the message and one for each recipient. */
    void status(byte[] start) {
        status = true;
        String text = new String(start, StandardCharsets.UTF_8).replace("\r\n", "\n");
        for (String group : text.split("\n\\s*\n")) {
            Map<String, String> fields = fields(group);
            String action = fields.getOrDefault("action", "").toLowerCase(Locale.ROOT);
            ACTIONS.forEach((word, progress) -> {
                if (action.startsWith(word)) {
                    tell(fields, progress, said(fields));
                }
            });
            if (action.startsWith("failed")) {
                reason = reason == null ? reason(fields) : reason;
            }
        }
    }

    /** A part {@code message/disposition-notification}: one group of fields. */
    void disposition(byte[] start) {
        status = true;
        Map<String, String> fields = fields(
                new String(start, StandardCharsets.UTF_8).replace("\r\n", "\n").strip());
        String type = untyped(fields.getOrDefault("disposition", "")).toLowerCase(Locale.ROOT);
        returned.addAll(MessageId.parseAll(fields.getOrDefault("original-message-id", "")));
        DISPOSITIONS.forEach((word, progress) -> {
            if (type.startsWith(word)) {
                tell(fields, progress, "");
            }
        });
    }

    private void tell(Map<String, String> fields, Progress progress, String said) {
        List<EmailAddress> named = Stream.of("original-recipient", "final-recipient")
                .flatMap(field -> EmailAddress.parse(untyped(fields.getOrDefault(field, ""))).stream())
                .toList();
        recipients.addAll(named);
        named.stream().findFirst().ifPresent(first -> told.add(new Told(first, progress, said)));
    }

    /** A part that holds the mail itself, or its header. */
    void original(byte[] start) {
        try {
            HeaderBlock header = HeaderBlock.read(new ByteArrayInputStream(start));
            header.first("message-id").flatMap(Mime4jMailReader::messageId).ifPresent(returned::add);
            subject = subject.isEmpty() ? header.text("subject") : subject;
        } catch (IOException neverFromMemory) {
            throw new UncheckedIOException(neverFromMemory);
        }
    }

    /** What a notice says that has no part for programs. One that has is not asked: a mere delay speaks of failing too. */
    void words(String text) {
        if (status) {
            return;
        }
        List<String> lines = text.lines()
                .map(CleanText::line)
                .filter(line -> !line.isEmpty())
                .toList();
        if (lines.isEmpty()) {
            return;
        }
        returned.addAll(MessageId.parseAll(text));
        ADDRESS.matcher(text).results().limit(MOST_RECIPIENTS).forEach(found -> recipient(found.group()));
        reason = CleanText.line(reason(lines), LONGEST_REASON);
    }

    /** The notice, where it is one; a mere delay returns nothing. */
    Optional<Notice> notice() {
        return reason == null && told.isEmpty()
                ? Optional.empty()
                : Optional.of(new Notice(
                        List.copyOf(returned),
                        List.copyOf(recipients),
                        subject,
                        Optional.ofNullable(reason),
                        List.copyOf(told)));
    }

    private void recipient(String named) {
        EmailAddress.parse(untyped(named)).ifPresent(recipients::add);
    }

    private static String reason(List<String> lines) {
        List<String> after = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher ahead = REASON_AHEAD.matcher(lines.get(i));
            if (ahead.matches()) {
                after.add(ahead.group(1).isBlank() && i + 1 < lines.size() ? lines.get(i + 1) : ahead.group(1));
            }
        }
        return after.stream()
                .filter(line -> !line.isBlank())
                .findFirst()
                .or(() -> lines.stream()
                        .filter(line -> REFUSAL.matcher(line).find())
                        .findFirst())
                .orElse(lines.get(0));
    }

    private static Map<String, String> fields(String group) {
        Map<String, String> fields = new LinkedHashMap<>();
        String unfolded = group.replaceAll("\\n[ \\t]+", " ");
        for (String line : unfolded.split("\n")) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                fields.putIfAbsent(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return fields;
    }

    private static String reason(Map<String, String> fields) {
        String who = untyped(fields.getOrDefault("final-recipient", fields.getOrDefault("original-recipient", "")));
        String why = said(fields).isEmpty() ? "failed" : said(fields);
        return CleanText.line(who.isEmpty() ? why : who + ": " + why, LONGEST_REASON);
    }

    private static String said(Map<String, String> fields) {
        String said = untyped(fields.getOrDefault("diagnostic-code", ""));
        return CleanText.line(said.isEmpty() ? fields.getOrDefault("status", "") : said, LONGEST_REASON);
    }

    /** Without the kind that stands before a value, as in {@code rfc822; li@customer.example}. */
    private static String untyped(String value) {
        return value.substring(value.indexOf(';') + 1).strip();
    }
}
