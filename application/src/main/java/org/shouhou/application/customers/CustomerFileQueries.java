package org.shouhou.application.customers;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shouhou.application.reading.Visibility;

/** Reads what happened with a customer. */
public interface CustomerFileQueries {

    /**
     * What is looked for.
     *
     * @param cases which cases may be seen, with what belongs to them; empty for none
     * @param chinese in which language departments and models are named
     * @param before the event next to those wanted, as {@link #place} tells it; empty for the latest
     */
    record Question(
            long customerId,
            Set<FileEvent.Kind> kinds,
            Optional<Visibility> cases,
            boolean chinese,
            Optional<String> before,
            int atMost) {}

    /**
     * The latest first.
     *
     * @throws org.shouhou.domain.RuleBroken {@code list.cursor.malformed} where the place isn't one of ours
     */
    List<FileEvent> events(Question question);

    /**
     * The documents that belong to what happened, the latest first; the same bytes once, however often they were sent.
     *
     * @param cases as of a {@link Question}
     */
    List<FileDocument> documents(long customerId, Optional<Visibility> cases, int atMost);

    /** Where an event stands in the file. */
    static String place(FileEvent event) {
        return event.at().toEpochMilli() + "." + event.kind() + "." + event.id();
    }
}
