package org.shouhou.application.port;

import java.util.List;
import java.util.Optional;
import org.shouhou.domain.customer.Region;

/** The sales regions. */
public interface Regions {

    /** Adds one; it has its id afterwards. */
    void add(Region region);

    Optional<Region> byId(long id);

    /** All, also those out of use, in the order they were made. */
    List<Region> all();
}
