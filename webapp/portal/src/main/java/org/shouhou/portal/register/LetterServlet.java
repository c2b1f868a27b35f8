package org.shouhou.portal.register;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.shouhou.application.port.SeparatorPrinter;
import org.shouhou.application.scanning.SeeLetters;
import org.shouhou.application.security.CurrentActor;
import org.shouhou.domain.organisation.Right;
import org.shouhou.portal.files.ContentDisposition;
import org.shouhou.portal.files.Media;
import org.shouhou.portal.frame.Choices;
import org.shouhou.portal.frame.Language;

/**
 * {@code /register/letters/page?id=7}: the picture of a page of a letter that waits; {@code /register/letters/file?id=7}: a
 * file that was rejected, to save; {@code /register/letters/separators}: the sheet that is laid between letters, as PDF.
 */
@WebServlet({"/register/letters/page", "/register/letters/file", "/register/letters/separators"})
public class LetterServlet extends HttpServlet {

    private static final String NOTHING_RUNS = "default-src 'none'; frame-ancestors 'none'; sandbox";

    @Inject
    private transient SeeLetters seeLetters;

    @Inject
    private transient SeparatorPrinter separators;

    @Inject
    private transient CurrentActor currentActor;

    @Inject
    private transient Language language;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (currentActor.get().filter(it -> it.may(Right.HANDLE_CASES)).isEmpty()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        Long id = Choices.id(String.valueOf(request.getParameter("id")));
        switch (request.getServletPath()) {
            case "/register/letters/page" ->
                send(id == null ? Optional.empty() : seeLetters.picture(id), true, response);
            case "/register/letters/file" ->
                send(id == null ? Optional.empty() : seeLetters.rejectedFile(id), false, response);
            default -> sendSeparators(response);
        }
    }

    private static void send(Optional<SeeLetters.Opened> found, boolean shown, HttpServletResponse response)
            throws IOException {
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try (InputStream content = found.get().content()) {
            response.setHeader("Content-Security-Policy", NOTHING_RUNS);
            response.setHeader(
                    "Content-Disposition",
                    shown ? "inline" : ContentDisposition.attachment(found.get().fileName()));
            if (shown) {
                // the same bytes for ever, for this person's browser only
                response.setHeader("Cache-Control", "private, max-age=86400, immutable");
            }
            String mediaType = found.get().mediaType();
            response.setContentType(shown ? mediaType : Media.toSave(mediaType));
            content.transferTo(response.getOutputStream());
        }
    }

    private void sendSeparators(HttpServletResponse response) throws IOException {
        response.setHeader("Content-Security-Policy", NOTHING_RUNS);
        response.setHeader("Content-Disposition", ContentDisposition.attachment("separator.pdf"));
        response.setContentType("application/pdf");
        try (InputStream pdf = separators.print(!language.isEnglish())) {
            pdf.transferTo(response.getOutputStream());
        }
    }
}
