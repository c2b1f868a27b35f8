package org.shouhou.portal.cases;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.ChosenFile;
import org.shouhou.domain.correspondence.MailDraft;
import org.shouhou.domain.correspondence.MailKind;

/**
 * The form a mail is written in, as the browser sends it: with the button that sends the mail, and with every draft. Its
 * fields are plain ones, for both to be read the same way.
 */
public final class MailForm {

    private MailForm() {}

    /** @throws RuleBroken where a field is none of ours or too long */
    public static MailDraft of(HttpServletRequest request) {
        String[] files = request.getParameterValues("file");
        return new MailDraft(
                kind(request.getParameter("kind")).orElse(null),
                id(request.getParameter("entry")).orElse(null),
                text(request, "to"),
                text(request, "cc"),
                text(request, "subject"),
                text(request, "text"),
                text(request, "signature"),
                request.getParameter("quoting") != null,
                files == null
                        ? List.of()
                        : Arrays.stream(files).map(ChosenFile::parse).toList());
    }

    /** Empty where the text names none. */
    public static Optional<MailKind> kind(String text) {
        return Arrays.stream(MailKind.values())
                .filter(it -> it.name().equals(text))
                .findFirst();
    }

    /** Empty where the text is no id. */
    public static Optional<Long> id(String text) {
        return Optional.ofNullable(text).filter(it -> it.matches("\\d{1,18}")).map(Long::valueOf);
    }

    /** Browsers end lines as mail does. */
    private static String text(HttpServletRequest request, String name) {
        String text = request.getParameter(name);
        return text == null ? "" : text.replace("\r\n", "\n");
    }
}
