package org.shouhou.application.dashboard;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.shouhou.application.dashboard.Dashboard.Cause;
import org.shouhou.application.dashboard.Dashboard.FirstReply;
import org.shouhou.domain.correspondence.Channel;
import org.shouhou.domain.servicecase.FaultCause;

/** Reads figures along indexes: what is read grows with the period, or with what is open, never with all there ever was. */
public interface DashboardQueries {

    /** The time that is looked at: from then on and before then. */
    record Span(Instant from, Instant before, ZoneId zone) {}

    /** So many cases came in within that step by that channel. */
    record Arrived(LocalDate begin, Channel channel, long cases) {}

    /** So many open cases that came in on that day lie with that department. */
    record Open(String with, LocalDate day, long cases) {}

    /**
     * So many cases about that type of product have that cause.
     *
     * @param typeId null where the type is unknown, as are its names
     * @param cause null where none is known yet
     */
    record Faulty(Long typeId, String nameZh, String nameEn, FaultCause cause, long cases) {}

    List<Arrived> arrived(Span span, Period.Step step);

    FirstReply firstReply(Span span);

    List<Open> open(ZoneId zone);

    List<Cause> causes(Span span);

    List<Faulty> products(Span span);

    /** How many cases repeat an earlier repair (D6). */
    long repeated(Span span);
}
