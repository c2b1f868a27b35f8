package org.shouhou.application.catalogue;

import java.util.List;
import java.util.Optional;
import org.shouhou.application.reading.ListPage;

/** Reads what the pages of the catalogue show. */
public interface CatalogueQueries {

    /** All, also those out of use, by type and code; there are some hundreds at most. */
    List<ModelRow> models();

    Optional<ModelView> model(long id);

    /** @throws org.shouhou.domain.RuleBroken {@code list.cursor.malformed} where the cursor isn't one of ours */
    ListPage<PartRow> parts(PartSearch search);
}
