package org.shouhou.application.port;

import java.util.Optional;
import org.shouhou.domain.catalogue.Part;

/** The parts of what the company sells. */
public interface Parts {

    /** Adds one; it has its id afterwards. */
    void add(Part part);

    Optional<Part> byId(long id);

    /** @param number in capitals */
    Optional<Part> byNumber(String number);
}
