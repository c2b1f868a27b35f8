package org.shouhou.application.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.shouhou.application.ledger.Changes;
import org.shouhou.application.ledger.Ledger;
import org.shouhou.application.port.RegisterPrinter;
import org.shouhou.application.reading.Visibility;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.organisation.Right;

/** Reads the register of calls and letters: page by page, with its totals, as a whole for a table or on paper (D10). */
@Permitted(Right.READ_CASES)
@ApplicationScoped
public class ReadRegister {

    private static final int PAGE = 50;
    private static final int AT_ONCE = 500;

    /** A month's volume; a busier one is printed by channel. */
    private static final int MOST_PRINTED = 5_000;

    private final RegisterLines register;
    private final RegisterPrinter printer;
    private final Ledger ledger;

    protected ReadRegister() {
        this(null, null, null);
    }

    @Inject
    ReadRegister(RegisterLines register, RegisterPrinter printer, Ledger ledger) {
        this.register = register;
        this.printer = printer;
        this.ledger = ledger;
    }

    /**
     * A page, the latest first.
     *
     * @param older the cursor of what came before; empty on the last page
     */
    public record Page(List<RegisterLine> lines, Optional<String> older) {}

    @Transactional
    public Page page(RegisterFilter filter, Optional<String> before) {
        List<RegisterLine> lines = new ArrayList<>(register.lines(filter, visibility(), before, PAGE + 1));
        boolean more = lines.size() > PAGE;
        if (more) {
            lines.remove(PAGE);
        }
        return new Page(
                List.copyOf(lines),
                more ? Optional.of(RegisterLines.place(lines.get(lines.size() - 1))) : Optional.empty());
    }

    @Transactional
    public RegisterTotals totals(RegisterFilter filter) {
        return register.totals(filter, visibility());
    }

    /** Takes lines as they come; what it throws ends the reading. */
    public interface Taker<X extends Exception> {
        void take(RegisterLine line) throws X;
    }

    /** Every line, however many; page by page, so that nobody's slow line holds a transaction open. */
    public <X extends Exception> void each(RegisterFilter filter, Taker<X> taker) throws X {
        Optional<String> before = Optional.empty();
        List<RegisterLine> lines;
        do {
            lines = register.lines(filter, visibility(), before, AT_ONCE);
            for (RegisterLine line : lines) {
                taker.take(line);
            }
            before = lines.isEmpty() ? before : Optional.of(RegisterLines.place(lines.get(lines.size() - 1)));
        } while (lines.size() == AT_ONCE);
    }

    /**
     * The register on paper, the earliest first; who took it is recorded. The caller closes it.
     *
     * @param title what time it is of, such as {@code 2026-11}
     */
    @Transactional
    public InputStream print(RegisterFilter filter, String title, boolean chinese) throws IOException {
        List<RegisterLine> lines = register.lines(filter, visibility(), Optional.empty(), MOST_PRINTED + 1);
        boolean all = lines.size() <= MOST_PRINTED;
        List<RegisterLine> printed = new ArrayList<>(lines.subList(0, Math.min(lines.size(), MOST_PRINTED)));
        Collections.reverse(printed);
        ledger.record("register.printed", "register " + title, new Changes().with("lines", printed.size()));
        return printer.print(
                new RegisterPrinter.Sheet(title, printed, all, register.totals(filter, visibility())), chinese);
    }

    private Visibility visibility() {
        return Visibility.of(ledger.actor());
    }
}
