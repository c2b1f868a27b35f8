package org.shouhou.application.catalogue;

import java.util.List;
import org.shouhou.domain.catalogue.ModelDetails;
import org.shouhou.domain.document.KeptFile;

/** What the page of a model shows. */
public record ModelView(
        long id,
        long version,
        ModelDetails details,
        boolean active,
        String typeZh,
        String typeEn,
        List<KeptFile> leaflets,
        List<PartRow> parts) {}
