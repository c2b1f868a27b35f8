package org.shouhou.portal.report;

import jakarta.servlet.http.Part;
import java.util.List;
import org.shouhou.application.webreport.BroughtFile;

/** The files of a form a visitor sent, as the use cases take them. */
final class BroughtParts {

    private BroughtParts() {}

    /** @param parts null or empty ones where a field was left empty */
    static List<BroughtFile> of(List<Part> parts) {
        return parts == null
                ? List.of()
                : parts.stream()
                        .filter(it -> it != null && it.getSize() > 0)
                        .map(it -> new BroughtFile(it.getSubmittedFileName(), it.getSize(), it::getInputStream))
                        .toList();
    }
}
