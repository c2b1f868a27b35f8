package org.shouhou.portal.files;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.shouhou.application.customers.ReadCustomerFile;
import org.shouhou.application.customers.ViewCustomer;
import org.shouhou.application.files.OpenKeptFile;
import org.shouhou.application.quotation.OpenQuotationPdf;
import org.shouhou.application.reading.OpenDocument;
import org.shouhou.application.reading.OpenDocument.Opened;
import org.shouhou.application.reading.OpenDocument.Wanted;
import org.shouhou.application.reading.OpenRawDelivery;
import org.shouhou.application.reading.OpenSignedCopy;
import org.shouhou.application.reading.ReadHtmlMail;
import org.shouhou.application.reading.ShownMail;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.document.KeptFile;
import org.shouhou.portal.frame.Language;

/**
 * {@code /files/attachment?entry=7&at=0}, with {@code show} to see a picture in the page; {@code /files/mail?entry=7} and
 * {@code /files/delivery?id=7} the original bytes; {@code /files/html?entry=7} a mail's own looks, with {@code pictures}
 * including those that are fetched from elsewhere; {@code /files/kept?id=7} a contract's document or a model's leaflet;
 * {@code /files/quotation?id=7} a quotation as PDF, {@code /files/customer?id=7} a customer's service file as PDF.
 * Everything but pictures is for saving, never for opening here, and what comes is locked in by its own policy.
 */
@WebServlet("/files/*")
public class FilesServlet extends HttpServlet {

    private static final String NOTHING_RUNS = "default-src 'none'; frame-ancestors 'none'; sandbox";
    private static final String LETTER = "default-src 'none'; img-src data:%s; style-src 'unsafe-inline';"
            + " frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";
    private static final String LETTER_HEAD = "<!DOCTYPE html><html><head><meta charset=\"UTF-8\"><title>%s</title>"
            + "<meta name=\"viewport\" content=\"width=device-width\"><style>body{margin:0;padding:12px;background:#fff;"
            + "color:#1a2422;font:14px/1.6 sans-serif;overflow-wrap:anywhere}img{max-width:100%%;height:auto}"
            + "pre{white-space:pre-wrap}blockquote{margin:8px 0;padding-left:10px;border-left:2px solid #b9c4bf}"
            + "</style></head><body>";

    @Inject
    private transient OpenDocument openDocument;

    @Inject
    private transient OpenSignedCopy openSignedCopy;

    @Inject
    private transient OpenRawDelivery openRawDelivery;

    @Inject
    private transient ReadHtmlMail readHtmlMail;

    @Inject
    private transient OpenKeptFile openKeptFile;

    @Inject
    private transient OpenQuotationPdf openQuotationPdf;

    @Inject
    private transient ViewCustomer viewCustomer;

    @Inject
    private transient ReadCustomerFile readCustomerFile;

    @Inject
    private transient Language language;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            switch (String.valueOf(request.getPathInfo())) {
                case "/attachment" -> sendAttachment(request, response);
                case "/mail" -> send(openDocument.open(Wanted.original(number(request, "entry"))), response);
                case "/signed" -> send(openSignedCopy.open(number(request, "order")), response);
                case "/delivery" -> send(openRawDelivery.open(number(request, "id")), response);
                case "/quotation" -> sendQuotation(number(request, "id"), response);
                case "/customer" -> sendCustomerFile(number(request, "id"), response);
                case "/kept" -> sendKept(number(request, "id"), response);
                case "/html" ->
                    sendHtml(
                            new ReadHtmlMail.Wanted(number(request, "entry"), request.getParameter("pictures") != null),
                            response);
                default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
        } catch (RuleBroken | ArithmeticException | NumberFormatException refused) {
            // what may not be seen looks like what isn't there
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void sendAttachment(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Opened> found =
                openDocument.open(Wanted.attachment(number(request, "entry"), Math.toIntExact(number(request, "at"))));
        boolean shown = request.getParameter("show") != null
                && found.filter(it -> Media.isPicture(it.document().mediaType()))
                        .isPresent();
        if (shown) {
            response.setHeader("Content-Disposition", "inline");
            // the same bytes for ever, for this person's browser only
            response.setHeader("Cache-Control", "private, max-age=86400, immutable");
            stream(found.get(), found.get().document().mediaType(), response);
        } else {
            send(found, response);
        }
    }

    private void sendKept(long documentId, HttpServletResponse response) throws IOException {
        Optional<OpenKeptFile.Opened> found = openKeptFile.open(documentId);
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        KeptFile file = found.get().file();
        response.setHeader("Content-Disposition", ContentDisposition.attachment(file.fileName()));
        try (InputStream content = found.get().content()) {
            response.setHeader("Content-Security-Policy", NOTHING_RUNS);
            response.setContentType(Media.toSave(file.mediaType()));
            response.setContentLengthLong(file.size());
            content.transferTo(response.getOutputStream());
        }
    }

    private void sendQuotation(long id, HttpServletResponse response) throws IOException {
        OpenQuotationPdf.Opened opened = openQuotationPdf.open(id);
        sendPdf(opened.fileName(), opened.content(), response);
    }

    private void sendCustomerFile(long id, HttpServletResponse response) throws IOException {
        String name = viewCustomer.view(id).details().name();
        sendPdf(name + ".pdf", readCustomerFile.print(id, !language.isEnglish()), response);
    }

    private static void sendPdf(String name, InputStream pdf, HttpServletResponse response) throws IOException {
        response.setHeader("Content-Disposition", ContentDisposition.attachment(name));
        response.setHeader("Content-Security-Policy", NOTHING_RUNS);
        response.setContentType("application/pdf");
        try (InputStream content = pdf) {
            content.transferTo(response.getOutputStream());
        }
    }

    private static void send(Optional<Opened> found, HttpServletResponse response) throws IOException {
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var document = found.get().document();
        response.setHeader("Content-Disposition", ContentDisposition.attachment(document.fileName()));
        stream(found.get(), Media.toSave(document.mediaType()), response);
    }

    private static void stream(Opened opened, String mediaType, HttpServletResponse response) throws IOException {
        try (InputStream content = opened.content()) {
            response.setHeader("Content-Security-Policy", NOTHING_RUNS);
            response.setContentType(mediaType);
            response.setContentLengthLong(opened.document().size());
            content.transferTo(response.getOutputStream());
        }
    }

    private void sendHtml(ReadHtmlMail.Wanted wanted, HttpServletResponse response) throws IOException {
        Optional<ShownMail> mail = readHtmlMail.read(wanted);
        if (mail.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader(
                "Content-Security-Policy",
                String.format(LETTER, wanted.picturesFromElsewhere() ? " https: http:" : ""));
        // neither who fetches a picture nor where a link leads learns where the mail is read
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setContentType("text/html;charset=UTF-8");
        String title = mail.get().subject().replace("&", "&amp;").replace("<", "&lt;");
        response.getOutputStream().write(String.format(LETTER_HEAD, title).getBytes(StandardCharsets.UTF_8));
        mail.get().writeTo(response.getOutputStream());
    }

    private static long number(HttpServletRequest request, String name) {
        return Long.parseLong(String.valueOf(request.getParameter(name)));
    }
}
