package org.shouhou.application.files;

import java.util.Optional;
import org.shouhou.domain.document.KeptFile;

/** Finds files that are kept with contracts and models. */
public interface KeptFileQueries {

    /** A document of some contract, or a leaflet of some model; empty where it is neither. */
    Optional<KeptFile> find(long documentId);
}
