package org.shouhou.adapters.out.mime;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.property.TextProperty;
import biweekly.util.DateTimeComponents;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an invitation (iCalendar) says in words, for mails that say nothing else. */
final class CalendarText {

    private static final int MOST_EVENTS = 20;

    private CalendarText() {}

    /** Empty where there is no event in it. */
    static String of(String calendar) {
        try {
            return Biweekly.parse(calendar).all().stream()
                    .flatMap(it -> it.getEvents().stream())
                    .limit(MOST_EVENTS)
                    .map(CalendarText::event)
                    .collect(Collectors.joining("\n\n"));
        } catch (RuntimeException broken) {
            return "";
        }
    }

    private static String event(VEvent event) {
        String organizer = event.getOrganizer() == null
                ? null
                : Optional.ofNullable(event.getOrganizer().getCommonName())
                        .orElse(event.getOrganizer().getEmail());
        return Stream.of(
                        List.of("日程：", text(event.getSummary())),
                        List.of("时间：", period(event)),
                        List.of("地点：", text(event.getLocation())),
                        List.of("组织者：", organizer == null ? "" : organizer),
                        List.of("", text(event.getDescription())))
                .filter(line -> !line.get(1).isBlank())
                .map(line -> String.join("", line))
                .collect(Collectors.joining("\n"));
    }

    private static String text(TextProperty property) {
        return property == null || property.getValue() == null ? "" : property.getValue();
    }

    private static String period(VEvent event) {
        String end = time(event.getDateEnd());
        return time(event.getDateStart()) + (end.isEmpty() ? "" : " – " + end);
    }

    /** As it was written: whose clock it means is for the reader to know. */
    private static String time(DateOrDateTimeProperty property) {
        if (property == null
                || property.getValue() == null
                || property.getValue().getRawComponents() == null) {
            return "";
        }
        DateTimeComponents at = property.getValue().getRawComponents();
        String day = String.format(Locale.ROOT, "%04d-%02d-%02d", at.getYear(), at.getMonth(), at.getDate());
        return at.hasTime()
                ? day
                        + String.format(Locale.ROOT, " %02d:%02d", at.getHour(), at.getMinute())
                        + (at.isUtc() ? " UTC" : "")
                : day;
    }
}
