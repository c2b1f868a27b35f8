package org.shouhou.portal.report;

import jakarta.servlet.http.Part;
import java.util.List;
import org.shouhou.application.webreport.BroughtFile;

/** The files of a form a visitor sent, as the use cases take them. */
final class BroughtParts {

    private BroughtParts() {}

    /** @param parts null, or one without a name, where a field was left empty */
    static List<BroughtFile> of(List<Part> parts) {
        return parts == null
                ? List.of()
                : parts.stream()
                        .filter(it -> it != null && (it.getSize() > 0 || isChosen(it)))
                        .map(it -> new BroughtFile(it.getSubmittedFileName(), it.getSize(), it::getInputStream))
                        .toList();
    }

    private static boolean isChosen(Part part) {
        return part.getSubmittedFileName() != null
                && !part.getSubmittedFileName().isBlank();
    }
}
