package org.shouhou.portal.files;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.shouhou.application.quotation.AnswerOffer;
import org.shouhou.portal.security.LinkDoor;

/** {@code /offer/pdf?token=…}: a quotation as it was printed, for whoever has its link. */
@WebServlet("/offer/pdf")
public class OfferServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int TOO_MANY = 429;

    @Inject
    private transient AnswerOffer answerOffer;

    @Inject
    private transient LinkDoor door;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        if (!door.wait(request).isZero()) {
            response.sendError(TOO_MANY);
            return;
        }
        Optional<AnswerOffer.Printed> found = answerOffer.open(request.getParameter("token"));
        if (found.isEmpty()) {
            door.failed(request.getParameter("token"), request);
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var file = found.get().file();
        response.setHeader("Content-Disposition", ContentDisposition.attachment(file.fileName()));
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox");
        response.setContentType(file.mediaType());
        response.setContentLengthLong(file.size());
        try (InputStream content = found.get().content()) {
            content.transferTo(response.getOutputStream());
        }
    }
}
