package org.shouhou.application.importing;

import java.util.List;
import org.shouhou.domain.importing.ImportKind;
import org.shouhou.domain.importing.RowVerdict;

/** Knows how a row of one kind of table becomes master data. */
public interface RowImport {

    ImportKind kind();

    /** What a table may have; the required ones it must. */
    List<Column> columns();

    /** What the row would do; changes nothing. @throws org.shouhou.domain.RuleBroken where it can't be taken over */
    Outcome check(Cells row);

    /**
     * Does it. Part of the caller's transaction.
     *
     * @param actor the login name of whoever wants it, for the audit trail
     * @throws org.shouhou.domain.RuleBroken where it can't be done any more; nothing was changed then
     */
    void apply(Cells row, String actor);

    /** @param key what the row is about: two rows of a table may not be about the same */
    record Outcome(RowVerdict verdict, String key) {}

    /**
     * A column.
     *
     * @param name by which the software calls it
     * @param titles what may stand above it, the one we write first
     */
    record Column(String name, boolean required, List<String> titles) {}
}
