package org.shouhou.portal.desk;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.shouhou.application.handling.FindTemplates;
import org.shouhou.application.handling.KeepJotting;
import org.shouhou.application.handling.KeepMailDraft;
import org.shouhou.application.handling.UploadFiles;
import org.shouhou.application.knowledge.FindAlike;
import org.shouhou.application.knowledge.InsertArticle;
import org.shouhou.application.outgoing.MailPolicy;
import org.shouhou.application.port.MailDrafts;
import org.shouhou.application.reading.CaseView;
import org.shouhou.application.reading.ViewCase;
import org.shouhou.application.security.CurrentActor;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.ChosenFile;
import org.shouhou.domain.correspondence.FileSize;
import org.shouhou.domain.correspondence.MailKind;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.portal.cases.MailForm;
import org.shouhou.portal.frame.Names;
import org.shouhou.portal.frame.Times;
import org.shouhou.portal.frame.Words;

/**
 * Keeps what is being written in a case, all under {@code /desk}: {@code POST draft}, {@code upload}, {@code remove} and
 * {@code discard} for the mail whose form is sent, {@code POST jotting} for everything else; gives what goes into it:
 * {@code GET templates}, {@code GET alike} for articles and cases like this one, {@code POST article} for the text of one,
 * which counts as its use. The case is named by {@code number}. A broken rule is answered by 422 and its sentence, another path by 404. Other sites' forms are refused
 * before, as everywhere.
 */
@WebServlet("/desk/*")
@MultipartConfig(fileSizeThreshold = 64 * 1024)
public class DeskServlet extends HttpServlet {

    private static final int UNPROCESSABLE = 422;

    /** What a form with files has beside them, at most. */
    private static final long FORM = 2L * 1024 * 1024;

    @Inject
    private transient KeepMailDraft keepMailDraft;

    @Inject
    private transient UploadFiles uploadFiles;

    @Inject
    private transient KeepJotting keepJotting;

    @Inject
    private transient FindTemplates findTemplates;

    @Inject
    private transient FindAlike findAlike;

    @Inject
    private transient InsertArticle insertArticle;

    @Inject
    private transient ViewCase viewCase;

    @Inject
    private transient MailPolicy policy;

    @Inject
    private transient CurrentActor currentActor;

    @Inject
    private transient Words words;

    @Inject
    private transient Names names;

