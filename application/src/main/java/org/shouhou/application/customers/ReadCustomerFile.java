package org.shouhou.application.customers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shouhou.application.ledger.Changes;
import org.shouhou.application.ledger.Ledger;
import org.shouhou.application.port.CustomerFilePrinter;
import org.shouhou.application.reading.Visibility;
import org.shouhou.application.security.Actor;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.organisation.Right;

/** A customer's service file (用户服务档案): all that happened with them on one line of time, to be read or taken along. */
@Permitted(Right.READ_CUSTOMERS)
@ApplicationScoped
public class ReadCustomerFile {

    private static final int PAGE = 50;

    /** A file is printed as a whole; one with more is longer than anybody reads, and says so. */
    private static final int MOST_PRINTED = 5_000;

    private static final int PRINTED_AT_ONCE = 500;

    /** What goes along inside the PDF; the latest, as far as a reader's software and a mailbox can still take it. */
    private static final int MOST_DOCUMENTS = 500;

    private static final long MOST_BYTES = 100_000_000;

    private final CustomerQueries customers;
    private final CustomerFileQueries file;
    private final CustomerFilePrinter printer;
    private final Ledger ledger;

    protected ReadCustomerFile() {
        this(null, null, null, null);
    }

    @Inject
    ReadCustomerFile(CustomerQueries customers, CustomerFileQueries file, CustomerFilePrinter printer, Ledger ledger) {
        this.customers = customers;
        this.file = file;
        this.printer = printer;
        this.ledger = ledger;
    }

    /**
     * A page of it, the latest first.
     *
     * @param older the cursor of what came before; empty on the last page
     */
    public record Page(List<FileEvent> events, Optional<String> older) {}

    /**
     * @param group only that; empty for everything
     * @param chinese in which language departments and models are named
     */
    @Transactional
    public Page page(long customerId, Optional<FileEvent.Group> group, boolean chinese, Optional<String> before) {
        List<FileEvent> events = new ArrayList<>(file.events(question(customerId, group, chinese, before, PAGE + 1)));
        boolean more = events.size() > PAGE;
        if (more) {
            events.remove(PAGE);
        }
        return new Page(
                List.copyOf(events),
                more ? Optional.of(CustomerFileQueries.place(events.get(events.size() - 1))) : Optional.empty());
    }

    /**
     * The file as PDF, with its documents inside; who took it is recorded. The caller closes it.
     *
     * @throws RuleBroken {@code customer.unknown}
     */
    @Transactional
    public InputStream print(long customerId, boolean chinese) throws IOException {
        CustomerView customer =
                customers.customer(customerId, casesSeen()).orElseThrow(() -> new RuleBroken("customer.unknown"));
        List<FileEvent> events = new ArrayList<>();
        Optional<String> before = Optional.empty();
        List<FileEvent> read;
        do {
            read = file.events(question(customerId, Optional.empty(), chinese, before, PRINTED_AT_ONCE));
            events.addAll(read);
            before = read.isEmpty() ? before : Optional.of(CustomerFileQueries.place(read.get(read.size() - 1)));
        } while (read.size() == PRINTED_AT_ONCE && events.size() < MOST_PRINTED);
        List<FileDocument> documents = file.documents(customerId, casesSeen(), MOST_DOCUMENTS + 1);
        List<FileDocument> taken = within(documents);
        ledger.record(
                "customer.file-printed",
                "customer " + customer.details().name(),
                new Changes().with("events", events.size()).with("documents", taken.size()));
        return printer.print(
                new CustomerFilePrinter.Content(
                        customer, events, read.size() < PRINTED_AT_ONCE, taken, taken.size() == documents.size()),
                chinese);
    }

    private static List<FileDocument> within(List<FileDocument> documents) {
        List<FileDocument> taken = new ArrayList<>();
        long bytes = 0;
        for (FileDocument document : documents) {
            if (taken.size() < MOST_DOCUMENTS && bytes + document.size() <= MOST_BYTES) {
                bytes += document.size();
                taken.add(document);
            }
        }
        return taken;
    }

    private CustomerFileQueries.Question question(
            long customerId, Optional<FileEvent.Group> group, boolean chinese, Optional<String> before, int atMost) {
        Set<FileEvent.Kind> kinds =
                group.map(FileEvent.Group::kinds).orElseGet(() -> EnumSet.allOf(FileEvent.Kind.class));
        return new CustomerFileQueries.Question(customerId, kinds, casesSeen(), chinese, before, atMost);
    }

    private Optional<Visibility> casesSeen() {
        Actor actor = ledger.actor();
        return actor.may(Right.READ_CASES) || actor.may(Right.ANSWER_REFERRALS)
                ? Optional.of(Visibility.of(actor))
                : Optional.empty();
    }
}
