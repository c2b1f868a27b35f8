package org.shouhou.application.importing;

import java.util.List;
import org.shouhou.domain.importing.ImportKind;

/** Reads master data as rows of a table, with the columns an import of it has, in their order. */
public interface MasterDataTables {

    /** @param cells texts, numbers or days; null where nothing is known */
    record KeptRow(long id, List<Object> cells) {}

    /** Those whose id is larger, by id, at most so many. */
    List<KeptRow> after(ImportKind kind, long id, int atMost);
}