    @Inject
    private transient Times times;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(
                request,
                response,
                switch (String.valueOf(request.getPathInfo())) {
                    case "/templates" -> () -> templates(number(request));
                    case "/alike" -> () -> alike(number(request));
                    default -> null;
                });
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        answer(
                request,
                response,
                switch (String.valueOf(request.getPathInfo())) {
                    case "/draft" -> () -> saved(keepMailDraft.keep(number(request), MailForm.of(request)));
                    case "/upload" -> () -> upload(request);
                    case "/remove" -> () -> remove(request);
                    case "/discard" -> () -> discard(request);
                    case "/jotting" -> () -> jotting(request);
                    case "/article" -> () -> article(request);
                    default -> null;
                });
    }

    private JsonObject remove(HttpServletRequest request) {
        long upload =
                MailForm.id(request.getParameter("upload")).orElseThrow(() -> new RuleBroken("mail.file.unknown"));
        uploadFiles.remove(number(request), MailForm.of(request), upload);
        return done();
    }

    private JsonObject discard(HttpServletRequest request) {
        MailKind kind =
                MailForm.kind(request.getParameter("kind")).orElseThrow(() -> new RuleBroken("mail.kind.unknown"));
        keepMailDraft.discard(number(request), kind);
        return done();
    }

    private JsonObject jotting(HttpServletRequest request) {
        return saved(keepJotting.keep(
                number(request),
                String.valueOf(request.getParameter("form")),
                String.valueOf(request.getParameter("text")).replace("\r\n", "\n")));
    }

    private JsonObject upload(HttpServletRequest request) throws IOException, ServletException {
        // before anything of it is taken in
        RuleBroken.unless(
                currentActor.get().filter(it -> it.may(Right.HANDLE_CASES)).isPresent(), "not-permitted");
        long length = request.getContentLengthLong();
        // so much isn't even read
        RuleBroken.unless(
                length >= 0 && length <= policy.largestFiles() + FORM,
                "mail.files.too-large",
                new FileSize(Math.max(0, length)).asMuch(),
                new FileSize(policy.largestFiles()).asLimit());
        List<UploadFiles.Arriving> arriving = request.getParts().stream()
                .filter(part -> part.getSubmittedFileName() != null && part.getSize() >= 0)
                .map(DeskServlet::arriving)
                .toList();
        List<MailDrafts.Upload> kept = uploadFiles.upload(number(request), MailForm.of(request), arriving);
        JsonArrayBuilder files = Json.createArrayBuilder();
        for (MailDrafts.Upload upload : kept) {
            files.add(Json.createObjectBuilder()
                    .add("ref", ChosenFile.upload(upload.id()).toString())
                    .add("id", upload.id())
                    .add("name", upload.file().fileName())
                    .add("size", upload.file().size())
                    .add("said", words.size(upload.file().size())));
        }
        return Json.createObjectBuilder().add("files", files).build();
    }

    private static UploadFiles.Arriving arriving(Part part) {
        return new UploadFiles.Arriving(
                part.getSubmittedFileName(), part.getContentType(), part.getSize(), part::getInputStream);
    }

    private JsonObject article(HttpServletRequest request) {
        long article =
                MailForm.id(request.getParameter("article")).orElseThrow(() -> new RuleBroken("article.unknown"));
        return Json.createObjectBuilder()
                .add("text", insertArticle.into(number(request), article))
                .build();
    }

    private JsonObject alike(CaseNumber number) {
        FindAlike.Alike found = findAlike.find(view(number));
        JsonArrayBuilder articles = Json.createArrayBuilder();
        found.articles()
                .forEach(it -> articles.add(Json.createObjectBuilder()
                        .add("id", it.id())
                        .add("title", names.written(it.titleZh(), it.titleEn()))
                        .add("uses", it.uses())
                        .add("used", it.used())));
        JsonArrayBuilder cases = Json.createArrayBuilder();
        found.cases()
                .forEach(it -> cases.add(Json.createObjectBuilder()
                        .add("number", it.number())
                        .add("subject", it.subject())
                        .add("cause", it.cause() == null ? "" : words.named("status.faultCause", it.cause()))
                        .add("remedy", it.remedy())));
        return Json.createObjectBuilder()
                .add("articles", articles)
                .add("cases", cases)
                .build();
    }

    private CaseView view(CaseNumber number) {
        return viewCase.view(number).orElseThrow(() -> new RuleBroken("case.unknown", number.value()));
    }

    private JsonObject templates(CaseNumber number) {
        CaseView view = view(number);
        JsonArrayBuilder templates = Json.createArrayBuilder();
        findTemplates
                .find(view)
                .forEach(it -> templates.add(Json.createObjectBuilder()
                        .add("name", it.name())
                        .add("language", it.language().tag())
                        .add("text", it.text())));
        return Json.createObjectBuilder().add("templates", templates).build();
    }

    private JsonObject saved(Instant at) {
        return Json.createObjectBuilder().add("saved", times.clock(at)).build();
    }

    private static JsonObject done() {
        return Json.createObjectBuilder().build();
    }

    /** What one request comes to. */
    private interface Asked {
        JsonObject carryOut() throws IOException, ServletException;
    }

    /** @param asked null where nothing stands at that path */
    private void answer(HttpServletRequest request, HttpServletResponse response, Asked asked) throws IOException {
        if (currentActor.get().isEmpty()) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        if (asked == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        JsonObject answer;
        try {
            answer = asked.carryOut();
        } catch (RuleBroken broken) {
            response.setStatus(UNPROCESSABLE);
            JsonObjectBuilder sentence = Json.createObjectBuilder().add("sentence", words.explain(broken));
            answer = sentence.build();
        } catch (ServletException noForm) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            answer = Json.createObjectBuilder()
                    .add("sentence", words.explain(new RuleBroken("unknown")))
                    .build();
        }
        response.setContentType("application/json;charset=UTF-8");
        response.getOutputStream().write(answer.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static CaseNumber number(HttpServletRequest request) {
        return new CaseNumber(request.getParameter("number"));
    }
}
