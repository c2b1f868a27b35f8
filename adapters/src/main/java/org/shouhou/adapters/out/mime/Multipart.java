package org.shouhou.adapters.out.mime;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A multipart whose parts are being read. */
final class Multipart {

    final String type;
    final List<Words> said = new ArrayList<>();
    String preamble = "";
    final String boundary;
    boolean anyPart;

    /** Whether it ended before it began, as its parts are divided like those around it: these are its own. */
    boolean goesOn;

    Multipart(String subType, String boundary) {
        this.type = "multipart/" + subType.toLowerCase(Locale.ROOT);
        this.boundary = boundary;
    }

    boolean isEmpty() {
        return !anyPart && said.isEmpty() && preamble.isBlank();
    }

    Words words() {
        if (!anyPart && !preamble.isBlank()) {
            // its boundary never came: the text is all before it
            return new Words(preamble, null);
        }
        return type.equals("multipart/alternative") ? Words.alternatives(said) : Words.sequence(said);
    }
}
