package org.shouhou.portal.report;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.shouhou.application.port.TextRecogniser;
import org.shouhou.application.webreport.FollowReport;
import org.shouhou.application.webreport.ReadPlate;
import org.shouhou.domain.document.ScanFormat;
import org.shouhou.portal.files.ContentDisposition;
import org.shouhou.portal.files.Media;
import org.shouhou.portal.frame.Choices;
import org.shouhou.portal.security.LinkDoor;
import org.shouhou.portal.security.ReportDoor;

/**
 * {@code POST /report/plate}: the photo of a machine's plate, JPEG or PNG, is read and forgotten; answers
 * {@code {"serial": "…"}}, without it where none is found. {@code GET /report/file?token=…&entry=7&at=0}: a file of a report,
 * to save.
 */
@WebServlet({"/report/plate", "/report/file"})
public class ReportServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int LARGEST_PHOTO = 8 * 1024 * 1024;
    private static final int TOO_MANY = 429;

    /** The recogniser reads one picture after the other, and letters wait for it too. */
    private final transient Semaphore reading = new Semaphore(1);

    @Inject
    private transient ReadPlate readPlate;

    @Inject
    private transient FollowReport followReport;

    @Inject
    private transient LinkDoor links;

    @Inject
    private transient ReportDoor door;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.getServletPath().equals("/report/file")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (!links.wait(request).isZero()) {
            response.sendError(TOO_MANY);
            return;
        }
        Long entry = Choices.id(String.valueOf(request.getParameter("entry")));
        Long at = Choices.id(String.valueOf(request.getParameter("at")));
        Optional<FollowReport.Opened> found = entry == null || at == null
                ? Optional.empty()
                : followReport.open(request.getParameter("token"), entry, (int) Math.min(at, Integer.MAX_VALUE));
        if (found.isEmpty()) {
            if (!followReport.opens(request.getParameter("token"))) {
                links.failed(request.getParameter("token"), request);
            }
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var file = found.get().file();
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader("Content-Disposition", ContentDisposition.attachment(file.fileName()));
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox");
        response.setContentType(Media.toSave(file.mediaType()));
        response.setContentLengthLong(file.size());
        try (InputStream content = found.get().content()) {
            content.transferTo(response.getOutputStream());
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.getServletPath().equals("/report/plate")) {
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (request.getContentLengthLong() > LARGEST_PHOTO) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (!door.admits(ReportDoor.What.PLATE, request)) {
            response.sendError(TOO_MANY);
        } else {
            // all of it before the turn: whoever sends slowly keeps nobody waiting
            byte[] photo;
            try {
                photo = request.getInputStream().readNBytes(LARGEST_PHOTO);
            } catch (IOException brokenOff) {
                response.setStatus(HttpServletResponse.SC_REQUEST_TIMEOUT);
                return;
            }
            if (reading.tryAcquire()) {
                try {
                    read(photo, response);
                } finally {
                    reading.release();
                }
            } else {
                response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            }
        }
    }

    private void read(byte[] photo, HttpServletResponse response) throws IOException {
        boolean picture = ScanFormat.of(photo)
                .filter(it -> it == ScanFormat.JPEG || it == ScanFormat.PNG)
                .isPresent();
        if (!picture) {
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
            return;
        }
        try {
            var answer = Json.createObjectBuilder();
            readPlate.serial(new ByteArrayInputStream(photo)).ifPresent(it -> answer.add("serial", it));
            JsonObject found = answer.build();
            response.setContentType("application/json");
            response.getOutputStream().write(found.toString().getBytes(StandardCharsets.UTF_8));
        } catch (TextRecogniser.Unreadable unreadable) {
            response.sendError(422);
        } catch (TextRecogniser.Unavailable unavailable) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }
}
