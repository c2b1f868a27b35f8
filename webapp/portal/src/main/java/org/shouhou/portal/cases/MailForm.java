package org.shouhou.portal.cases;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
        return new MailDraft(
                kind(field(request, "kind")).orElse(null),
                id(field(request, "original")).orElse(null),
                field(request, "to"),
                field(request, "cc"),
                field(request, "subject"),
                field(request, "text"),
                field(request, "signature"),
                !fields(request, "quoting").isEmpty(),
                fields(request, "file").stream().map(ChosenFile::parse).toList());
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
    private static String field(HttpServletRequest request, String name) {
        return fields(request, name).stream().findFirst().orElse("").replace("\r\n", "\n");
    }

    /**
     * What the form itself says. What stands in the address comes first among the parameters and doesn't count: otherwise
     * a link could add what its reader never saw in a field.
     */
    private static List<String> fields(HttpServletRequest request, String name) {
        String[] all = request.getParameterValues(name);
        long inAddress = Stream.of(
                        Optional.ofNullable(request.getQueryString()).orElse("").split("&"))
                .map(part -> URLDecoder.decode(part.split("=", 2)[0], StandardCharsets.UTF_8))
                .filter(name::equals)
                .count();
        return all == null ? List.of() : Arrays.stream(all).skip(inAddress).toList();
    }
}
